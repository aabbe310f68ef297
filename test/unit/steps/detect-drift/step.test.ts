import { describe, expect, test } from 'vitest';
import type { ColumnFacts, DriftFacts } from '../../../../src/domain/drift/facts.ts';
import { canonical, type Json } from '../../../../src/foundation/evidence/canonical.ts';
import type { Evidence, Row } from '../../../../src/foundation/evidence/evidence.ts';
import type { Redecided } from '../../../../src/foundation/ports/ports.ts';
import { InputErrors } from '../../../../src/foundation/problems/errors.ts';
import { recheckWith } from '../../../../src/main/wiring/recheck.ts';
import { detectDriftStep } from '../../../../src/steps/detect-drift/step.ts';
import { memoryFiles, memoryPorts } from '../../../support/memory.ts';
import { type MemoryTables, memoryEngine } from '../../../support/memory-engine.ts';

type Inputs = Parameters<typeof detectDriftStep.look>[0];
const DESTINATIONS = ['ATL', 'BOS', 'SFO', 'ORD'];

const flights = (rows: number, shift: number): readonly Row[] =>
  Array.from({ length: rows }, (_, i) => ({
    id: i + shift,
    tail: `N${i + shift}`,
    dest: i % 10 < shift ? 'AUS' : DESTINATIONS[i % 4]!,
    delay: i % 7 === 0 ? null : ((i * 37) % 101) / 2 + shift,
    at: '2013-04-01',
  }));

const tables: MemoryTables = {
  'march.parquet': flights(400, 0),
  'april.parquet': flights(400, 3),
  'april.csv': flights(400, 3).toReversed(),
  'empty.parquet': [],
  'broken.parquet': new InputErrors([
    { input: 'broken.parquet', message: 'is cut short', remedy: 'write it again' },
  ]),
};

const ports = {
  ...memoryPorts(memoryFiles(Object.fromEntries(Object.keys(tables).map((path) => [path, ''])))),
  engine: async () => memoryEngine(tables),
};
const signal = new AbortController().signal;
const looking = (inputs: Partial<Inputs>) => {
  const all = {
    reference: ['march.parquet'],
    current: ['april.parquet'],
    groups: ['auto'],
    ...inputs,
  } as Inputs;
  return detectDriftStep.look(all, ports, signal);
};
const problemsOf = async (inputs: Partial<Inputs>): Promise<readonly string[]> => {
  const error = await looking(inputs).then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!(error instanceof InputErrors)) throw new Error('the input was taken', { cause: error });
  return error.message.split('\n');
};

describe('detect-drift', () => {
  test('says which rows resemble each other: those of the days, of what is named, or none', async () => {
    const found = async (groups: readonly string[]) => {
      const { facts } = await looking({ groups, columns: ['delay'] });
      return facts.groups?.found.map(({ name, groups: count }) => [name, count]);
    };
    expect(await found(['auto'])).toEqual([['day of at', 1]]);
    expect(await found(['dest'])).toEqual([['dest', 5]]);
    expect(await found(['none'])).toEqual([]);
  });

  test('compares shared columns but ids and times, and says which have drifted', async () => {
    const { facts, subjects, materials } = await looking({});
    const { checks } = detectDriftStep.decide({} as Inputs, facts);
    expect(checks.slice(0, 2).map(({ target, outcome }) => [target, outcome])).toEqual([
      ['delay', 'pass'],
      ['dest', 'fail'],
    ]);
    expect(facts.leftOut.map(({ column }) => column)).toEqual(['at', 'id', 'tail']);
    expect(subjects.map(({ name }) => name)).toEqual(['april.parquet']);
    expect(materials.map(({ name }) => name)).toEqual(['march.parquet']);
    expect(detectDriftStep.outputsOf({ facts } as Evidence<typeof facts>)).toEqual({
      drifted: 'true',
      'drifted-columns': '["dest"]',
      'share-drifted': '0.5',
    });
  });

  test('sees the same in shuffled rows', async () => {
    const [given, shuffled] = [await looking({}), await looking({ current: ['april.csv'] })];
    expect(canonical(shuffled.facts as Json)).toBe(canonical(given.facts as Json));
  });

  test('leaves row id and label out unless they are named', async () => {
    const reserved = { rowId: ['dest'], label: 'delay > 15' };
    await expect(looking(reserved)).rejects.toThrow('leave nothing to compare');
    const { facts } = await looking({ ...reserved, columns: ['dest'] });
    expect(facts.columns.map(({ column }) => column)).toEqual(['dest']);
  });

  test('sets every output without facts, and none to false', () => {
    const outputs = detectDriftStep.outputsOf({ facts: null } as Evidence<null>);
    expect(outputs).toEqual({ drifted: '', 'drifted-columns': '', 'share-drifted': '' });
  });
});

describe('bad input is refused, all of it at once', () => {
  test.each<readonly [string, Partial<Inputs>, readonly string[]]>([
    [
      'files',
      { reference: ['mrach.parquet'], current: ['empty.parquet'] },
      ['matches no file', 'holds no row'],
    ],
    [
      'broken files',
      { reference: ['broken.parquet'], current: ['nothing'] },
      ['is cut short', 'matches no file'],
    ],
    ['columns', { columns: ['dset', 'at'] }, ['at" cannot be compared', 'dset" is in neither table']],
    ['rules', { rules: ['psi[dest] <=', 'psi[dest] < x'] }, ['has no limit', 'has the limit']],
    [
      'columns in rules',
      { columns: ['dset'], rules: ['psi[dost] < 1'] },
      ['"dset" is in neither', 'names dost'],
    ],
    ['ids in rules', { rules: ['psi[id] < 1'] }, ['looks like an id']],
    [
      'files and rules',
      { current: ['x'], rules: ['psi < 2%', 'auc < 1', 'psi < 1'] },
      ['percent', 'auc', 'column', 'no file'],
    ],
    ['nothing left', { columns: [] }, ['leave nothing to compare']],
  ])('%s', async (_, inputs, words) => {
    const problems = await problemsOf(inputs);
    expect(problems).toHaveLength(words.length);
    for (const [at, word] of words.entries()) expect(problems[at]).toContain(word);
  });
});

describe('the decision is made again from what was seen', () => {
  const reference = ['march.parquet'];
  const evidenceOf = (facts: unknown) =>
    ({
      step: 'detect-drift',
      factsVersion: 1,
      inputs: { reference, current: reference },
      facts,
    }) as unknown as Evidence;
  const again = async (facts: unknown) => recheckWith().decide(evidenceOf(facts));
  const withColumn = (facts: DriftFacts, edit: (column: ColumnFacts) => object) => ({
    ...facts,
    columns: facts.columns.map((column) => ({ ...column, ...edit(column) })),
  });

  test('q and state follow the probabilities in the facts', async () => {
    const { facts } = await looking({});
    const forged = withColumn(facts, ({ measures }) => ({
      measures: measures.map((measure) => (measure.p === undefined ? measure : { ...measure, p: 1 })),
    }));
    const [honest, edited] = [await again(facts), await again(forged)];
    const outcomes = (answer: Redecided) =>
      'decided' in answer && answer.decided.checks.slice(0, 2).map(({ outcome }) => outcome);
    expect([outcomes(honest), outcomes(edited)]).toEqual([
      ['pass', 'fail'],
      ['pass', 'pass'],
    ]);
  });

  test('facts have no place for a state that somebody writes in', async () => {
    const { facts } = await looking({});
    expect(await again(withColumn(facts, () => ({ state: 'stable' })))).toMatchObject({
      edited: expect.any(String),
    });
  });
});
