import {
  chmodSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openDuckDb } from '../../../src/adapters/duckdb/engine.ts';
import { workingFiles } from '../../../src/adapters/files/files.ts';
import { InputErrors } from '../../../src/foundation/problems/errors.ts';
import { localHost } from '../../../src/hosts/local.ts';
import { answerTo } from '../../../src/main/command-line.ts';
import { evidenceOf } from '../../support/cli.ts';
import { temporary } from '../../support/temporary.ts';

/** What a user has under a name: text, bytes, or something stranger. */
type Content = string | Uint8Array | ((path: string) => void);

const MODELS = resolve(import.meta.dirname, '../../fixtures/models');
const model = (name: string): Uint8Array => readFileSync(join(MODELS, `${name}.onnx`));
const garbage = Uint8Array.from({ length: 512 }, (_, i) => (i * 197 + 13) % 256);
const folder: Content = (path) => void mkdirSync(path);
const circle: Content = (path) => symlinkSync(path, path);
const dangling: Content = (path) => symlinkSync('nowhere', path);
const locked: Content = (path) => writeFileSync(path, 'a: 1\n', { mode: 0 });
const emptyParquet: Content = (path) => copyFileSync(join(seed, 'empty.parquet'), path);
const bomb = `a: &a [x]\n${`b: [${'*a, '.repeat(500)}]\n`.repeat(1050)}`;
const deep = '['.repeat(20_000);
const ODD = 'an odd\n::error::name.csv';
const odd = JSON.stringify(ODD);

const rowsOf = (line: (row: number) => string): string =>
  Array.from({ length: 60 }, (_, row) => `${line(row)}\n`).join('');
const ROWS = `id,a,b,late\n${rowsOf((i) => `${i},${(i % 7) - 3.5},${(i % 5) - 2.5},${i % 7 > 2}`)}`;
const TABLE = `id,label,score\n${rowsOf((i) => `${i},${i % 2 === 0},${i % 2 === 0 ? 0.9 : 0.1}`)}`;
const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: rows
version: 1.0.0
status: active
schema:
  - name: rows
    properties:
      - { name: id, logicalType: integer, required: true }
      - { name: a, logicalType: number }
