import type { Grouping } from './groupings.ts';

/**
 * Groupings without the days of timestamps that a date of the rows tells better: a time in UTC has its days cut at
 * midnight in UTC, where a date that is at most a day away says what a day is to those who wrote the table. A day that is
 * cut elsewhere leaves a rest of few rows, which would be taken for a day of its own.
 */
export function withoutShiftedDays(
  groupings: readonly Grouping[],
  dates: ReadonlySet<string>,
): readonly Grouping[] {
  const said = groupings.filter(({ name, unit }) => unit === 'day' && dates.has(name));
  return groupings.filter(
    (one) =>
      one.from !== 'time' ||
      one.unit !== 'day' ||
      dates.has(one.name) ||
      !said.some((date) => areADayApart(one, date)),
  );
}

const DAY = 86_400_000;

/** Whether no row's days in the two groupings lie further apart than one day. */
function areADayApart(times: Grouping, dates: Grouping): boolean {
  const [own, others] = [times, dates].map(({ names }) => names.map((name) => Date.parse(name)));
  return times.codes.every((code, row) => Math.abs(own![code]! - others![dates.codes[row]!]!) <= DAY);
}
