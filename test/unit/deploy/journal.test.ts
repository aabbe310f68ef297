import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  entryName,
  entryText,
  type JournalEntry,
  type Running,
  readEntry,
  recoveryOf,
  STAGES,
  type Stage,
  stateOf,
} from '../../../src/deploy/journal.ts';
import { digestOf } from '../../../src/evidence/digest.ts';

const version = (name: string, slot: Running['slot']): Running => ({
  slot,
  image: `registry/flights@${digestOf(name)}`,
  model: digestOf(`model ${name}`),
});
const OLD = version('old', 'blue');
const NEW = version('new', 'green');

const entry = (number: number, stage: Stage, more: Partial<JournalEntry> = {}): JournalEntry => ({
  schema: 'https://mlops-actions.github.io/schema/deployment-journal/v1',
  number,
  deployment: 'a',
  stage,
  at: '2026-01-01T00:00:00.000Z',
  by: 'somebody',
  candidate: NEW,
  previous: OLD,
  ...more,
});
const journal = (...entries: readonly JournalEntry[]) =>
  Object.fromEntries(entries.map((one) => [entryName(one), entryText(one)]));
const FIRST = [
  entry(1, 'planned', { candidate: OLD, previous: null }),
  entry(2, 'committed', { candidate: OLD, previous: null }),
  entry(3, 'done', { candidate: OLD, previous: null }),
];

describe('the journal of a target', () => {
  test('that is empty says that nothing serves', () => {
    expect(stateOf({})).toEqual({ serving: null, before: null, unfinished: null, next: 1 });
  });

  test.each<[last: Stage, serving: Running | null, before: Running | null, unfinished: boolean]>([
    ['planned', OLD, null, true],
    ['starting', OLD, null, true],
    ['switching', OLD, null, true],
    ['committed', NEW, OLD, true],
    ['done', NEW, OLD, false],
    ['rolling_back', OLD, null, true],
    ['rolled_back', OLD, null, false],
    ['rollback_failed', OLD, null, false],
  ])('that ends with %s', (last, serving, before, unfinished) => {
    const order: Stage[] = ['planned', 'starting', 'switching', 'committed', 'done'];
    const reached = order.includes(last)
      ? order.slice(0, order.indexOf(last) + 1)
      : (['planned', last] as Stage[]);
    const state = stateOf(journal(...FIRST, ...reached.map((stage, at) => entry(4 + at, stage))));
    expect(state).toMatchObject({ serving, before, next: 4 + reached.length });
    expect(state.unfinished?.stage).toBe(unfinished ? last : undefined);
  });

  test('an unfinished deployment is finished only where it was committed', () => {
    const finished = STAGES.filter((stage) => recoveryOf(entry(1, stage)) === 'finish');
    expect(finished).toEqual(['committed']);
  });

  test('an entry that was cut off at any byte is none, and does not hide the ones before', () => {
    const text = entryText(entry(4, 'switching'));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 2 }), (length) => {
        const cut = text.slice(0, length);
        expect(readEntry(cut)).toBeUndefined();
        const state = stateOf({ ...journal(...FIRST), '000004-switching.json': cut });
        expect(state).toMatchObject({ serving: OLD, unfinished: null, next: 5 });
      }),
    );
  });

  test('an entry that was edited is none', () => {
    expect(readEntry(entryText(entry(1, 'done')).replace('somebody', 'nobody'))).toBeUndefined();
  });
});
