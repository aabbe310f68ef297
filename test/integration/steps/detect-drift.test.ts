import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDuckDb } from '../../../src/adapters/duckdb/engine.ts';
import { workingFiles } from '../../../src/adapters/files/files.ts';
import { driftedColumns } from '../../../src/domain/drift/decide.ts';
import type { ColumnFacts, DriftFacts, MeasureFacts } from '../../../src/domain/drift/facts.ts';
import { canonical, type Json } from '../../../src/foundation/evidence/canonical.ts';
import type { Engine, Ports } from '../../../src/foundation/ports/ports.ts';
import { detectDriftStep } from '../../../src/steps/detect-drift/step.ts';
import golden from '../../fixtures/golden/drift-flights.json' with { type: 'json' };
import { flightsFolder } from '../../support/cli.ts';
import { memoryPorts } from '../../support/memory.ts';

type Inputs = Parameters<typeof detectDriftStep.look>[0];
interface Expected {
  readonly psi: number;
  readonly ks?: number;
  readonly nullShare?: readonly number[];
  readonly totalVariation?: number;
  readonly unseen?: { readonly values: number; readonly rows: number };
  readonly chiSquare?: { readonly statistic: number; readonly df: number; readonly p: number };
}

const files = workingFiles(flightsFolder());
let engine: Engine;
beforeAll(async () => {
  engine = await openDuckDb(files, { load: () => import('@duckdb/node-api') });
});
afterAll(() => engine.close());

const month = (number: number): string => `data/2013-${String(number).padStart(2, '0')}.parquet`;
const ports = (): Ports => ({ ...memoryPorts(files), engine: async () => engine });
const look = async (inputs: Partial<Inputs>): Promise<DriftFacts> => {
  const all = {
    reference: ['data/2013-0[123].parquet'],
    current: [month(4)],
    groups: ['auto'],
    ...inputs,
  } as Inputs;
  return (await detectDriftStep.look(all, ports(), new AbortController().signal)).facts;
};

describe.each(golden)('January to March against month $month, as scipy and pandas see it', (expected) => {
  const columns = Object.entries<Expected>(expected.columns);
  let facts: DriftFacts;
  beforeAll(async () => {
    facts = await look({ current: [month(expected.month)], columns: columns.map(([name]) => name) });
  });

  test.each(columns)('%s', (name, figures) => {
    const column = facts.columns.find((one) => one.column === name) as ColumnFacts;
    const of = (measure: string) => column.measures.find((one) => one.name === measure) as MeasureFacts;
    expect(of('psi').value).toBeCloseTo(figures.psi, 12);
    if (figures.ks !== undefined) expect(of('ks').value).toBeCloseTo(figures.ks, 14);
    if (figures.nullShare) expect(Object.values(column.nullShare)).toEqual(figures.nullShare);
    if (figures.totalVariation !== undefined)
      expect(of('total_variation').value).toBeCloseTo(figures.totalVariation, 14);
    if (figures.unseen) expect(column.unseen).toMatchObject(figures.unseen);
    if (figures.chiSquare) {
      const { statistic, df, p } = figures.chiSquare;
      expect(of('total_variation')).toMatchObject({
        p: expect.closeTo(p, 10),
        details: { statistic: expect.closeTo(statistic, 8), df },
      });
    }
  });
});

describe('the flights of a year', () => {
  const columns = ['carrier', 'origin', 'dest', 'distance', 'sched_dep_time', 'arr_delay'];

  test('have not drifted in April', async () => {
    const facts = await look({ columns });
    const { checks } = detectDriftStep.decide({} as Inputs, facts);
    expect(checks.map(({ outcome }) => outcome)).toEqual([...columns.map(() => 'pass'), 'skipped']);
    expect(checks.at(-1)).toMatchObject({ id: 'drift:groups', target: 'groups' });
    expect(detectDriftStep.decide({ rules: ['psi[*] <= 0.2'] } as unknown as Inputs, facts).verdict).toBe(
      'pass',
    );
  });

  test('arrive in September as they never did from January to March', async () => {
    const facts = await look({ columns, current: [month(9)] });
    const decided = (rule: string) => detectDriftStep.decide({ rules: [rule] } as unknown as Inputs, facts);
    expect(driftedColumns(facts)).toEqual(['arr_delay']);
    expect(decided('drifted_columns <= 0').verdict).toBe('fail');
    expect(decided('share_drifted <= 0.3').verdict).toBe('pass');
    expect(decided('psi[arr_delay] <= 0.1').verdict).toBe('fail');
  });

  test('have not moved from themselves, though one table is asked for both sides', async () => {
    const { columns: found } = await look({ columns, current: [month(4)], reference: [month(4)] });
    for (const { measures } of found) for (const { value } of measures) expect(value).toBe(0);
  });

  test('are compared in all columns but ids and times where none is named, the same in any order of files', async () => {
    const facts = await look({});
    expect(facts.leftOut.map(({ column }) => column)).toEqual(['time_hour']);
    expect(facts.rows).toEqual({ reference: 80_789, current: 28_330 });
    const reversed = await look({ reference: [month(3), month(1), month(2)] });
    expect(canonical(reversed as Json)).toBe(canonical(facts as Json));
  });
});
