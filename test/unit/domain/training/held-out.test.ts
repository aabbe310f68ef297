import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HeldOut, leakOf } from '../../../../src/domain/training/held-out.ts';

type Compared = Extract<HeldOut, { state: 'compared' }>;
const compared = (more: Partial<Compared>): HeldOut => ({
  state: 'compared',
  ids: ['id'],
  values: ['a', 'late'],
  rows: 1000,
  sharedIds: 0,
  sharedRows: 0,
  sharedValues: 0,
  trainingRows: 5000,
  repeatedValues: 0,
  unread: [],
  ...more,
});
const leak = (heldOut: HeldOut | undefined, trainedOn: readonly string[] = []) =>
  leakOf({ trainedOn, heldOut });

describe('whether evaluation rows were trained on', () => {
  test.each<readonly [string, HeldOut, 'found' | 'none' | 'not-known', RegExp]>([
    ['no id, no row', compared({}), 'none', /^none of 1,000 evaluation rows has the id of a training row/],
    [
      'one id is enough: it names a row',
      compared({ sharedIds: 1, sharedRows: 1 }),
      'found',
      /^1 of 1,000 evaluation rows have the id of a training row, 1 of them with the same values$/,
    ],
    [
      'rows of other ids, or of none',
      compared({ ids: [], sharedValues: 1000 }),
      'found',
      /^1,000 of 1,000 evaluation rows equal a training row; 0 % of the training rows equal another one, more than/,
    ],
    ['a tenth of the rows', compared({ sharedValues: 100 }), 'found', /more than chance$/],
    [
      'as many as training rows repeat',
      compared({ sharedValues: 310, repeatedValues: 1500 }),
      'none',
      /no more than/,
    ],
    [
      'a few rows',
      compared({ sharedValues: 20 }),
      'none',
      /20 of 1,000 evaluation rows equal a training row/,
    ],
    [
      'too few rows to tell',
      compared({ rows: 3, sharedValues: 1, trainingRows: 9 }),
      'none',
      /no more than chance/,
    ],
    [
      'training rows that all repeat each other say nothing',
      compared({ ids: [], sharedValues: 1000, repeatedValues: 4990 }),
      'not-known',
      /^it is not known whether .*: 100 % of the training rows repeat each other, so equal rows say nothing$/,
    ],
    ['but their ids do', compared({ sharedValues: 1000, repeatedValues: 4990 }), 'none', /^none of 1,000/],
    [
      'a file that is no table',
      compared({ unread: ['more.npz'] }),
      'not-known',
      /more\.npz cannot be compared/,
    ],
    ['nothing was declared', { state: 'not-known', reason: 'x' }, 'not-known', /^it is not known whether/],
  ])('%s', (_, heldOut, state, message) => {
    const found = leak(heldOut);
    expect(found.state).toBe(state);
    expect(found.message).toMatch(message);
  });

  test('files with the same bytes are found without a comparison', () => {
    expect(leak(undefined, ['may.csv'])).toEqual({
      state: 'found',
      message: 'the model was trained on may.csv, with which it is evaluated',
    });
    expect(leak(undefined).state).toBe('not-known');
  });

  test('a shared id is never clean, whatever else was counted', () => {
    const counts = fc.record({
      sharedIds: fc.integer({ min: 1, max: 1000 }),
      sharedValues: fc.nat(1000),
      repeatedValues: fc.nat(5000),
    });
    fc.assert(
      fc.property(counts, (more) => {
        expect(leak(compared(more)).state).toBe('found');
      }),
    );
  });
});
