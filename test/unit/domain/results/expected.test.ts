import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recogniseResults } from '../../../../src/domain/results/open.ts';
import type { ResultRow, Score } from '../../../../src/domain/results/read.ts';
import { LLM_FIXTURES, llmPorts } from './llm-fixtures.ts';

interface Expected {
  readonly file: string;
  readonly item: string;
  readonly trial: number;
  readonly arm: string;
  readonly metrics: Readonly<Record<string, number | null>>;
  readonly cost: number | null;
  readonly latency: number | null;
  readonly error: string | null;
}

const expected: readonly Expected[] = readFileSync(join(LLM_FIXTURES, 'expect.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const byFile = Object.entries(Object.groupBy(expected, ({ file }) => file));

const numberOf = (score: Score | undefined): number | null =>
  score === null || score === undefined ? null : Number(score);

/** A row as the oracle writes it; a digest that names an item is the reader's own. */
function written(rows: readonly ResultRow[]) {
  const seen = new Map<string, number>();
  return rows.map(({ item, content, trial, arm, scores, errored }) => {
    const name = item ?? content!;
    const key = `${name} ${arm}`;
    const place = (seen.get(key) ?? 0) + 1;
    seen.set(key, place);
    const { cost, latency, ...metrics } = scores;
    return {
      item: name,
      trial: trial ?? place,
      arm: arm ?? '',
      metrics: Object.fromEntries(Object.entries(metrics).map(([key, score]) => [key, numberOf(score)])),
      cost: numberOf(cost),
      latency: numberOf(latency),
      errored,
    };
  });
}

const scored = (metrics: Readonly<Record<string, number | null>>): readonly (readonly [string, number])[] =>
  Object.entries(metrics)
    .flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
    .sort(([a], [b]) => (a < b ? -1 : 1));

describe.each(byFile)('%s', (file, rows = []) => {
  test('every row is what the oracle reads', async () => {
    const recognised = await recogniseResults(file, {}, llmPorts);
    const read = written((await recognised!.read()).rows);
    expect(read.map(({ item: _, metrics, ...row }) => ({ ...row, metrics: scored(metrics) }))).toEqual(
      rows.map(({ trial, arm, metrics, cost, latency, error }) => ({
        trial,
        arm,
        metrics: scored(metrics),
        cost,
        latency,
        errored: error !== null,
      })),
    );
  });
});

test('items of a tool have one name in all its files, and no two have the same', async () => {
  const pairs = new Map<string, Set<string>>();
  for (const [file, rows = []] of byFile) {
    const tool = file.split('/')[0]!;
    const read = written((await (await recogniseResults(file, {}, llmPorts))!.read()).rows);
    rows.forEach(({ item }, at) => {
      for (const [from, to] of [
        [`oracle ${item}`, read[at]!.item],
        [`reader ${read[at]!.item}`, item],
      ] as const)
        pairs.set(`${tool} ${from}`, (pairs.get(`${tool} ${from}`) ?? new Set()).add(to));
    });
  }
  expect([...pairs].filter(([, names]) => names.size > 1)).toEqual([]);
});
