import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enterLook } from '../../../../src/domain/looks/enter.ts';
import { rowSetOf } from '../../../../src/domain/looks/row-set.ts';
import { digestOf } from '../../../../src/foundation/evidence/digest.ts';
import type { Ledger } from '../../../../src/foundation/ports/ports.ts';
import { memoryLedger } from '../../../support/memory-ledger.ts';
import { binaryTable } from '../gate/tables.ts';

const rowsOf = (from: number, to: number) =>
  rowSetOf({
    ...binaryTable(Array.from({ length: to - from }, () => [1, 0.5])),
    rowIds: Array.from({ length: to - from }, (_, i) => `["${from + i}"]`),
  });
const MAY = rowsOf(0, 100);
const JUNE = rowsOf(100, 200);
const GROWN = rowsOf(0, 120);

const asked = (question: string, budget = 3, rows = MAY) => ({
  name: 'models',
  rows,
  question: digestOf(question),
  level: 0.05 / budget,
  total: 0.05,
  who: { at: '2026-01-01T00:00:00.000Z', by: 'somebody', commit: 'abc' },
});

describe('looks at one set', () => {
  test('are counted, and refused once the error is spent', async () => {
    const ledger = memoryLedger();
    const seen = [];
    for (const model of ['a', 'b', 'c', 'd']) seen.push(await enterLook(ledger, asked(model)));
    expect(seen.map(({ state }) => state)).toEqual(['entered', 'entered', 'entered', 'spent']);
    expect(seen[2]).toMatchObject({ number: 3, shared: 0, rows: 100 });
    expect(seen[3]).toMatchObject({ looks: 3, spent: expect.closeTo(0.05, 9) });
  });

  test('of the same question are one look, with the same answer, also when all is spent', async () => {
    const ledger = memoryLedger();
    const first = await enterLook(ledger, asked('a'));
    for (const model of ['b', 'c', 'd']) await enterLook(ledger, asked(model));
    expect(await enterLook(ledger, asked('a'))).toEqual(first);
  });

  test('under a larger budget spend what is left, no more', async () => {
    const ledger = memoryLedger();
    for (const model of ['a', 'b']) await enterLook(ledger, asked(model, 3));
    const states = [];
    for (let i = 0; i < 5; i++) states.push((await enterLook(ledger, asked(`m${i}`, 9))).state);
    expect(states).toEqual(['entered', 'entered', 'entered', 'spent', 'spent']);
  });

  test('count for a set that grew, and not for another one', async () => {
    const ledger = memoryLedger();
    for (const model of ['a', 'b', 'c']) await enterLook(ledger, asked(model));
    expect(await enterLook(ledger, asked('a', 3, GROWN))).toMatchObject({
      state: 'spent',
      looks: 3,
      shared: 3,
    });
    expect(await enterLook(ledger, asked('a', 3, JUNE))).toMatchObject({ state: 'entered', number: 1 });
  });

  test('that broke off after they were written go on', async () => {
    const ledger = memoryLedger();
    const broken: Ledger = {
      ...ledger,
      names: async () => {
        const names = await ledger.names();
        if (names.length > 0) throw new Error('killed');
        return names;
      },
    };
    await expect(enterLook(broken, asked('a'))).rejects.toThrow('killed');
    expect(await enterLook(ledger, asked('b'))).toMatchObject({ number: 2 });
    expect(await enterLook(ledger, asked('a'))).toMatchObject({ state: 'entered' });
    expect((await ledger.names()).filter((name) => name.startsWith('look-'))).toHaveLength(2);
  });

  test('whose entry the store does not list are not answered', async () => {
    const ledger = memoryLedger();
    await expect(enterLook({ ...ledger, names: async () => [] }, asked('a'))).rejects.toThrow(
      'does not list the look that was just entered',
    );
  });
});

test('looks in a race, each step of each at any time, never spend more than there is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 5 }), async (scheduler, lookers) => {
      const ledger = memoryLedger();
      const slow: Ledger = {
        names: scheduler.scheduleFunction(ledger.names),
        read: scheduler.scheduleFunction(ledger.read),
        write: scheduler.scheduleFunction(ledger.write),
      };
      const all = Promise.all(
        Array.from({ length: lookers }, (_, i) => enterLook(slow, asked(`model ${i}`, 2))),
      );
      const granted = (await scheduler.waitFor(all)).filter(({ state }) => state === 'entered');
      expect(granted.length).toBeLessThanOrEqual(2);
      const after = await enterLook(ledger, asked('later', 2));
      expect(granted.length + Number(after.state === 'entered')).toBeGreaterThanOrEqual(1);
    }),
    { numRuns: 60 },
  );
});
