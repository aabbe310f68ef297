import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Evidence } from '../../../src/foundation/evidence/evidence.ts';
import { verifyDecision } from '../../../src/foundation/evidence/verify.ts';
import type { AnyStep } from '../../../src/foundation/step/define.ts';
import { inputsFromEvidence } from '../../../src/run/mlops-yml/resolve.ts';
import { detectDriftStep } from '../../../src/steps/detect-drift/step.ts';
import { gateModelStep } from '../../../src/steps/gate-model/step.ts';
import { validateDataStep } from '../../../src/steps/validate-data/step.ts';
import { type StepWorld, stepWorld } from '../../support/step-world.ts';

let world: StepWorld;
beforeEach(async () => {
  world = await stepWorld();
});
afterEach(() => world.close());

const path = (name: string): string => join(world.folder, name);
const write = async (name: string, content: string | Uint8Array): Promise<string> => {
  await mkdir(dirname(path(name)), { recursive: true });
  await writeFile(path(name), content);
  return name;
};

/** A file of the world as a German program exports it: semicolons, decimal commas, Latin-1, two lines above. */
async function exported(name: string, as: string): Promise<string> {
  const text = (await readFile(path(name), 'utf8')).replaceAll(',', ';').replaceAll('.', ',');
  return write(
    as,
    Buffer.from(`Bericht für heute\n"geschützt\n${text.replaceAll('JFK', 'Zürich')}`, 'latin1'),
  );
}
const GERMAN = '{decimal: comma, encoding: latin-1, skip-lines: 2}';
const READ = { separator: ';', quote: '"', encoding: 'latin-1', decimal: ',', skipLines: 2 };

const contractOf = (...properties: readonly string[]): string =>
  `apiVersion: v3.1.0
kind: DataContract
id: t
version: 1.0.0
status: active
schema:
  - name: t
    properties:
${properties.map((property) => `      - {${property}}\n`).join('')}`;

const holds = (step: unknown, evidence: Evidence): boolean => {
  const { spec, decide } = step as AnyStep;
  const inputs = inputsFromEvidence(spec, evidence.inputs);
  return verifyDecision(evidence, decide(inputs as never, evidence.facts as never)).outcome === 'same';
};

