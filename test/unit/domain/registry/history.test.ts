import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AliasMove,
  AliasMoveSchema,
  breaksIn,
  inOrder,
  previousOf,
} from '../../../../src/domain/registry/history.ts';
import { digestOf } from '../../../../src/foundation/evidence/digest.ts';

const model = (name: string | null) => (name === null ? null : digestOf(name));
const move = (second: number, from: string | null, to: string): AliasMove => ({
  schema: 'https://mlops-actions.github.io/schema/alias-move/v1',
  alias: 'champion',
  at: new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString(),
  by: 'somebody',
  from: model(from),
  to: model(to)!,
  why: 'register',
  evidence: digestOf('gate'),
});
const STORY = [move(1, null, 'a'), move(2, 'a', 'b'), move(3, 'b', 'c')];

describe('history', () => {
  test('is a schema of its own', () => {
    expect(STORY.every((one) => AliasMoveSchema.safeParse(one).success)).toBe(true);
  });

  test('is told oldest first, in whatever order it is found', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(STORY, { minLength: 3 }), (found) => {
        expect(inOrder(found)).toEqual(STORY);
      }),
    );
  });

  test('of one moment follows its own chain', () => {
    const here = [move(1, null, 'a'), move(1, 'a', 'b'), move(1, 'b', 'a')];
    expect(inOrder(here.toReversed())).toEqual(here);
  });

  test('without a break ends where the alias stands', () => {
    expect(breaksIn(STORY, model('c'))).toEqual([]);
    expect(breaksIn([], null)).toEqual([]);
  });

  test('shows a move that nobody wrote down', () => {
    expect(breaksIn(STORY, model('d')).join()).toMatch(/it stands at .* but its history ends at/);
    expect(breaksIn([STORY[0]!, STORY[2]!], model('c')).join()).toMatch(/it left .* but stood at/);
    expect(breaksIn(STORY, null).join()).toMatch(/stands at nothing/);
  });

  test('says where a rollback goes: to what stood before', () => {
    expect(previousOf(STORY, model('c')!)).toBe(model('b'));
    expect(previousOf(STORY, model('a')!)).toBeUndefined();
    const back = { ...move(4, 'c', 'b'), why: 'rollback' } as const;
    expect(previousOf([...STORY, back], model('b')!)).toBe(model('a'));
    expect(previousOf([...STORY, back, move(5, 'b', 'd')], model('d')!)).toBe(model('b'));
    expect(previousOf(STORY, model('b')!)).toBeUndefined();
  });
});
