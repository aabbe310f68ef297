import { describe, expect, test } from 'vitest';
import { decideGate } from '../../../../src/domain/gate/decide.ts';
import type { GateFacts } from '../../../../src/domain/gate/facts.ts';
import { gate, twoModels } from './tables.ts';

const { candidate, baseline } = twoModels(3000, 7, [0.55, 0.5]);
const LEAK = {
  state: 'found',
  message: '40 of 3,000 evaluation rows have the id of a training row',
} as const;
const UNKNOWN = {
  state: 'not-known',
  message: 'it is not known whether evaluation rows were trained on: why',
} as const;
const NONE = {
  state: 'none',
  message: 'none of 3,000 evaluation rows has the id of a training row',
} as const;

const decide = (rules: readonly string[], leak: GateFacts['leak'], allowTrainedOn = false) => {
  const { facts } = gate(
    rules,
    candidate,
    rules.some((rule) => rule.includes('baseline')) ? baseline : undefined,
  );
  const inputs = {
    rules,
    confidence: 0.95,
    onMissingBaseline: 'inconclusive',
    requireUncertainty: false,
  } as const;
  return decideGate({ ...inputs, allowTrainedOn }, { ...facts, ...(leak ? { leak } : {}) });
};
const outcomes = ({ checks }: ReturnType<typeof decide>) =>
  checks.map(({ outcome, severity }) => `${outcome} ${severity}`);

describe('rows that the candidate was trained on', () => {
  test.each([
    [['accuracy >= 0.65']],
    [['accuracy >= 0.75']],
    [['accuracy >= 0.7', 'roc_auc >= baseline - 0.02']],
  ])('%j: every rule is open, whatever its figures say', (rules) => {
    const decision = decide(rules, LEAK);
    expect(decision.verdict).toBe('inconclusive');
    expect(outcomes(decision)).toEqual([...rules, ''].map(() => 'inconclusive error'));
    expect(decision.reason).toBe(
      'No rule can be decided: 40 of 3,000 evaluation rows have the id of a training row. Evaluate on rows that the model has not seen, or set allow-trained-on: true to judge it anyway.',
    );
    expect(decision.checks[0]!.message).toMatch(
      /^Cannot tell: the model was trained on evaluation rows\. accuracy is/,
    );
    expect(decision.checks.every(({ rowsNeeded }) => rowsNeeded === undefined)).toBe(true);
  });

  test('with allow-trained-on they decide, and the reason says so', () => {
    const decision = decide(['accuracy >= 0.65'], LEAK, true);
    expect(decision.verdict).toBe('pass');
    expect(outcomes(decision)).toEqual(['pass error', 'fail warning']);
    expect(decision.reason).toMatch(
      /^The only check is met: .*\. Allowed: 40 of 3,000 evaluation rows have the id/,
    );
    expect(decide(['accuracy >= 0.75'], LEAK, true).verdict).toBe('fail');
  });
});

test('what nobody knows is a note, no pass of that check', () => {
  const decision = decide(['accuracy >= 0.65'], UNKNOWN);
  expect(decision.verdict).toBe('pass');
  expect(outcomes(decision)).toEqual(['pass error', 'skipped info']);
  expect(decision.reason).toMatch(/\. It is not known whether evaluation rows were trained on: why\.$/);
});

test('rows that are held out are said to be', () => {
  expect(outcomes(decide(['accuracy >= 0.65'], NONE))).toEqual(['pass error', 'pass info']);
});

test('a gate of which no rule was decided does not pass by its held-out rows', () => {
  const rules = ['accuracy >= baseline'];
  const { facts } = gate(rules, candidate, { state: 'missing', name: 'champion' });
  const inputs = {
    rules,
    confidence: 0.95,
    onMissingBaseline: 'bootstrap',
    requireUncertainty: false,
  } as const;
  expect(decideGate(inputs, { ...facts, leak: NONE }).verdict).toBe('inconclusive');
});
