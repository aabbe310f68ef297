import { expect, test } from 'vitest';
import type { ResultsQuestion } from '../../../../src/domain/results/read.ts';
import { onlyIn, tableIn } from './llm-fixtures.ts';

interface Refused {
  readonly file: string;
  readonly question?: ResultsQuestion;
  readonly because: readonly (string | RegExp)[];
}

const TABLE_A = 'table a | 8cf3a879';

const refused: Readonly<Record<string, Refused>> = {
  'promptfoo, killed': {
    file: 'promptfoo/killed.jsonl',
    because: ['does not say how many rows promptfoo was to write', '`result-rows`'],
  },
  'promptfoo, fewer lines than were asked for': {
    file: 'promptfoo/killed.jsonl',
    question: { rows: 6 },
    because: ['is unfinished: it holds 2 rows, `result-rows` says 6', 'run the evaluation again'],
  },
  'promptfoo, a row lost to NaN': {
    file: 'promptfoo/odd.json',
    because: ['is unfinished: it holds 8 rows where promptfoo counted 10'],
  },
  'promptfoo, variables stripped': {
    file: 'promptfoo/stripped.json',
    question: { arm: TABLE_A },
    because: [
      'has 1 item that cannot be told apart',
      'comes 2 times where 1 would be right',
      'give each item an id',
    ],
  },
  'promptfoo, several arms': {
    file: 'promptfoo/one.json',
    because: ['arm is not given, and promptfoo/one.json has 4 arms', TABLE_A],
  },
  'promptfoo, another arm': {
    file: 'promptfoo/one.json',
    question: { arm: 'table c' },
    because: ['arm "table c" is not in promptfoo/one.json', TABLE_A],
  },
  'inspect, killed': {
    file: onlyIn('inspect/eval-killed'),
    because: ['is unfinished: its status is "started"', 'holds 2 rows where inspect_ai counted 12'],
  },
  'inspect, stopped at an error': {
    file: onlyIn('inspect/json-stopped'),
    because: ['is unfinished: its status is "error"', 'holds 5 rows where inspect_ai counted 12'],
  },
  'inspect, reductions only': {
    file: onlyIn('inspect/json-nosamples'),
    because: ['holds only means over epochs, which leave errored samples out', 'log_samples=True'],
  },
  'lm-eval, several filters': {
    file: onlyIn('lm-eval/run1/3ykv54sv', 'samples_sums_text'),
    because: ['arm is not given', '"first", "number"'],
  },
  'lm-eval, predictions only': {
    file: onlyIn('lm-eval/predict/qdpv68r5', 'samples'),
    because: ['holds no scores', '--predict_only'],
  },
};

test.each(Object.entries(refused))('%s', async (_, { file, question, because }) => {
  const error = await tableIn(file, question).then(
    () => undefined,
    (cause: Error) => cause,
  );
  for (const part of because) expect(error?.message).toMatch(part);
  expect(error?.message).not.toMatch(/two plus two|\/home\/ci/);
});
