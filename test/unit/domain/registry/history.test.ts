import { describe, expect, test } from 'vitest';
import { breaksIn, previousOf } from '../../../../src/domain/registry/history.ts';
import { model, move, STORY } from '../../../support/alias-moves.ts';

describe('history', () => {
  test('without a break ends where the alias stands', () => {
    expect(breaksIn(STORY, model('c'))).toEqual([]);
    expect(breaksIn([], null)).toEqual([]);
  });

  test('shows a move that nobody wrote down', () => {
    expect(breaksIn(STORY, model('d')).join()).toMatch(/it points at .* but its history ends at/);
    expect(breaksIn([STORY[0]!, STORY[2]!], model('c')).join()).toMatch(/it left .* but pointed at/);
    expect(breaksIn(STORY, null).join()).toMatch(/points at nothing/);
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
