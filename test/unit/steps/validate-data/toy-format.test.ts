import { expect, test } from 'vitest';
import { CONTRACT_FORMATS } from '../../../../src/domain/contract/formats/catalogue.ts';
import type { ContractFormat } from '../../../../src/domain/contract/formats/format.ts';
import type { Property } from '../../../../src/domain/contract/model.ts';
import type { AnyStep } from '../../../../src/foundation/step/define.ts';
import { NO_CONFIG } from '../../../../src/run/mlops-yml/config.ts';
import { validateWith } from '../../../../src/steps/validate-data/step.ts';
import { askStep } from '../../../support/ask-step.ts';
import { memoryFiles, memoryPorts } from '../../../support/memory.ts';
import { memoryEngine } from '../../../support/memory-engine.ts';

/** Columns by name, `!` for those that are never empty: `columns: { id: !, note: "" }`. */
const shortForm: ContractFormat = {
  name: 'short form',
  sign: '`columns`',
  recognises: (document) => document !== null && typeof document === 'object' && 'columns' in document,
  read({ source, file }) {
    const { columns } = source.value as { columns: Readonly<Record<string, unknown>> };
    const wrong = Object.entries(columns).filter(([, mark]) => mark !== '!' && mark !== '');
    const problems = wrong.map(([name]) => ({
      input: `columns.${name}`,
      message: 'is neither ! nor empty',
      remedy: 'write ! for a column that is never empty',
      at: source.at(['columns', name]),
    }));
    if (problems.length > 0) return { problems };
    const properties = Object.entries(columns).map(
      ([name, mark]): Property => ({
        name,
        options: {},
        required: mark === '!',
        unique: false,
        sensitive: false,
        quality: [],
        unjudged: [],
        at: { '': source.at(['columns', name]) },
      }),
    );
    const at = source.at([]);
    const whole = { quality: [], serviceLevels: [], relationships: [] };
    return {
      value: { file, apiVersion: 'short', version: '1', table: 'sales', properties, at, ...whole },
      problems,
    };
  },
};

async function validate(contract: string) {
  const rows = [
    { id: 1, note: 'a' },
    { id: null, note: null },
  ];
  const files = memoryFiles({ 'sales.parquet': 'PAR1', 'contract.yaml': contract });
  const ports = { ...memoryPorts(files), engine: async () => memoryEngine({ 'sales.parquet': rows }) };
  const { evidence } = await askStep(
    validateWith([...CONTRACT_FORMATS, shortForm]) as unknown as AnyStep,
    {
      id: 'validate-data',
      config: NO_CONFIG,
      sources: { explicit: { data: 'sales.parquet', contract: 'contract.yaml' }, environment: {} },
    },
    ports,
    new AbortController().signal,
  );
  return evidence;
}

test('a contract of a format that this tool does not have is validated by its importer alone', async () => {
  const { verdict, checks } = await validate('columns: { id: "!", note: "" }');
  expect(verdict).toBe('fail');
  expect(checks.filter(({ outcome }) => outcome !== 'pass').map(({ id }) => id)).toEqual([
    'contract:id:required',
  ]);
});

test('what its importer finds wrong is said with its place', async () => {
  const { verdict, reason } = await validate('columns: { id: "?", note: "!" }');
  expect(verdict).toBe('error');
  expect(reason).toContain('contract.yaml:1:16');
  expect(reason).toContain('columns.id is neither ! nor empty');
});

test('a document of no known format is answered with those that are', async () => {
  const { verdict, reason } = await validate('tables: [sales]');
  expect(verdict).toBe('error');
  expect(reason).toContain('contract is in no known format');
  expect(reason).toContain('ODCS 3.1 or 3.0 (has `kind: DataContract` and `apiVersion`)');
  expect(reason).toContain('short form (has `columns`)');
});
