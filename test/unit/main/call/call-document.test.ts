import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allInputs, camelCase, defineSpec } from '../../../../src/foundation/step/define.ts';
import {
  command,
  count,
  flag,
  mapping,
  number,
  paths,
  rules,
  text,
} from '../../../../src/foundation/step/fields.ts';
import { inputsOfCall, readCallDocument } from '../../../../src/main/call/call-document.ts';
import { resolveInputs } from '../../../../src/run/mlops-yml/resolve.ts';

const spec = defineSpec({
  name: 'bake',
  about: 'Bakes.',
  inputs: {
    'flour-files': paths({ about: 'Flour.' }),
    rules: rules({ about: 'Rules.' }),
    label: text({ about: 'Label.' }),
    run: command({ about: 'Command.' }),
    heat: number({ about: 'Heat.' }),
    seed: count({ about: 'Seed.' }),
    dry: flag({ about: 'Dry.' }),
    'model-inputs': mapping({ about: 'Inputs.' }),
  },
  traits: [],
  outputs: {},
  needs: [],
});
const fields = allInputs(spec);

/** The inputs of the step as a call with these arguments gives them. */
function called(given: unknown) {
  const document = readCallDocument(JSON.stringify({ command: 'bake', arguments: given }));
  return resolveInputs(spec, 'bake', { explicit: inputsOfCall(document, fields), environment: {} });
}

/** As Groovy writes it: nothing but ASCII. */
const ascii = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

describe('arguments become inputs', () => {
  test.each([
    ['lines of a text, for a list', { flourFiles: ' a.csv\n\n b.csv ' }, { flourFiles: ['a.csv', 'b.csv'] }],
    [
      'items of a list, as they are',
      { flourFiles: [' a\nb.csv ', 'c.csv'] },
      { flourFiles: [' a\nb.csv ', 'c.csv'] },
    ],
    ['a line end in a text', { label: 'a\nb' }, { label: 'a\nb' }],
    ['words of a command', { run: ['python', 'a b.py', ''] }, { run: ['python', 'a b.py', ''] }],
    ['a number', { heat: 1.5, seed: 0 }, { heat: 1.5, seed: 0 }],
    ['a number as text, as a parameter of a job is', { heat: '1.5', seed: '7' }, { heat: 1.5, seed: 7 }],
    ['false', { dry: false }, { dry: false }],
    ['a word for true', { dry: 'true' }, { dry: true }],
    ['a mapping', { modelInputs: { x: 'hour * 60' } }, { modelInputs: { x: 'hour * 60' } }],
    ['null and the empty text are not given', { label: null, heat: '', rules: null }, {}],
  ])('%s', (_, given, expected) => {
    const { inputs, problems } = called(given);
    expect(problems).toEqual([]);
    const own = Object.keys(spec.inputs).map(camelCase);
    expect(Object.fromEntries(Object.entries(inputs).filter(([key]) => own.includes(key)))).toEqual(expected);
  });

  test.each([
    ['label', 7, 'text'],
    ['flourFiles', 7, 'a list of paths'],
    ['rules', ['a', 7], 'a number, not a mapping or text'],
    ['heat', 'hot', 'a number'],
    ['heat', [1], 'a number'],
    ['dry', 1, 'true or false'],
    ['modelInputs', ['a'], 'a mapping of names to texts'],
  ])('%s: %j is refused as mlops.yml would refuse it', (name, value, wanted) => {
    const { problems } = called({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toContain(wanted);
  });

  test('stronger than the environment and mlops.yml, as a flag is', () => {
    const at = { file: 'mlops.yml', line: 1 };
    const entry = {
      id: 'bake',
      step: 'bake',
      at,
      traits: [],
      inputs: { heat: { value: 3, at }, label: { value: 'c', at } },
    };
    const environment = { MLOPS_INPUT_BAKE_HEAT: '2', MLOPS_INPUT_BAKE_LABEL: 'b' };
    const { inputs } = resolveInputs(spec, 'bake', {
      explicit: { heat: 1, label: null },
      environment,
      entry,
    });
    expect(inputs).toMatchObject({ heat: 1, label: 'b' });
  });
});

describe('a call that cannot be read', () => {
  test.each([
    [undefined, 'MLOPS_CALL is not set; give {"command": …'],
    ['', 'MLOPS_CALL is not set'],
    ['{"command"', 'MLOPS_CALL is not JSON'],
    ['[]', 'MLOPS_CALL is a list, not a mapping'],
    ['null', 'MLOPS_CALL is empty'],
    ['{}', 'MLOPS_CALL: command is missing'],
    ['{"command": ""}', 'MLOPS_CALL: command is empty'],
    ['{"command": 7}', 'MLOPS_CALL: command 7 is a number, not text'],
    ['{"command": "a", "arguments": []}', 'MLOPS_CALL: arguments is a list, not a mapping'],
    ['{"command": "a", "args": {}}', 'MLOPS_CALL: args is not known here'],
    ['{"command": "a\\ud800"}', 'MLOPS_CALL holds half of a character'],
    ['{"command": "a", "arguments": {"\\udc00": 1}}', 'MLOPS_CALL holds half of a character'],
  ])('%s', (text, words) => {
    expect(() => readCallDocument(text)).toThrow(words);
  });

  test('all arguments that are none are told at once, with the nearest name', () => {
    const wrong = () => called({ flourFile: 'a', 'model-inputs': {}, heat: 'hot' });
    expect(wrong).toThrow('MLOPS_CALL: flourFile is not an argument of bake; did you mean flourFiles?');
    expect(wrong).toThrow('MLOPS_CALL: model-inputs is not an argument of bake; did you mean modelInputs?');
  });

  test('causes of whatever form stop nothing', () => {
    for (const causes of [null, 7, 'x', 'half \ud83d', [], {}])
      expect(readCallDocument(JSON.stringify({ command: 'bake', causes }))).toMatchObject({
        command: 'bake',
      });
  });
});

describe('what goes through the variable comes out unchanged', () => {
  const filled = fc.string({ unit: 'binary', minLength: 1 });
  const through = (given: Readonly<Record<string, unknown>>) => {
    const document = readCallDocument(ascii({ command: 'bake', arguments: given }));
    const explicit = inputsOfCall(document, fields);
    return resolveInputs(spec, 'bake', { explicit, environment: {} });
  };
  test('texts', () => {
    fc.assert(
      fc.property(filled, (label) => {
        expect(through({ label }).inputs.label).toBe(label);
      }),
    );
  });
  test('lists, whatever their items hold', () => {
    fc.assert(
      fc.property(fc.array(filled), (items) => {
        expect(through({ flourFiles: items, rules: items }).inputs).toMatchObject({
          flourFiles: items,
          rules: items,
        });
      }),
    );
  });
  test('commands, numbers and mappings', () => {
    const words = fc.array(fc.string({ unit: 'binary' }), { minLength: 1 });
    const heats = fc.double({ noNaN: true, noDefaultInfinity: true }).map((heat) => heat + 0);
    const mappings = fc.dictionary(
      filled.filter((key) => key !== '__proto__'),
      filled,
    );
    fc.assert(
      fc.property(words, heats, mappings, (run, heat, modelInputs) => {
        const { inputs, problems } = through({ run, heat, modelInputs });
        expect(problems).toEqual([]);
        expect(inputs.run).toEqual(run);
        expect(inputs.heat).toBe(heat);
        expect({ ...(inputs.modelInputs as object) }).toEqual({ ...modelInputs });
      }),
    );
  });
});
