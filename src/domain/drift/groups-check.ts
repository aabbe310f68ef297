import type { Check } from '../../foundation/evidence/evidence.ts';
import { counted } from '../../foundation/text/counted.ts';
import type { GroupsFacts } from '../predictions/groups-facts.ts';

/** What a comparison that takes rows one by one must say of rows that resemble each other; nothing where none do. */
export function resemblance(groups: GroupsFacts | undefined): string | undefined {
  if (!groups || groups.found.length === 0) return undefined;
  const found = groups.found.map(({ name, unit, groups: count }) => `${name} (${counted(count, unit)})`);
  return `Judged by rows, which resemble each other within ${found.join(' and ')}: p-values are too small, so that more columns may count as drifted. Effect sizes are what they are.`;
}

/** Which rows resemble each other, as a check of its own that decides nothing. */
export function groupsChecks(groups: GroupsFacts | undefined): readonly Check[] {
  const found = resemblance(groups);
  const claimed = groups?.asked.includes('none');
  if (found === undefined && !claimed) return [];
  return [
    {
      id: 'drift:groups',
      target: 'groups',
      outcome: 'skipped',
      severity: 'info',
      expected: 'rows that stand or fall together are judged together',
      observed: claimed ? 'none' : groups!.found.map(({ name }) => name).join(', '),
      basis: 'exact',
      message: found ?? 'Rows are taken as independent, as `groups: none` claims.',
    },
  ];
}
