import type { Check } from './evidence.ts';

/**
 * The same checks, no id twice: the second of an id is `id#2`, or the next number that no check has. Whoever compares
 * two runs, counts or ties a comment to a check goes by its id.
 */
export function withDistinctIds(checks: readonly Check[]): readonly Check[] {
  const given = new Set(checks.map(({ id }) => id));
  if (given.size === checks.length) return checks;
  const turns = new Map<string, number>();
  return checks.map((check) => {
    const turn = turns.get(check.id);
    if (turn === undefined) {
      turns.set(check.id, 1);
      return check;
    }
    let next = turn + 1;
    while (given.has(`${check.id}#${next}`)) next++;
    turns.set(check.id, next);
    given.add(`${check.id}#${next}`);
    return { ...check, id: `${check.id}#${next}` };
  });
}
