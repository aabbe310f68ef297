import { expect, test } from 'vitest';
import {
  leavingNames,
  leftNames,
  type NamesWanted,
  namesIn,
  requireKnownUnique,
} from '../../../../src/domain/predictions/row-names.ts';
import { InputErrors } from '../../../../src/foundation/problems/errors.ts';
import { memoryEngine } from '../../../support/memory-engine.ts';

const table = await memoryEngine({ 'rows.csv': [{ id: 'a' }, { id: 'b' }] }).table({ files: ['rows.csv'] });
const left = (unique: boolean) => leftNames({ length: 2, table, columns: ['id'], unique });
const read = ['["a"]', '["b"]'];

test.each<[string, (names: typeof read | ReturnType<typeof left>) => unknown]>([
  ['a name is asked for', (names) => names.at(0)],
  ['all are asked for', (names) => namesIn(names)],
  ['nobody has seen that they are unique', (names) => requireKnownUnique(names)],
  [
    'something is refused',
    (names) => {
      if (names !== read) throw new InputErrors([{ input: 'label', message: 'is wrong', remedy: 'mend it' }]);
    },
  ],
])('work without names is done again with them where %s', async (_, ask) => {
  const asked: NamesWanted[] = [];
  await leavingNames(async (names) => {
    asked.push(names);
    ask(names === 'read' ? read : left(false));
  });
  expect(asked).toEqual(['left', 'read']);
});

test('work that asks for no name is done once', async () => {
  expect(
    await leavingNames(async (names) => {
      requireKnownUnique(left(true));
      return names;
    }),
  ).toBe('left');
});

test('a defect is no reason to do it again', async () => {
  const broken = leavingNames(async () => {
    throw new RangeError('a defect');
  });
  await expect(broken).rejects.toThrow(RangeError);
});