`;

/** Files and inputs on which every step passes; each row of the table spoils one of them, or a few. */
const FILES: Readonly<Record<string, Content>> = {
  'rows.csv': ROWS,
  'contract.yaml': CONTRACT,
  'model.onnx': model('binary'),
  'new.csv': TABLE,
  'old.csv': TABLE,
  'card.yaml': 'summary: Late flights.\n',
  'tests.mjs':
    "import { mkdirSync, writeFileSync } from 'node:fs'; mkdirSync('mlops-out', { recursive: true }); writeFileSync('mlops-out/out.xml', process.argv[2] ?? '<testsuite><testcase/></testsuite>');",
  'empty.yml': 'name: rows\nsteps: {}\n',
};
const STEPS = {
  'run-tests': { command: JSON.stringify([process.execPath, 'tests.mjs']), junit: 'mlops-out/out.xml' },
  'validate-data': { data: 'rows.csv', contract: 'contract.yaml' },
  'detect-drift': { reference: 'rows.csv', current: 'rows.csv', columns: 'a' },
  'train-evaluate': { 'evaluation-data': 'rows.csv', model: 'model.onnx', 'row-id': 'id', label: 'late' },
  'gate-model': { candidate: 'new.csv', baseline: 'old.csv', rules: 'roc_auc >= 0.6' },
  report: { 'model-card': 'card.yaml' },
} as const;
type Step = keyof typeof STEPS;
type Spoilt = { readonly [name: string]: Content };
/** Step, what is bad, inputs and files that make it so, and what is said: one text for each mistake. */
type Row = readonly [Step, string, Readonly<Record<string, string>>, Spoilt, ...string[]];

// biome-ignore format: a table is read row by row
const BAD: readonly Row[] = [
  ...(Object.keys(STEPS) as Step[]).flatMap((step): Row[] => {
    const last = 4 + Object.keys(STEPS[step]).length;
    return [
      [step, 'three mistakes', { dta: 'x', 'on-fail': 'never', debug: '7' }, {}, `mlops.yml:${last}:5: key "dta" is not an input of ${step}`, `mlops.yml:${last + 1}:14: on-fail "never" is not one of \`fail\`, \`warn\``, `mlops.yml:${last + 2}:12: debug 7 is a number, not true or false`],
      [step, 'a key that stands there twice', {}, { 'mlops.yml': 'name: a\nname: b\nsteps: {}\n' }, 'mlops.yml:2:1: has the key "name" twice'],
      [step, 'an alias bomb', {}, { 'mlops.yml': bomb }, 'mlops.yml holds more than 256 KiB'],
      [step, 'a settings file nested too deeply', {}, { 'mlops.yml': deep }, 'is nested deeper than 100 levels'],
      [step, 'bytes as settings', {}, { 'mlops.yml': garbage }, 'mlops.yml:1: is not UTF-8 text'],
      [step, 'a folder as settings', {}, { 'mlops.yml': folder }, 'mlops.yml is a folder'],
      [step, 'a circle of links as settings', {}, { 'mlops.yml': circle }, 'mlops.yml is a link that leads nowhere'],
      [step, 'settings that may not be read', {}, { 'mlops.yml': locked }, 'mlops.yml may not be read'],
    ];
  }),
  ['run-tests', 'what is not there, and what only a shell could do', { command: 'pytest && true', environment: 'no.txt' }, {}, 'mlops.yml:4:14: command "pytest && true" has an unquoted & at column 8'],
  ['run-tests', 'an environment that is not there', { environment: 'no.txt' }, {}, 'mlops.yml:6:18: environment "no.txt" is not a file'],
  ['run-tests', 'a program that is not there', { command: 'no-such-program' }, {}, 'mlops.yml:4:14: command "no-such-program" was not found'],
  ['run-tests', 'the result of another run', { junit: 'old.xml' }, { 'old.xml': '<testsuite><testcase/></testsuite>' }, 'it wrote no file that `junit` matches (old.xml)'],
  ['run-tests', 'half a result', { command: JSON.stringify([process.execPath, 'tests.mjs', '<testsuite>\n<testcase']) }, {}, 'mlops-out/out.xml:'],
  ['run-tests', 'a document type', { command: JSON.stringify([process.execPath, 'tests.mjs', '<!DOCTYPE a><testsuite/>']) }, {}, 'mlops-out/out.xml:1:12: has a document type'],
  ['run-tests', 'a folder as a result', { junit: 'f' }, { f: folder }, 'mlops.yml:5:12: junit "f" is a folder'],
  ['run-tests', 'a result that may not be read', { junit: 'old.xml' }, { 'old.xml': locked }, 'old.xml may not be read'],
  ['validate-data', 'missing files', { data: 'no.csv', contract: 'no.yaml' }, {}, 'mlops.yml:5:15: contract "no.yaml" is not a file', 'mlops.yml:4:11: data "no.csv" matches no file'],
  ['validate-data', 'numbers that are none', { 'sample-rows': '.nan', 'as-of': 'never' }, {}, 'mlops.yml:6:18: sample-rows NaN is not a whole number', 'mlops.yml:7:12: as-of "never" is not a moment'],
  ['validate-data', 'a table without rows', { data: 'e.csv' }, { 'e.csv': 'id,a\n' }, 'mlops.yml:4:11: data "e.csv" holds no rows'],
  ['validate-data', 'Parquet without rows', { data: 'e.parquet' }, { 'e.parquet': emptyParquet }, 'mlops.yml:4:11: data "e.parquet" holds no rows'],
  ['validate-data', 'bytes as a table', {}, { 'rows.csv': garbage }, 'rows.csv:1: holds a NUL character'],
  ['validate-data', 'a folder with an odd name', { data: `[${odd}]` }, { [ODD]: folder }, 'an odd\\n::error::name.csv is a folder'],
  ['validate-data', 'a link that leads nowhere among the files', { data: 'd/*.csv' }, { 'd/a.csv': ROWS, 'd/b.csv': dangling }, 'd/b.csv is a link that leads nowhere'],
  ['validate-data', 'a contract with three mistakes', {}, { 'contract.yaml': CONTRACT.replace('v3.1', 'v9.1').replace('integer', 'int').replace('true', 'ja') }, 'contract.yaml:1:13: apiVersion "v9.1.0" is not a version', 'contract.yaml:9:34: schema[0].properties[0].logicalType "int"', 'contract.yaml:9:49: schema[0].properties[0].required "ja" is not true or false'],
  ['validate-data', 'a contract that is an alias bomb', {}, { 'contract.yaml': bomb.repeat(2) }, 'contract.yaml holds more than 1 MiB'],
  ['validate-data', 'a contract that may not be read', {}, { 'contract.yaml': locked }, 'contract.yaml may not be read'],
  ['detect-drift', 'two rules and what is no rule', { rules: '["psi[a] <= ", "psi[a] <= NaN"]' }, {}, 'mlops.yml:7:13: rules "psi[a] <= " is not a rule', 'mlops.yml:7:27: rules "psi[a] <= NaN" is not a rule'],
  ['detect-drift', 'missing files', { reference: 'no.csv', current: 'none/*.csv' }, {}, 'mlops.yml:4:16: reference "no.csv" matches no file', 'mlops.yml:5:14: current "none/*.csv" matches no file'],
  ['detect-drift', 'missing columns', { columns: '[x, a, y]' }, {}, 'mlops.yml:6:15: columns "x" is in neither table', 'mlops.yml:6:21: columns "y" is in neither table'],
  ['detect-drift', 'tables without rows', { reference: 'e.csv', current: 'e.parquet' }, { 'e.csv': 'id,a\n', 'e.parquet': emptyParquet }, 'reference "e.csv" holds no row', 'current "e.parquet" holds no row'],
  ['detect-drift', 'text where a number belongs', { current: 'new.csv' }, { 'new.csv': ROWS.replace('-3.5', 'abc') }, 'mlops.yml:6:14: columns "a" is DOUBLE in the reference data and VARCHAR'],
  ['detect-drift', 'a circle of links', { current: 'c.csv' }, { 'c.csv': circle }, 'c.csv is a link that leads nowhere'],
  ['train-evaluate', 'missing files', { 'evaluation-data': 'no.csv', model: 'no.onnx', environment: 'no.txt' }, {}, 'mlops.yml:4:22: evaluation-data "no.csv"', 'mlops.yml:5:12: model "no.onnx" does not exist', 'mlops.yml:8:18: environment "no.txt" is not a file'],
  ['train-evaluate', 'missing columns', { 'row-id': '[nr]', label: 'lat', slices: '[x]' }, {}, 'mlops.yml:6:14: row-id "nr" is not a column', 'mlops.yml:8:14: slices "x" is not a column', 'mlops.yml:7:12: label "lat" is not a column'],
  ['train-evaluate', 'numbers that are none', { 'decision-threshold': '.inf', seed: 'ten' }, {}, 'mlops.yml:8:25: decision-threshold Infinity is not a number', 'mlops.yml:9:11: seed "ten" is text'],
  ['train-evaluate', 'text where a number belongs', {}, { 'rows.csv': ROWS.replace('-3.5', 'abc') }, "cannot be read as number in rows.csv (Conversion Error: Could not convert string 'abc'"],
  ['train-evaluate', 'a row without an id', {}, { 'rows.csv': ROWS.replace('\n2,', '\n,') }, 'mlops.yml:6:13: row-id "id" is NULL in 1 row of rows.csv'],
  ['train-evaluate', 'a table without rows', {}, { 'rows.csv': 'id,a,b,late\n' }, 'evaluation-data "rows.csv" holds no rows'],
  ...(['pickle', 'zip'] as const).map((kind): Row => ['train-evaluate', `a ${kind} as a model`, { model: odd }, { [ODD]: model(kind) }, `mlops.yml:5:12: model ${odd} is a ${kind === 'zip' ? 'zip archive' : 'Python pickle'}`]),
  ['train-evaluate', 'half a model', {}, { 'model.onnx': model('binary').subarray(0, 300) }, 'mlops.yml:5:12: model "model.onnx" is not an ONNX model'],
  ['train-evaluate', 'a folder as a model', {}, { 'model.onnx': folder }, 'mlops.yml:5:12: model "model.onnx" is a folder'],
  ['train-evaluate', 'a model that may not be read', {}, { 'model.onnx': locked }, 'model.onnx may not be read'],
  ['gate-model', 'rules and numbers that are none', { rules: '["roc_auc >= ", "roc_auc >= NaN"]', confidence: '2' }, {}, 'mlops.yml:7:17: confidence 2 is above 0.9999', 'mlops.yml:6:13: rules "roc_auc >= " is not a rule', 'mlops.yml:6:28: rules "roc_auc >= NaN"'],
  ['gate-model', 'what is not there', { candidate: 'no.csv', baseline: 'c.csv' }, { 'c.csv': circle }, 'c.csv is a link that leads nowhere', 'mlops.yml:4:16: candidate "no.csv" does not exist'],
  ['gate-model', 'a folder that is no model', { baseline: 'f' }, { f: folder }, 'mlops.yml:5:15: baseline "f" cannot be judged: model has no model.json'],
  ['gate-model', 'a pickle as a candidate', { candidate: 'm.onnx' }, { 'm.onnx': model('pickle') }, 'mlops.yml:4:16: candidate "m.onnx" is neither a table nor evidence'],
  ['gate-model', 'ids that repeat', {}, { 'old.csv': TABLE.replace('\n2,', '\n1,') }, 'mlops.yml:5:15: baseline "old.csv" cannot be judged: row-id "id" does not name the rows of old.csv: 1 row repeats an id'],
  ['gate-model', 'a row without an id', {}, { 'new.csv': TABLE.replace('\n2,', '\n,') }, 'mlops.yml:4:16: candidate "new.csv" cannot be judged: row-id "id" is NULL in 1 row'],
  ['gate-model', 'a row of one side only', {}, { 'new.csv': TABLE.replace('\n2,', '\n200,') }, 'baseline lacks 1 row of the candidate (["200"]) and has 1 row that the candidate lacks (["2"])'],
  ['gate-model', 'labels of another kind', {}, { 'old.csv': TABLE.replaceAll('true', 'yes') }, 'mlops.yml:5:15: baseline "old.csv" cannot be judged: label holds "yes", "false", none of them the positive class "true"; write its labels as true and false'],
  ['gate-model', 'another label in one row', {}, { 'old.csv': TABLE.replace('true', 'false') }, 'baseline has another label in 1 row: ["0"]'],
  ['gate-model', 'no label', {}, { 'new.csv': TABLE.replace('label', 'truth') }, 'candidate "new.csv" cannot be judged: predictions "label" is not a column of new.csv'],
  ...['NaN', 'Infinity', ''].map((score): Row => ['gate-model', `a score of "${score}"`, {}, { 'new.csv': TABLE.replace('0.9', score) }, `predictions of new.csv hold ${score || 'NaN'} for row ["0"]`]),
  ['gate-model', 'a score of text', {}, { 'new.csv': TABLE.replace('0.9', 'high') }, 'candidate "new.csv" cannot be judged: score'],
  ['gate-model', 'a table without rows', {}, { 'new.csv': 'id,label,score\n' }, 'mlops.yml:4:16: candidate "new.csv" cannot be judged: evaluation-data holds no rows'],
  ['gate-model', 'metrics that are no numbers', { candidate: 'm.json', baseline: '', rules: '[b >= 1, c >= 1]' }, { 'm.json': '{"a": [{"x": null}],\n "b": NaN, "c": "0.9"}' }, 'm.json:2:7: the metric "b" is NaN', 'm.json:2:17: the metric "c" is the text "0.9"'],
  ['gate-model', 'metrics that are not there', { candidate: 'm.json', baseline: '', rules: '[a/0 >= 1]' }, { 'm.json': '{"a": [{"x": [null, {}]}]}' }, 'mlops.yml:6:13: rules "a/0 >= 1" names the metric "a/0", which m.json does not have'],
  ['gate-model', 'metrics nested too deeply', { candidate: 'm.json' }, { 'm.json': deep }, 'is nested deeper than 100 levels'],
  ['gate-model', 'half a metrics file', { baseline: 'm.json' }, { 'm.json': '{\n "roc_auc": 0.9' }, 'm.json:2:16: is not readable JSON'],
  ['report', 'a card with three mistakes', {}, { 'card.yaml': 'sumary: x\nlicense: not one!\nlanguage: 7\n' }, 'card.yaml:1:1: sumary is not a field', 'card.yaml:2:10: license "not one!" is not a licence', 'card.yaml:3:11: language 7 is neither'],
  ['report', 'a card that is not there', { 'model-card': 'no.yaml' }, {}, 'mlops.yml:4:17: model-card "no.yaml" does not exist'],
  ['report', 'a card that may not be read', {}, { 'card.yaml': locked }, 'card.yaml may not be read'],
  ['report', 'a card with an odd name', { 'model-card': odd }, { [ODD]: 'a: 1\na: 2\n' }, 'an odd\\n::error::name.csv:2:1: has the key "a" twice'],
  ['report', 'a folder without evidence', { 'evidence-dir': 'other' }, {}, 'mlops.yml:5:19: evidence-dir "other" holds no evidence'],
];

