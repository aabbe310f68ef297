import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  entryName,
  entryText,
  type JournalEntry,
  type Placed,
  readEntry,
  recoveryOf,
  STAGES,
  type Stage,
  stateOf,
} from '../../../../src/domain/delivery/journal.ts';
import { planName, planText } from '../../../../src/domain/delivery/plan.ts';
import type { Settings } from '../../../../src/domain/delivery/settings.ts';
import { digestOf } from '../../../../src/foundation/evidence/digest.ts';

const version = (name: string, slot: Placed['slot']): Placed => ({
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
const settings = (port: number): Settings => ({
  ...{ port, health: '/health', retryRequests: false, variables: {}, secretVariables: [] },
  ...{ answers: 3, timeout: 120, golden: null },
});
const FILES = { config: 'global\n', map: 'blue /health\n' };
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

  test.each<[last: Stage, serving: Placed | null, before: Placed | null, unfinished: boolean]>([
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

  test('says how each version is run, by the plan of its deployment', () => {
    const plan = planText({
      deployment: 'a',
      candidate: settings(9000),
      previous: settings(8080),
      proxy: FILES,
    });
    const files = { ...journal(...FIRST, entry(4, 'committed'), entry(5, 'done')), [planName(4)]: plan };
    expect(stateOf(files)).toMatchObject({
      serving: { ...NEW, settings: { port: 9000 } },
      before: { ...OLD, settings: { port: 8080 } },
    });
    const killed = { ...journal(...FIRST, entry(4, 'switching')), [planName(4)]: plan };
    expect(stateOf(killed).unfinished).toMatchObject({
      candidate: { settings: { port: 9000 } },
      previous: { settings: { port: 8080 } },
      front: FILES,
    });
  });

  test('says that it does not know where a plan is missing, cut off, or of another deployment', () => {
    const plan = planText({ deployment: 'b', candidate: settings(9000), previous: null, proxy: null });
    for (const text of [undefined, plan, plan.slice(0, -9)]) {
      const files = { ...journal(entry(1, 'committed')), ...(text ? { [planName(1)]: text } : {}) };
      expect(stateOf(files).serving?.settings).toBeNull();
    }
  });

  test('stays readable for the first release, which knows these names and members alone', () => {
    expect(planName(1)).not.toMatch(/^\d{6}-[a-z_]+\.json$/);
    const members = ['schema', 'number', 'deployment', 'stage', 'at', 'by', 'candidate', 'previous'];
    const written = JSON.parse(entryText(entry(1, 'done')).split('\n')[1]!);
    expect(Object.keys(written).sort()).toEqual(members.sort());
    expect(Object.keys(written.candidate).sort()).toEqual(['image', 'model', 'slot']);
  });

  test('an entry that was edited is none', () => {
    expect(readEntry(entryText(entry(1, 'done')).replace('somebody', 'nobody'))).toBeUndefined();
  });
});
