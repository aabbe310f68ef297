import { expect, test } from 'vitest';
import { withoutMatch } from '../../../src/adapters/ecma-pattern.ts';

const SECOND = 1000;
const values = ['a1', 'ab', '12', 'A1', '', '😀1', 'abab'];

test.each([
  ['^(?=.*[0-9])[a-z0-9]+$', ['ab', 'A1', '', '😀1', 'abab']],
  ['(?i)^(?=.*[0-9])[a-z0-9]+$', ['ab', '', '😀1', 'abab']],
  ['^(ab)\\1$', ['a1', 'ab', '12', 'A1', '', '😀1']],
  ['^.(?=1)', ['ab', '12', '', 'abab']],
  ['(?P<first>a)(?!b)', ['ab', '12', 'A1', '', '😀1', 'abab']],
  ['^(?!x)', []],
])('%s finds no match in %j', async (pattern, unmatched) => {
  const found = await withoutMatch(pattern, values, 60 * SECOND);
  expect(found?.map((at) => values[at])).toEqual(unmatched);
});

test('a pattern that would take ages is given up', async () => {
  expect(await withoutMatch('^(?=(a+)+$)b', [`${'a'.repeat(60)}!`], SECOND / 10)).toBeUndefined();
});
