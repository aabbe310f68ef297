import { describe, expect, test } from 'vitest';
import { locationOf, valueAt } from '../../../src/domain/report/card/location.ts';
import type { Exhibit } from '../../../src/foundation/exhibits/exhibit.ts';
import { EVIDENCE_NAMES, shownOf } from '../domain/report/fixtures.ts';

/** Every number of an exhibit with the place that it names, arrays for a place of several. */
function placed(exhibit: Exhibit): readonly (readonly [at: string | undefined, value: unknown])[] {
  switch (exhibit.kind) {
    case 'table':
      return exhibit.rows.flat().flatMap((cell) => (cell.kind === 'number' ? [[cell.at, cell.value]] : []));
    case 'dots':
      return [
        ...exhibit.rows.map(({ at, value }) => [at, value] as const),
        ...(exhibit.reference?.at ? [[exhibit.reference.at, exhibit.reference.value] as const] : []),
      ];
    case 'matrix':
      return [[exhibit.at, exhibit.cells]];
    default:
      return [];
  }
}

const shownSteps = EVIDENCE_NAMES.map((name) => [name, shownOf(name)] as const);

describe('every number that a step shows stands in its evidence', () => {
  test.each(shownSteps)('%s', (_, { evidence, exhibits }) => {
    for (const [at, value] of exhibits.flatMap(placed)) {
      expect(at, `a place of ${JSON.stringify(value)}`).toBeDefined();
      expect(valueAt(locationOf(evidence.id, at!), [evidence]), at).toEqual(value);
    }
  });
});

test('exhibits are plain data', () => {
  for (const [, { exhibits }] of shownSteps)
    expect(JSON.parse(JSON.stringify(exhibits))).toStrictEqual(exhibits);
});
