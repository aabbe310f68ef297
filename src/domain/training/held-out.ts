import { z } from 'zod';
import { CountSchema } from '../../foundation/evidence/evidence.ts';
import { clopperPearson } from '../../foundation/stats/proportion.ts';
import { isUndefined } from '../../foundation/stats/undefined.ts';
import { grouped } from '../../foundation/text/counted.ts';
import { percent } from '../../foundation/text/numbers.ts';

const count = CountSchema;

/** How the rows of an evaluation were held against those of the training. */
export const HeldOutSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('not-known'), reason: z.string() }),
  z.strictObject({
    state: z.literal('compared'),
    /** Columns that name a row in all tables; empty where the training data lack one. */
    ids: z.array(z.string()),
    /** Columns that were compared: model inputs and label, or all that the tables share. */
    values: z.array(z.string()),
    rows: count,
    sharedIds: count,
    sharedRows: count,
    sharedValues: count,
    trainingRows: count,
    repeatedValues: count,
    /** Training files that are no tables. */
    unread: z.array(z.string()),
  }),
]);
export type HeldOut = z.infer<typeof HeldOutSchema>;
type Compared = Extract<HeldOut, { state: 'compared' }>;

/** Whether evaluation rows were trained on, in a sentence. */
export interface Leak {
  readonly state: 'found' | 'none' | 'not-known';
  readonly message: string;
}

/** Equal rows must be more than chance brings, by this share of the evaluation and at this level. */
const MORE_THAN_CHANCE = 0.05;
const LEVEL = 0.001;
/** Where more of the training rows than this repeat each other, an equal row says nothing. */
const MOSTLY_REPEATED = 0.9;

/**
 * Whether evaluation rows were trained on. Files with the same bytes and ids that both have decide; without them, rows
 * of equal values do where there are more than training rows repeat each other, which is what chance brings.
 */
export function leakOf(facts: {
  readonly trainedOn: readonly string[];
  readonly heldOut?: HeldOut | undefined;
}): Leak {
  const { trainedOn, heldOut } = facts;
  if (trainedOn.length > 0)
    return {
      state: 'found',
      message: `the model was trained on ${trainedOn.join(', ')}, with which it is evaluated`,
    };
  if (heldOut === undefined) return unknown('the evidence does not say what the model was trained on');
  return heldOut.state === 'compared' ? leakOfRows(heldOut) : unknown(heldOut.reason);
}

const unknown = (reason: string): Leak => ({
  state: 'not-known',
  message: `it is not known whether evaluation rows were trained on: ${reason}`,
});

function leakOfRows(found: Compared): Leak {
  if (found.sharedIds > 0) return { state: 'found', message: sharedIdsWords(found) };
  if (isMoreThanChance(found))
    return { state: 'found', message: `${sharedValuesWords(found)}, more than chance` };
  if (found.unread.length > 0) return unknown(`${found.unread.join(', ')} cannot be compared row by row`);
  if (found.ids.length === 0 && shareRepeated(found) > MOSTLY_REPEATED)
    return unknown(
      `${percent(shareRepeated(found), 2)} of the training rows repeat each other, so equal rows say nothing`,
    );
  return { state: 'none', message: noneWords(found) };
}

const shareRepeated = ({ repeatedValues, trainingRows }: Compared): number =>
  trainingRows === 0 ? 0 : repeatedValues / trainingRows;

function isMoreThanChance(found: Compared): boolean {
  const { sharedValues, rows, repeatedValues, trainingRows } = found;
  if (rows === 0 || sharedValues / rows - shareRepeated(found) < MORE_THAN_CHANCE) return false;
  const levels = { lower: LEVEL, upper: LEVEL };
  const [own, chance] = [
    clopperPearson(sharedValues, rows, levels),
    clopperPearson(repeatedValues, trainingRows, levels),
  ];
  return !isUndefined(own) && !isUndefined(chance) && own.lower > chance.upper;
}

const sharedIdsWords = ({ rows, sharedIds, sharedRows, values }: Compared): string =>
  `${grouped(sharedIds)} of ${grouped(rows)} evaluation rows have the id of a training row${
    values.length === 0 ? '' : `, ${grouped(sharedRows)} of them with the same values`
  }`;

const sharedValuesWords = (found: Compared): string =>
  `${grouped(found.sharedValues)} of ${grouped(found.rows)} evaluation rows equal a training row; ${percent(shareRepeated(found), 2)} of the training rows equal another one`;

function noneWords(found: Compared): string {
  const words = [
    ...(found.ids.length > 0
      ? [`none of ${grouped(found.rows)} evaluation rows has the id of a training row`]
      : []),
    ...(found.values.length > 0 ? [`${sharedValuesWords(found)}, no more than chance`] : []),
  ];
  return words.join('; ');
}