describe('a dialect reaches every step that opens tables', () => {
  test('validate-data judges the numbers, and says how it read them', async () => {
    await exported('may.csv', 'mai.csv');
    await write(
      'c.yaml',
      contractOf('name: id, logicalType: integer', 'name: a, logicalType: number, required: true'),
    );
    const given = { data: 'mai.csv', contract: 'c.yaml', csv: GERMAN };
    const { evidence } = await world.run(validateDataStep, 'validate-data', given);
    expect(evidence.verdict).toBe('pass');
    expect(evidence.subjects).toMatchObject([{ name: 'mai.csv', mediaType: 'text/csv', csv: READ }]);
    expect(evidence.inputs.csv).toEqual({ decimal: 'comma', encoding: 'latin-1', 'skip-lines': 2 });
    expect(holds(validateDataStep, evidence)).toBe(true);

    const silent = await world.run(validateDataStep, 'validate-data', {
      data: 'mai.csv',
      contract: 'c.yaml',
    });
    expect(silent.evidence).toMatchObject({ verdict: 'error' });
    expect(silent.evidence.reason).toContain('mai.csv:1: is not UTF-8 text');
  });

  test('detect-drift compares what is the same in both', async () => {
    await exported('may.csv', 'mai.csv');
    await exported('april.csv', 'april-de.csv');
    const given = { reference: 'april-de.csv', current: 'mai.csv', csv: GERMAN };
    const { evidence } = await world.run(detectDriftStep, 'detect-drift', given);
    const plain = await world.run(detectDriftStep, 'plain', { reference: 'april.csv', current: 'may.csv' });
    const measured = (one: Evidence) =>
      (one.facts as { columns: { column: string; measures: unknown }[] }).columns.filter(
        ({ column }) => column !== 'origin',
      );
    expect(measured(evidence)).toEqual(measured(plain.evidence));
    expect(evidence.materials).toMatchObject([{ csv: READ }]);
  });

  test('train-evaluate scores the same, and gate-model scores the champion again on the same rows', async () => {
    await exported('may.csv', 'mai.csv');
    await write('mai.csv.gz', gzipSync(await readFile(path('mai.csv'))));
    const plain = await world.evaluate('plain', 'may.csv', '{a: b, b: a}');
    const { evidence, outputs } = await world.evaluate('train-evaluate', 'mai.csv.gz', '{a: a, b: b}', {
      csv: GERMAN,
    });
    const straight = await world.evaluate('straight', 'may.csv');
    expect(outputs.metrics).toBe(straight.outputs.metrics);
    expect(evidence.materials).toMatchObject([
      { name: 'mai.csv.gz', mediaType: 'application/gzip', rows: 600, csv: READ },
    ]);

    const gated = await world.run(gateModelStep, 'gate-model', {
      candidate: 'mlops-out/evidence/train-evaluate.json',
      baseline: plain.outputs.model!,
      rules: 'roc_auc >= baseline + 0.1',
    });
    expect(gated.evidence.facts).toMatchObject({ baseline: { state: 'found', rescored: true, rows: 600 } });
    expect(gated.evidence.verdict).toBe('pass');
  });

  test('train-evaluate finds the rows that were trained on, in a packed file as well', async () => {
    await exported('may.csv', 'mai.csv');
    await write('mai.csv.gz', gzipSync(await readFile(path('mai.csv'))));
    const more = { csv: GERMAN, 'training-data': 'mai.csv.gz' };
    const { evidence } = await world.evaluate('train-evaluate', 'mai.csv', '{a: a, b: b}', more);
    expect(evidence.facts).toMatchObject({ heldOut: { state: 'compared', trainingRows: 600, unread: [] } });
  });

  test('gate-model reads predictions tables', async () => {
    const rows = Array.from({ length: 200 }, (_, id) => `${id};${id % 2 === 0};0,${id % 2 === 0 ? 9 : 1}\n`);
    await write('p.csv', `id;label;score\n${rows.join('')}`);
    const given = { candidate: 'p.csv', rules: 'accuracy >= 0.9', csv: 'decimal: comma' };
    const { evidence } = await world.run(gateModelStep, 'gate-model', given);
    expect(evidence.verdict).toBe('pass');
    expect(evidence.subjects).toMatchObject([{ rows: 200, csv: { separator: ';', decimal: ',' } }]);
  });

  test('mistakes in it are told at once, with the nearest name', async () => {
    const csv = '{seperator: tab, decimal: xx}';
    const { evidence } = await world.run(detectDriftStep, 'd', {
      reference: 'april.csv',
      current: 'may.csv',
      csv,
    });
    expect(evidence.checks.map(({ message }) => message).join('\n')).toMatch(
      /seperator.*did you mean separator\?/s,
    );
    expect(evidence.checks.map(({ message }) => message).join('\n')).toContain(
      'decimal "xx" is not a sign in numbers',
    );
  });
});

describe('columns in the paths of files', () => {
  const contract = (more: string): string =>
    contractOf('name: id, logicalType: integer', `name: year, logicalType: integer${more}`);

  test('are read where the contract calls them partitioned', async () => {
    for (const year of [2025, 2026]) await write(`rows/year=${year}/part.csv`, 'id\n1\n2\n');
    await write('c.yaml', contract(', partitioned: true, required: true'));
    const given = { data: 'rows/**/*.csv', contract: 'c.yaml' };
    const { evidence } = await world.run(validateDataStep, 'v', given);
    expect(evidence).toMatchObject({ verdict: 'pass', facts: { rows: 4 } });
    expect((evidence.facts as { columns: { name: string }[] }).columns.map(({ name }) => name)).toEqual([
      'id',
      'year',
    ]);
  });

  test('are told with their remedy where it does not', async () => {
    await write('rows/year=2025/part.csv', 'id\n1\n2\n');
    await write('c.yaml', contract(''));
    const { evidence } = await world.run(validateDataStep, 'v', {
      data: 'rows/**/*.csv',
      contract: 'c.yaml',
    });
    expect(evidence.checks.find(({ id }) => id === 'contract:year:column')).toMatchObject({
      outcome: 'error',
      message: 'The table has no column year.',
      remedy: 'say `partitioned: true` in the contract to read it from the paths of the files',
    });
  });
});