let seed: string;
beforeAll(async () => {
  seed = temporary('seed');
  chmodSync(dirname(seed), 0o755);
  const engine = await openDuckDb(workingFiles(seed), { load: () => import('@duckdb/node-api') });
  await engine.writeParquet(
    'empty.parquet',
    ['id', 'a'].map((name) => ({ name, values: new Float64Array(), type: 'number' as const })),
  );
  engine.close();
});

/** A folder with all that the step needs, but for what is spoilt. */
function workspace(step: Step, inputs: Row[2] = {}, spoilt: Spoilt = {}): string {
  const root = temporary('bad');
  chmodSync(root, 0o777);
  const lines = Object.entries({ ...STEPS[step], ...inputs }).map(([key, value]) => `    ${key}: ${value}\n`);
  const files: Spoilt = {
    'mlops.yml': `name: rows\nsteps:\n  ${step}:\n${lines.join('')}`,
    ...FILES,
    ...spoilt,
  };
  for (const [name, content] of Object.entries(files)) {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    if (typeof content === 'function') content(path);
    else writeFileSync(path, content);
  }
  return root;
}

/** A python3 that nobody starts: no step comes that far. */
let programs: string;
beforeAll(() => {
  programs = temporary('programs');
  chmodSync(programs, 0o777);
  writeFileSync(join(programs, 'python3'), '#!/bin/sh\n', { mode: 0o755 });
});

