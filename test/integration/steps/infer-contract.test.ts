import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDuckDb } from '../../../src/adapters/duckdb/engine.ts';
import { workingFiles } from '../../../src/adapters/files/files.ts';
import { decideContract } from '../../../src/domain/contract/judge/decide.ts';
import { planChecks } from '../../../src/domain/contract/plan/plan.ts';
import type { Engine } from '../../../src/foundation/ports/ports.ts';
import { inferFrom } from '../../../src/steps/validate-data/infer.ts';
import { measureChecks } from '../../../src/steps/validate-data/measure.ts';
import { flightsFolder } from '../../support/cli.ts';
import { parseContract } from '../../unit/domain/contract/lines.ts';

const files = workingFiles(flightsFolder());
const month = (number: number): string => `data/2013-${String(number).padStart(2, '0')}.parquet`;
let engine: Engine;
beforeAll(async () => {
  engine = await openDuckDb(files, { load: () => import('@duckdb/node-api') });
});
afterAll(() => engine.close());

const inferred = async (months: readonly number[], close = false): Promise<string> =>
  (await inferFrom(await engine.table({ files: months.map(month) }), { name: 'flights', close })).text;

async function judged(contract: string, number: number) {
  const parsed = parseContract(contract, 'contract.odcs.yaml');
  const table = await engine.table({ files: [month(number)] });
  const rows = await table.rows();
  const samples = { limit: 1, key: [], hidden: new Set<string>() };
  const checks = await measureChecks(
    planChecks(parsed, table.columns, { asOf: '' }),
    table,
    Promise.resolve(rows),
    samples,
  );
  const { version, apiVersion } = parsed;
  const about = { table: parsed.table, version, apiVersion };
  return decideContract({ rows, contract: about, columns: [], checks }, 'inconclusive');
}

test.each([[[1, 2, 3]], [[1]], [[4]], [[7, 8]], [[12]]])(
  'a contract inferred from the months %j is kept by every month of the year',
  async (months) => {
    const contract = await inferred(months);
    for (let number = 1; number <= 12; number++)
      expect(await judged(contract, number)).toMatchObject({ verdict: 'pass' });
  },
);

test('it names the key of a flight, and closes nothing', async () => {
  const contract = await inferred([1, 2, 3]);
  const key = parseContract(contract, 'c').properties.filter(
    (property) => property.keyPosition !== undefined,
  );
  expect(key.map(({ name }) => name)).toEqual(['carrier', 'flight', 'time_hour']);
  expect(contract).not.toMatch(/validValues|minimum|maximum/);
});

test('closed on January to March, it is broken by April', async () => {
  const { checks, verdict } = await judged(await inferred([1, 2, 3], true), 4);
  expect(verdict).toBe('fail');
  expect(checks.filter((check) => check.outcome === 'fail').map((check) => check.id)).toContain(
    'contract:month:maximum=3',
  );
});
