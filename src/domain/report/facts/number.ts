import { z } from 'zod';
import { formatNumber } from '../../../foundation/text/numbers.ts';

/** A number, or why there is none. */
export type Shown = number | { readonly undefined: string };

/** Reads a number, null, `{ undefined: reason }`, or an estimate's `{ value }`. */
export const ShownSchema: z.ZodType<Shown> = z.union([
  z.number(),
  z.null().transform(() => ({ undefined: 'no value' })),
  z.looseObject({ undefined: z.string() }).transform(({ undefined: reason }) => ({ undefined: reason })),
  z.looseObject({ value: z.number() }).transform(({ value }) => value),
]) as unknown as z.ZodType<Shown>;

export const isNumber = (value: Shown | undefined): value is number => typeof value === 'number';

/** The number, or why there is none. */
export const shownText = (value: Shown): string =>
  isNumber(value) ? formatNumber(value) : `undefined: ${value.undefined}`;