/** Exit code and log of a command line in a folder; nothing but bad input may escape. Root may read all, so `nobody` asks. */
async function mlops(
  root: string,
  argv: readonly string[],
  nobody = false,
): Promise<{ code: number; log: string }> {
  const home = process.cwd();
  const lines: string[] = [];
  const write = (text: string) => void lines.push(text);
  const world = {
    environment: { PATH: [programs, process.env.PATH].join(delimiter) },
    host: localHost({}, { write }),
    signal: new AbortController().signal,
    print: write,
  };
  process.chdir(root);
  if (nobody) process.seteuid?.(65_534);
  try {
    return { code: await answerTo(argv, world), log: lines.join('') };
  } catch (cause) {
    if (!(cause instanceof InputErrors)) throw cause;
    return { code: 2, log: `${lines.join('')}${cause.message}` };
  } finally {
    if (nobody) process.seteuid?.(0);
    process.chdir(home);
  }
}

/** Everything that a user has in a folder, by its bytes or its kind. */
const contentsOf = (root: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => !/^(mlops-out|other)(\/|$)/.test(name))
      .map((name) => [name, join(root, name)] as const)
      .map(([name, path]) => [
        name,
        lstatSync(path).isFile() && lstatSync(path).mode & 0o400
          ? readFileSync(path, 'base64')
          : String(lstatSync(path).mode),
      ]),
  );

