import { describe, expect, test } from 'vitest';
import { readResults, recogniseResults } from '../../../../../src/domain/results/open.ts';
import type { ResultsQuestion } from '../../../../../src/domain/results/read.ts';
import type { ResultsTable } from '../../../../../src/domain/results/table.ts';
import { memoryFiles, memoryPorts } from '../../../../support/memory.ts';
import { llmPorts, tableIn } from '../llm-fixtures.ts';

/** A table as a reader of this file would write it down: item/trial, numbers by column, `!` for errored. */
function shown({ items, trials, columns, errored }: ResultsTable): readonly string[] {
  return items.map((item, row) => {
    const cells = Array.from(columns, ([name, values]) => `${name} ${values[row]}`).filter(
      (cell) => !cell.endsWith('NaN'),
    );
    const name = item.startsWith('sha256:') ? '#' : item;
    return `${name}/${trials[row]}${errored[row] ? '!' : ''} ${cells.join(', ')}`.trim();
  });
}

const withoutTimes = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.replace(/ latency [^ ,]+(,|$)/, '').replace(/,$/, ''));

test('pytest-json-report: a wrong answer fails, a crashed judge and a skipped test give none', async () => {
  for (const file of ['report.json', 'short.json'])
    expect(withoutTimes(shown(await tableIn(`pytest-json-report/${file}`)))).toEqual([
      's1/0 cost 0.0001, pass 1, score 1',
      's1/1 cost 0.0001, pass 1, score 1',
      's2/0 cost 0.0001, pass 0, score 0',
      's2/1 cost 0.0001, pass 0, score 0',
      's3/0 cost 0.0001, pass 0, score 0',
      's3/1!',
      'test_sums.py::test_setup/1!',
      'test_sums.py::test_skipped/1!',
      'test_sums.py::test_xfail/1 pass 0',
    ]);
});

test('mlflow, the older table', async () => {
  expect(shown(await tableIn('mlflow/eval_results_table.json'))).toEqual([
    's1/1 exact 1',
    's2/1 exact 0',
    's3/1!',
  ]);
});

test('mlflow genai: what a person expected is no score, a failed scorer leaves none, a failed call is no answer', async () => {
  expect(withoutTimes(shown(await tableIn('mlflow/genai_results.jsonl')))).toEqual([
    's1/1 graded 1, same 1',
    's2/1 same 0',
    's3/1!',
  ]);
});

test('braintrust: repeats are trials', async () => {
  const lines = [
    '#/1 exact 1, grade 0.5',
    '#/2 exact 1, grade 0.5',
    '#/1 exact 0',
    '#/2 exact 0',
    '#/1!',
    '#/2!',
  ];
  expect(shown(await tableIn('braintrust/rows.jsonl'))).toEqual(lines);
  expect(shown(await tableIn('braintrust/rows.jsonl', { item: 'item' }))[0]).toBe('s1/1 exact 1, grade 0.5');
});

test('ragas', async () => {
  expect(shown(await tableIn('ragas/evaluate.jsonl'))).toEqual([
    '#/1 exact_match 1, string_present 1',
    '#/1 exact_match 0, string_present 1',
    '#/1 exact_match 0',
  ]);
});

async function tableOf(name: string, text: string, question: ResultsQuestion = {}): Promise<ResultsTable> {
  const { files, archives } = memoryPorts(memoryFiles({ [name]: text }));
  const recognised = await recogniseResults(name, question, { files, archives });
  if (!recognised) throw new Error('nobody knows this file');
  return readResults(recognised, name, question);
}

const lines = (...rows: readonly object[]): string => rows.map((row) => JSON.stringify(row)).join('\n');

describe('openai/evals, by its source', () => {
  const spec = { spec: { eval_name: 'sums' } };
  const event = (sample_id: string, type: string, data: object) => ({
    run_id: 'r',
    event_id: 1,
    sample_id,
    type,
    data,
  });
  const events = [
    event('sums.test.0', 'sampling', { prompt: 'two plus two' }),
    event('sums.test.0', 'match', { correct: true, expected: '4' }),
    event('sums.test.0', 'metrics', { f1: 0.5 }),
    event('sums.test.1', 'error', { type: 'x' }),
  ];

  test('several events are one item', async () => {
    const text = lines(spec, ...events, { final_report: { accuracy: 1 } });
    expect(shown(await tableOf('run.jsonl', text))).toEqual([
      'sums.test.0/1 f1 0.5, pass 1',
      'sums.test.1/1!',
    ]);
  });

  test('without its report it is unfinished', async () => {
    await expect(tableOf('run.jsonl', lines(spec, ...events))).rejects.toThrow('is unfinished');
  });
});

test('simple-evals is refused with a sentence', async () => {
  const text = JSON.stringify({ score: 0.5, metrics: { chars: 2 }, htmls: ['x'], convos: [[]] });
  await expect(tableOf('gpqa.json', text)).rejects.toThrow('holds only means');
});

describe('a table of one’s own', () => {
  test('numbers and truths are scores, whatever they are written as', async () => {
    const text = lines(
      { item: 'a', faithfulness: 0.5, passed: 'True', note: 'x', error: null },
      { item: 'b', faithfulness: '0.25', passed: 'False', note: 'y', error: '' },
      { item: 'c', faithfulness: null, passed: null, note: 'z', error: 'timeout' },
    );
    expect(shown(await tableOf('own.jsonl', text))).toEqual([
      'a/1 faithfulness 0.5, pass 1, passed 1',
      'b/1 faithfulness 0.25, pass 0, passed 0',
      'c/1!',
    ]);
  });

  test('its columns may have other names', async () => {
    const text = lines({ q: 'a', run: 2, day: 'mon', x: 1 }, { q: 'a', run: 1, day: 'mon', x: 0 });
    const table = await tableOf('own.jsonl', text, { item: 'q', trial: 'run', group: 'day' });
    expect(shown(table)).toEqual(['a/2 x 1', 'a/1 x 0']);
    expect(table.groups).toEqual(['mon', 'mon']);
  });

  test.each([
    [
      'an item and trial twice',
      [
        { item: 'Ann', trial: 1, x: 1 },
        { item: 'Ann', trial: 1, x: 0 },
      ],
      /1 row with an item and trial that another row has, the first is [0-9a-f]{8};/,
    ],
    [
      'one id for two questions',
      [
        { item: 'Ann', trial: 1, input: 'a', x: 1 },
        { item: 'Ann', trial: 2, input: 'b', x: 1 },
      ],
      /1 item with more than one input or target/,
    ],
    [
      'rows without an id',
      [
        { item: 'Ann', x: 1 },
        { item: null, x: 1 },
      ],
      /1 row with neither an id nor an input/,
    ],
    [
      'several arms',
      [
        { item: 'a', arm: 'new', x: 1 },
        { item: 'a', arm: 'old', x: 1 },
      ],
      /arm is not given, and own.jsonl has 2 arms; name one of them: "new", "old"/,
    ],
  ])('%s is refused', async (_, rows, message) => {
    const read = tableOf('own.jsonl', lines(...rows));
    await expect(read).rejects.toThrow(message);
    await expect(read).rejects.not.toThrow('Ann');
  });
});

test.each(['braintrust/summary.json', 'lm-eval/run1/3ykv54sv/results_2026-11-30T13-57-19.495273.json'])(
  '%s has no rows: it is a file of metrics',
  async (file) => {
    expect(await recogniseResults(file, {}, llmPorts)).toBeUndefined();
  },
);
