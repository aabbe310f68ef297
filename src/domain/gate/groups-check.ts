import type { Check } from '../../foundation/evidence/evidence.ts';
import { counted } from '../../foundation/text/counted.ts';
import type { GroupsFacts } from '../predictions/groups-facts.ts';
import type { GateFacts } from './facts.ts';

type Found = GroupsFacts['found'][number];

/** Which rows are taken to stand or fall together, as a check of its own: found, named, or claimed to be none. */
export function groupsChecks({ groups, trials }: Pick<GateFacts, 'groups' | 'trials'>): readonly Check[] {
  if (!groups) return [];
  const units = trials ? 'Items' : 'Rows';
  const { asked, found } = groups;
  const known = {
    id: 'gate:groups',
    target: 'groups',
    severity: 'info',
    expected: 'rows that stand or fall together are judged together',
    basis: 'exact',
  } as const;
  if (found.length > 0)
    return [
      {
        ...known,
        outcome: 'pass',
        observed: found.map(({ name }) => name).join(', '),
        message: foundWords(found, asked, units),
      },
    ];
  const claimed = asked.includes('none');
  return [
    {
      ...known,
      outcome: 'skipped',
      observed: claimed ? 'none' : 'not known',
      message: claimed
        ? `${units} are taken as independent, as \`groups: none\` claims.`
        : `${units} are taken as independent: no time column and no repeating id says which of them belong together.`,
      ...(claimed ? {} : { remedy: 'name a column in `groups` if rows of one day, customer or item do' }),
    },
  ];
}

function foundWords(found: readonly Found[], asked: readonly string[], units: string): string {
  const guess = asked.includes('auto') ? ', as found (`groups` names others)' : '';
  const widest = found.length > 1 ? '; the widest interval decides' : '';
  return `${units} are judged by ${found.map(wordsOf).join(' and by ')}${guess}${widest}.${likeThese(found)}`;
}

const wordsOf = ({ name, unit, groups, span }: Found): string =>
  `${name} (${counted(groups, unit)}${span && groups > 1 ? `, ${span.first} to ${span.last}` : ''})`;

/** A month is no sample of the year. */
function likeThese(found: readonly Found[]): string {
  const units = [...new Set(found.filter(({ ordered }) => ordered).map(({ unit }) => unit))];
  return units.length === 0 ? '' : ` The verdict is about ${units.join('s and ')}s like these.`;
}
