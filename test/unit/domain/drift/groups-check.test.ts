import { expect, test } from 'vitest';
import { decideDrift } from '../../../../src/domain/drift/decide.ts';
import type { DriftFacts } from '../../../../src/domain/drift/facts.ts';
import { groupsChecks, resemblance } from '../../../../src/domain/drift/groups-check.ts';

const day = {
  name: 'day of time_hour',
  unit: 'day',
  from: 'time',
  ordered: true,
  groups: 31,
  span: { first: '2013-05-01', last: '2013-05-31' },
} as const;

test('rows that resemble each other are said, and decide nothing', () => {
  const groups = { asked: ['auto'], found: [day] };
  const [check] = groupsChecks(groups);
  expect(check).toMatchObject({ id: 'drift:groups', outcome: 'skipped', severity: 'info' });
  expect(check!.message).toMatch(
    /^Judged by rows, which resemble each other within day of time_hour \(31 days\): p-values are too small/,
  );
  const facts: DriftFacts = { rows: { reference: 9, current: 9 }, columns: [], leftOut: [], groups };
  expect(decideDrift([], facts)).toMatchObject({ verdict: 'pass', checks: [check] });
});

test.each([
  ['nobody looked', undefined],
  ['none were found', { asked: ['auto'], found: [] }],
])('nothing is said where %s', (_, groups) => {
  expect(groupsChecks(groups)).toEqual([]);
  expect(resemblance(groups)).toBeUndefined();
});

test('a claim of independence is shown', () => {
  const [check] = groupsChecks({ asked: ['none'], found: [] });
  expect(check).toMatchObject({
    observed: 'none',
    message: 'Rows are taken as independent, as `groups: none` claims.',
  });
});
