import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { answerTo } from '../../../../src/main/command-line.ts';
import { memoryHost } from '../../../support/memory.ts';
import { rowsOf } from '../../../support/step-world.ts';
import { temporary } from '../../../support/temporary.ts';

const MODEL = resolve(import.meta.dirname, '../../../fixtures/models/binary.onnx');
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
      - { name: b, logicalType: number }
      - { name: late, logicalType: boolean }
      - { name: origin, logicalType: string }
`;
const CONFIG = `name: rows
steps:
  train-evaluate: { evaluation-data: may.csv, row-id: id, label: late, slices: origin }
`;

const folder = temporary('call-evidence');
copyFileSync(MODEL, join(folder, 'new.onnx'));
for (const [name, text] of Object.entries({
  'may.csv': rowsOf(600, 1),
  'april.csv': rowsOf(600, 2),
  'contract.yaml': CONTRACT,
  'mlops.yml': CONFIG,
  'card.yaml': 'summary: Late flights.\n',
}))
  writeFileSync(join(folder, name), text);

const never = new AbortController().signal;
const environment = { ...process.env, MLOPS_ANSWER: join(folder, 'answer.json') };
const world = { print: () => {}, signal: never };

/** Evidence and JUnit of a step, as it was left. */
const left = (step: string): readonly string[] =>
  [`evidence/${step}.json`, `junit/TEST-${step}.xml`].map((path) =>
    readFileSync(join(folder, 'mlops-out', path), 'utf8'),
  );

/** Each step, its arguments with their types, and the flags that say the same; those after it read what it left. */
test.each([
  [
    'validate-data',
    'pass',
    { data: ['may.csv', 'april.csv'], contract: 'contract.yaml', sampleRows: 3 },
    { data: ['may.csv', 'april.csv'], contract: ['contract.yaml'], 'sample-rows': ['3'] },
  ],
  [
    'detect-drift',
    'pass',
    { reference: 'april.csv', current: 'may.csv\n', columns: ['a', 'b', 'origin'], rules: 'psi[*] <= 0.1\n' },
    {
      reference: ['april.csv'],
      current: ['may.csv'],
      columns: ['a', 'b', 'origin'],
      rules: ['psi[*] <= 0.1'],
    },
  ],
  [
    'train-evaluate',
    'pass',
    { model: 'new.onnx', modelInputs: { a: 'a', b: 'b * 1' }, decisionThreshold: 0.5, slices: null },
    { model: ['new.onnx'], 'model-inputs': ['{a: a, b: b * 1}'], 'decision-threshold': ['0.5'] },
  ],
  [
    'gate-model',
    'fail',
    { rules: ['roc_auc >= 0.99', 'log_loss[origin=*] <= 5 min 100'], onFail: 'warn', confidence: 0.9 },
    { rules: ['roc_auc >= 0.99', 'log_loss[origin=*] <= 5 min 100'], confidence: ['0.9'] },
  ],
  ['gate-model', 'error', { rules: 'roc_auc >> 1', onFail: '' }, { rules: ['roc_auc >> 1'] }],
  ['report', 'pass', { modelCard: 'card.yaml' }, { 'model-card': ['card.yaml'] }],
] as const)(
  '%s, %s, of %j: evidence and JUnit are those of the flags, byte for byte',
  async (step, verdict, given, flags) => {
    const document = { command: step, arguments: { ...given, workingDirectory: folder } };
    const called = { ...environment, MLOPS_CALL: JSON.stringify(document) };
    await answerTo(['call'], { ...world, host: memoryHost(), environment: called });
    const byCall = left(step);
    const pairs = Object.entries(flags as Readonly<Record<string, readonly string[]>>);
    const argv = pairs.flatMap(([name, values]) => values.flatMap((value) => [`--${name}`, value]));
    const asked = [step, '--working-directory', folder, ...argv];
    await answerTo(asked, { ...world, host: memoryHost(), environment });
    expect(byCall).toEqual(left(step));
    expect(byCall[0]).toContain(`"verdict":"${verdict}"`);
  },
);
