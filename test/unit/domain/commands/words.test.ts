import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { argvOf, splitWords } from '../../../../src/domain/commands/words.ts';

describe('a command text is split into words as a POSIX shell quotes them', () => {
  test.each([
    ['python train.py', ['python', 'train.py']],
    ['  python   train.py \n', ['python', 'train.py']],
    [`sh -c 'echo "a  b" | wc > $x'`, ['sh', '-c', 'echo "a  b" | wc > $x']],
    [String.raw`a\ b "c \"d\" \e" ''`, ['a b', String.raw`c "d" \e`, '']],
    [`pre'fix 'and"suf fix"`, ['prefix andsuf fix']],
    ['python train.py \\\n  --depth 4', ['python', 'train.py', '--depth', '4']],
    ['a --x=1 b#c', ['a', '--x=1', 'b#c']],
  ])('%s', (text, words) => {
    expect(splitWords(text)).toEqual(words);
  });

  test.each([
    ['python train.py | tee log', 'has an unquoted |', 17],
    ['python train.py > log', 'has an unquoted >', 17],
    ['a; b', 'has an unquoted ;', 2],
    ['a & b', 'has an unquoted &', 3],
    ['a $(touch pwned)', 'has an unquoted $', 3],
    ['a `touch pwned`', 'has an unquoted `', 3],
    ['a "$HOME"', 'has $ in double quotes', 4],
    ['a *.csv', 'has an unquoted *', 3],
    ['a ~/x', 'has an unquoted ~', 3],
    ['a\nb', 'has an unquoted line break', 2],
    ['  A=1 b', 'starts with an assignment', 3],
    ["a 'b", "has a ' without its partner", 3],
    ['a b\\', 'ends in a backslash', 4],
    ['   ', 'has no words', 1],
  ])('%s is not, and the place is named', (text, message, column) => {
    expect(splitWords(text)).toEqual({ message, column });
  });

  test('any words come back when each is put in single quotes', () => {
    const word = fc.string({ unit: 'binary' }).map((text) => text.replaceAll("'", ''));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        expect(splitWords(words.map((text) => `'${text}'`).join(' '))).toEqual(words);
      }),
    );
  });

  test('a list is taken as it is, a bad text is refused with its remedy', () => {
    expect(argvOf('command', ['python', 'a b; c'])).toEqual(['python', 'a b; c']);
    expect(() => argvOf('command', 'a | b')).toThrow(
      /command "a \| b" has an unquoted \| at column 3; no shell/,
    );
  });
});