/** What `report` reports. */
const gate = (root: string, nobody = false) =>
  mlops(
    root,
    ['gate-model', '--candidate', 'new.csv', '--rules', 'roc_auc >= 0.6', '--config', 'empty.yml'],
    nobody,
  );

test.each(Object.keys(STEPS) as Step[])('%s passes on what is good', async (step) => {
  const root = workspace(step);
  if (step === 'report') await gate(root);
  const { code, log } = await mlops(root, [step]);
  expect(code, log).toBe(0);
});

describe.each(['alone', 'by mlops run'])('bad input is an ERROR that says everything at once: %s', (how) => {
  test.each(BAD.map(([step, what, inputs, spoilt, ...says]) => ({ step, what, inputs, spoilt, says })))(
    '$step: $what',
    async ({ step, inputs, spoilt, says }) => {
      const root = workspace(step, inputs, spoilt);
      const before = contentsOf(root);
      const nobody = process.getuid?.() === 0 && Object.values(spoilt).includes(locked);
      if (step === 'report') await gate(root, nobody);
      const { code, log } = await mlops(root, how === 'alone' ? [step] : ['run', '--steps', step], nobody);
      expect(code, log).toBe(2);
      for (const words of says) expect(log.replace(/ gate:\S+:/g, '')).toContain(words);
      expect(log).not.toMatch(/^\s+at |a defect of mlops/m);
      expect(contentsOf(root)).toEqual(before);
      if (how !== 'alone' && 'mlops.yml' in spoilt) return;
      const { verdict, checks } = evidenceOf(root, step, inputs['evidence-dir']);
      expect(verdict).toBe('error');
      expect(checks.map(({ message }) => message)).toEqual(
        says.map((words) => expect.stringContaining(words)),
      );
      for (const { message, remedy } of checks)
        expect([message.includes(root), remedy]).toEqual([false, expect.stringMatching(/\w/)]);
    },
  );
});

test('mistakes in and beside the steps are said together; nothing runs, and no earlier evidence stays', async () => {
  const root = workspace('gate-model');
  await mlops(root, ['run']);
  writeFileSync(
    join(root, 'mlops.yml'),
    'nmae: rows\nsteps:\n  gate-model:\n    rules: [roc_auc >= ]\n  detect-drift:\n    curent: rows.csv\n',
  );
  const { code, log } = await mlops(root, ['run']);
  expect(code).toBe(2);
  for (const words of [
    'mlops.yml:1:1: key "nmae"',
    'mlops.yml:4:13: rules "roc_auc >="',
    'mlops.yml:6:5: key "curent"',
  ])
    expect(log).toContain(words);
  expect(readdirSync(join(root, 'mlops-out/evidence'))).toEqual([]);
});
