import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDuckDb } from '../../../../src/adapters/duckdb/engine.ts';
import { workingFiles } from '../../../../src/adapters/files/files.ts';
import { readResults } from '../../../../src/domain/results/open.ts';
import { recogniseTable } from '../../../../src/domain/results/open-table.ts';
import type { ResultsQuestion } from '../../../../src/domain/results/read.ts';
import { temporary } from '../../../support/temporary.ts';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/llm');

async function tableIn(folder: string, file: string, question: ResultsQuestion = {}) {
  const files = workingFiles(folder);
  const engine = await openDuckDb(files, { load: () => import('@duckdb/node-api') });
  afterAll(() => engine.close());
  const recognised = await recogniseTable(file, question, { files, engine: async () => engine });
  return recognised && (await readResults(recognised, file, question));
}

test('langsmith: repetitions are trials, an empty cell is not scored, a text is no score', async () => {
  const table = (await tableIn(FIXTURES, 'langsmith/table.csv'))!;
  expect(table.items.map((item) => item.slice(-1))).toEqual(['a', 'b', 'c', 'a', 'b', 'c']);
  expect([...table.trials]).toEqual([1, 1, 1, 2, 2, 2]);
  expect([...table.errored]).toEqual([0, 0, 1, 0, 0, 1]);
  expect([...table.columns.keys()]).toEqual(['exact', 'latency']);
  expect([...table.columns.get('exact')!]).toEqual([1, 0, NaN, 1, 0, NaN]);
});

test('trulens: newest first, and a cost of 0 is not known', async () => {
  const table = (await tableIn(FIXTURES, 'trulens/records.csv'))!;
  expect([...table.columns.keys()]).toEqual(['latency', 'short']);
  expect([...table.columns.get('short')!]).toEqual([NaN, 0.5, 1]);
});

test('ragas as CSV is what it is as JSON lines', async () => {
  const table = (await tableIn(FIXTURES, 'ragas/evaluate.csv'))!;
  expect([...table.columns.get('string_present')!]).toEqual([1, 1, NaN]);
});

test('a table of one’s own keeps its ids as they are written', async () => {
  const folder = temporary('results');
  writeFileSync(
    join(folder, 'own.csv'),
    'item,trial,ok,score\n001,1,true,0.5\n001,2,false,\n002,1,true,1e-3\n',
  );
  const table = (await tableIn(folder, 'own.csv'))!;
  expect(table.items).toEqual(['001', '001', '002']);
  expect([...table.columns.get('ok')!]).toEqual([1, 0, 1]);
  expect([...table.columns.get('score')!]).toEqual([0.5, NaN, 0.001]);
});

test('with labels it is a table of predictions, unless the inputs name its items', async () => {
  const folder = temporary('results');
  writeFileSync(join(folder, 'own.csv'), 'id,label,prediction\n1,true,true\n');
  expect(await tableIn(folder, 'own.csv')).toBeUndefined();
  expect((await tableIn(folder, 'own.csv', { item: 'id' }))?.items).toEqual(['1']);
});

test("promptfoo's CSV is refused", async () => {
  await expect(tableIn(FIXTURES, 'promptfoo/one.csv')).rejects.toThrow('promptfoo eval -o results.json');
});
