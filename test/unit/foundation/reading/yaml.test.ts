import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../../src/foundation/reading/yaml.ts';

const read = (text: string) => {
  const source = readYaml(text, 'mlops.yml');
  if ('problems' in source) throw new Error(JSON.stringify(source.problems));
  return source;
};
const problemsOf = (text: string) => {
  const source = readYaml(text, 'mlops.yml');
  return 'problems' in source ? source.problems : [];
};

describe('a place for every value', () => {
  const text =
    'name: flights\nsteps:\n  gate-model:\n    rules:\n      - a >= 1\n      - b >= 2\n    seed: 7\n';
  test.each([
    [['name'], 1, 7],
    [['steps', 'gate-model', 'seed'], 7, 11],
    [['steps', 'gate-model', 'rules', 1], 6, 9],
    [['steps', 'gate-model'], 3, 3],
    // What is not there has the place of what is around it.
    [['steps', 'gate-model', 'absent'], 3, 3],
    [[], 1, 1],
  ] as const)('%j is at %i:%i', (path, line, column) => {
    expect(read(text).at(path)).toEqual({ file: 'mlops.yml', line, column });
  });
});

describe('refused, each with its place', () => {
  const layers = Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [*l${i}, *l${i}, *l${i}]`);
  test.each([
    ['a key written twice', 'a: 1\nb: 2\na: 3', 'the key "a" twice', 3, 1],
    ['a number and a text that are one key', '1: a\n"1": b', 'the key "1" twice', 2, 1],
    ['a key written twice deep inside', 'a:\n  b:\n    c: 1\n    c: 2', 'the key "c" twice', 4, 5],
    ['an alias', 'a: &x 1\nb: *x', 'uses an alias (*x)', 2, 4],
    ['an alias bomb', ['l0: &l0 [lol]', ...layers].join('\n'), 'uses an alias (*l0)', 2, 10],
    ['a tag', 'a: !!binary aGk=', 'has the tag tag:yaml.org,2002:binary', 1, 13],
    ['an old version', '%YAML 1.1\n---\na: yes', 'asks for YAML 1.1', 1, 1],
    ['a merge key', 'a:\n  <<: {b: 1}', 'uses a merge key', 2, 3],
    ['__proto__', 'a: 1\n__proto__: {x: 1}', 'the key "__proto__"', 2, 1],
    ['constructor', 'a: {constructor: 1}', 'the key "constructor"', 1, 5],
    ['a list as a key', '? [a, b]\n: 1', 'a key that is not plain text', 1, 3],
    ['an unknown tag', 'a: !!js/function "x"', 'is not readable YAML', 1, 4],
    ['a second document', 'a: 1\n---\nb: 2', 'is not readable YAML', 2, 1],
    ['an open quote', 'a: "x', 'is not readable YAML', 1, 6],
    ['a tab that indents', 'a:\n\tb: 1', 'is not readable YAML', 2, 1],
  ])('%s', (_, text, message, line, column) => {
    expect(problemsOf(text)[0]).toMatchObject({
      message: expect.stringContaining(message),
      at: { file: 'mlops.yml', line, column },
    });
  });

  test.each([
    { opening: '[', column: 101 },
    { opening: '- ', column: 201 },
    { opening: '? ', column: 201 },
    { opening: '{a: ', column: 401 },
    { opening: '{"a":', column: 501 },
  ])('$opening nested without end', ({ opening, column }) => {
    expect(problemsOf(opening.repeat(50_000))).toEqual([
      {
        input: 'mlops.yml',
        message: 'is nested deeper than 100 levels',
        remedy: 'write it flatter',
        at: { file: 'mlops.yml', line: 1, column },
      },
    ]);
  });

  test('no text in quotes or comments, however many brackets it holds', () => {
    const brackets = '['.repeat(500);
    expect(problemsOf(`a: "${brackets}" # ${brackets}\nb: it's ${brackets}`)).toEqual([]);
  });

  test('thousands of mistakes are told by the first twenty', () => {
    expect(problemsOf('a: *x\n'.repeat(5_000))).toHaveLength(20);
  });
});

test('several problems are answered together', () => {
  expect(problemsOf('a: 1\na: 2\nb: *c\n__proto__: 3').map(({ at }) => at?.line)).toEqual([2, 3, 4]);
});

test('whatever the text, it is read or refused with a place, and never throws', () => {
  const piece = fc.constantFrom(
    'a',
    ':',
    ' ',
    '\n',
    '- ',
    '? ',
    '[',
    ']',
    '{',
    '}',
    '&x',
    '*x',
    '"',
    "'",
    '|',
    '!',
    '%',
    '#',
    '<<',
    '\t',
    '\0',
    '---\n',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      for (const { at } of problemsOf(pieces.join(''))) expect(at?.line).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

test('plain data come back as they went in', () => {
  const plain = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value')),
      fc.dictionary(fc.stringMatching(/^[a-z]{3,8}$/), tie('value')),
    ),
  })).value;
  fc.assert(
    fc.property(plain, (value) => {
      expect(read(JSON.stringify(value)).value).toEqual(value);
    }),
  );
});
