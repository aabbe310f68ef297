import { type Defined, isUndefined, undefinedBecause } from '../../../foundation/stats/undefined.ts';
import { grouped } from '../../../foundation/text/counted.ts';
import { percent } from '../../../foundation/text/numbers.ts';

/** A limit must not be the last resample but one: at least so many lie beyond it. */
const BEYOND = 10;

/** How many resamples a level asks for, `least` or more; undefined beyond `most`, which would take minutes. */
export function enoughResamples(
  alpha: number,
  { least, most }: { readonly least: number; readonly most: number },
): Defined<number> {
  const asked = Math.max(least, Math.ceil(BEYOND / alpha));
  return asked <= most
    ? asked
    : undefinedBecause(
        `a level of ${percent(alpha, 2)} asks for ${grouped(asked)} resamples, more than ${grouped(most)}`,
      );
}

/** `row bootstrap, 2,000 resamples` */
export const methodWords = (method: string, resamples: Defined<number>): string =>
  isUndefined(resamples) ? method : `${method}, ${grouped(resamples)} resamples`;
