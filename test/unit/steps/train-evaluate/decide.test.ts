import { describe, expect, test } from 'vitest';
import { type TrainFacts, TrainFactsSchema } from '../../../../src/domain/training/facts.ts';
import { decideTraining } from '../../../../src/steps/train-evaluate/decide.ts';

const facts = (more: Partial<TrainFacts> = {}): TrainFacts =>
  TrainFactsSchema.parse({
    task: 'binary',
    scoredBy: 'onnx',
    rows: { scored: 27564, unlabelled: 766 },
    positives: 7925,
    metrics: [
      { name: 'roc_auc', value: 0.658116 },
      { name: 'log_loss', value: 0.574995 },
      { name: 'accuracy', value: 0.719417 },
    ],
    slices: [],
    modelInputs: { month: '"month"' },
    missing: {},
    evaluation: {
      files: ['data/2013-04.parquet'],
      rowId: ['id'],
      label: 'late',
      slices: [],
      positiveClass: 'true',
    },
    predictions: 'mlops-out/artifacts/train-evaluate/predictions.parquet',
    model: null,
    trained: true,
    trainedOn: [],
    ...more,
  });
const outcomes = (decision: ReturnType<typeof decideTraining>) =>
  Object.fromEntries(
    decision.checks.map(({ id, outcome, severity }) => [
      id.replace('train-evaluate:', ''),
      `${outcome} ${severity}`,
    ]),
  );

describe('training that came to its end passes: whether the model is good is for the gate', () => {
  test('with the numbers in one sentence', () => {
    const decision = decideTraining(facts());
    expect(decision).toMatchObject({
      verdict: 'pass',
      reason: 'Trained, and scored 27,564 rows: roc_auc 0.6581, log_loss 0.575, accuracy 0.7194.',
    });
    expect(outcomes(decision)).toEqual({
      command: 'pass error',
      rows: 'pass error',
      'held-out': 'skipped warning',
    });
  });

  test('a model that was there already', () => {
    const decision = decideTraining(facts({ trained: false }));
    expect(decision.reason).toMatch(/^Scored 27,564 rows/);
    expect(outcomes(decision)).toEqual({ rows: 'pass error', 'held-out': 'skipped warning' });
  });

  test('rows that were trained on are a warning', () => {
    const decision = decideTraining(facts({ trainedOn: ['data/2013-04.parquet'] }));
    expect(decision.verdict).toBe('pass');
    expect(outcomes(decision)['held-out']).toBe('fail warning');
  });

  test('an undefined metric is skipped with its reason, missing inputs are counted', () => {
    const decision = decideTraining(
      facts({
        metrics: [
          { name: 'accuracy', value: 1 },
          { name: 'roc_auc', value: { undefined: 'no positive labels' } },
        ],
        missing: { month: 3 },
      }),
    );
    expect(decision.verdict).toBe('pass');
    expect(outcomes(decision)).toMatchObject({
      'metric[roc_auc]': 'skipped warning',
      'missing[month]': 'pass info',
    });
    expect(decision.checks.at(-1)!.message).toBe('roc_auc is undefined: no positive labels');
  });
});
