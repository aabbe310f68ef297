import { FEWEST_GROUPS } from '../../foundation/stats/grouped/support.ts';
import { isUndefined } from '../../foundation/stats/undefined.ts';
import { counted } from '../../foundation/text/counted.ts';
import { isQuantity, type Measured } from '../judging/quantity.ts';

/** A design effect from which one says that rows resemble each other; below it is as good as 1. */
const NOTABLE = 1.5;
/** Fewer groups than this decide, but roughly. */
const FEW = 30;

/** ` Rows of one day resemble each other (design effect 23): judged by day, 31 days.`; nothing by rows. */
export function resemblance(measured: Measured): string {
  if (!isQuantity(measured) || !measured.grouping || measured.groups === undefined) return '';
  const { groups, grouping, interval } = measured;
  // The reason has said so.
  if (isUndefined(interval) && groups < FEWEST_GROUPS) return '';
  const { name, unit, designEffect, serial } = grouping;
  const number = `${counted(groups, unit)}${groups < FEW ? ', which are few' : ''}`;
  const neighbours = serial === undefined ? '' : ` Each ${unit} resembles the next one, too.`;
  return designEffect !== undefined && designEffect >= NOTABLE
    ? ` Rows of one ${unit} resemble each other (design effect ${rounded(designEffect)}): judged by ${name}, ${number}.${neighbours}`
    : ` Judged by ${name}, ${number}.${neighbours}`;
}

const rounded = (effect: number): string => (effect < 10 ? effect.toFixed(1) : effect.toFixed(0));

/** What to do where too few groups leave a rule open; nothing elsewhere. */
export function groupsRemedy(measured: Measured): { readonly remedy?: string } {
  if (!isQuantity(measured) || !measured.grouping || !isUndefined(measured.interval)) return {};
  const { groups = 0, grouping } = measured;
  return groups < FEWEST_GROUPS
    ? {
        remedy: `bring rows of more ${grouping.unit}s, or name in \`groups\` what stands or falls together; \`groups: none\` claims that rows are independent`,
      }
    : {};
}
