import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inOrder } from '../../../../../src/adapters/oci/model-store/moves.ts';
import { move, STORY } from '../../../../support/alias-moves.ts';

describe('history that is kept as tags', () => {
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
});
