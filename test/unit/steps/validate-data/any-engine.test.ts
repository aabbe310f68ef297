import { expect, test } from 'vitest';
import type { AnyStep } from '../../../../src/foundation/step/define.ts';
import { NO_CONFIG } from '../../../../src/run/mlops-yml/config.ts';
import { validateDataStep } from '../../../../src/steps/validate-data/step.ts';
import { askStep } from '../../../support/ask-step.ts';
import { memoryFiles, memoryPorts } from '../../../support/memory.ts';
import { memoryEngine } from '../../../support/memory-engine.ts';

const CONTRACT = `
apiVersion: v3.1.0
kind: DataContract
id: sales
version: 1.0.0
status: active
schema:
  - name: sales
    properties:
      - { name: id, logicalType: integer, required: true, unique: true, primaryKey: true }
      - { name: kind, logicalType: string, logicalTypeOptions: { maxLength: 3 } }
      - { name: price, logicalType: number, required: true, logicalTypeOptions: { minimum: 0 } }
    quality:
      - { type: sql, query: 'select sum(price) from {object}', mustBeGreaterThan: 100 }
      - { metric: rowCount, mustBe: 4 }
`;
const ROWS = [
  { id: 1, kind: 'abc', price: 2.5 },
  { id: 2, kind: 'long', price: Number.NaN },
  { id: 2, kind: null, price: -1 },
  { id: 4, kind: 'x', price: 3 },
];

test('a contract is checked by any engine that answers the port', async () => {
  const engine = memoryEngine({ 'sales.parquet': ROWS }, {}, { 'select sum(price) from sales': () => 4.5 });
  const files = memoryFiles({ 'sales.parquet': 'PAR1', 'contract.yaml': CONTRACT });
  const request = {
    id: 'validate-data',
    config: NO_CONFIG,
    sources: { explicit: { data: 'sales.parquet', contract: 'contract.yaml' }, environment: {} },
  };
  const ports = { ...memoryPorts(files), engine: async () => engine };
  const run = await askStep(
    validateDataStep as unknown as AnyStep,
    request,
    ports,
    new AbortController().signal,
  );
  const { verdict, checks, measured } = run.evidence;
  expect(verdict).toBe('fail');
  expect(measured).toMatchObject({ engine: 'memory' });
  const failed = checks.filter(({ outcome }) => outcome !== 'pass');
  const file = 'sales.parquet';
  expect(failed.map(({ id, samples = [] }) => [id, ...samples])).toEqual([
    ['contract:id:unique', { file, row: 3, id: 2 }],
    ['contract:kind:maxLength=3', { file, row: 2, id: 2, kind: 'long' }],
    ['contract:price:required', { file, row: 2, id: 2, price: null }],
    ['contract:price:minimum=0', { file, row: 3, id: 2, price: -1 }],
    ['contract:table:primaryKey(id)', { file, row: 3, id: 2 }],
    ['contract:table:sql'],
  ]);
});
