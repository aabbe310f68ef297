import { expect, test } from 'vitest';
import { AliasMoveSchema } from '../../../../src/foundation/registry/alias-move.ts';
import { STORY } from '../../../support/alias-moves.ts';

test('a move is of a schema of its own', () =>
  expect(STORY.every((one) => AliasMoveSchema.safeParse(one).success)).toBe(true));
