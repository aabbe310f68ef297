import { describe, expect, test } from 'vitest';
import { renderJunit } from '../../../../src/domain/report/junit.ts';
import { verifyDecision, verifyJunit, verifyNoFacts } from '../../../../src/foundation/evidence/verify.ts';
import { check, evidence } from './examples.ts';

describe('a decision that is another when made again is told by what differs', () => {
  const stored = evidence();
  test.each([
    ['the verdict', { verdict: 'fail' as const }, 'verdict decided again: fail, evidence says: pass'],
    ['the reason', { reason: 'too hot' }, 'reason decided again: too hot, evidence says: all is well'],
    [
      'a member of a check',
      { checks: [check({ observed: 181 })] },
      'observed of check bake:heat decided again: 181, evidence says: 180',
    ],
    [
      'a member that a check lacks',
      { checks: [check({ remedy: 'wait' })] },
      'remedy of check bake:heat decided again: "wait", evidence says: nothing',
    ],
    ['a check too many', { checks: [] }, 'check bake:heat is in the evidence only'],
    [
      'a check that was taken out',
      { checks: [check(), check({ id: 'bake:time' })] },
      'check bake:time is missing in the evidence',
    ],
    [
      'a check that stands there twice',
      { checks: [check(), check()] },
      'the checks stand in another order or twice',
    ],
  ])('%s', (_, changes, message) => {
    expect(verifyDecision(stored, { ...stored, ...changes })).toMatchObject({
      outcome: 'different',
      message,
    });
  });

  test('and not by more than a reader can take in', () => {
    const checks = Array.from({ length: 8 }, (_, i) => check({ id: `bake:${i}` }));
    expect(verifyDecision({ ...stored, checks }, { ...stored, checks: [] }).message).toMatch(/; 3 more$/);
  });
});

describe('what another version of this tool wrote', () => {
  const stored = evidence();
  test.each([
    ['other words', { reason: 'heated', checks: [check({ message: 'heated' })] }, 'same'],
    ['other checks', { checks: [check({ id: 'bake:time' })] }, 'same'],
    ['another verdict', { verdict: 'fail' as const }, 'different'],
  ])('must have the same verdict: %s', (_, changes, outcome) => {
    expect(verifyDecision(stored, { ...stored, ...changes }, 'mlops-actions/9.9.9').outcome).toBe(outcome);
  });

  test('is rendered by that version only', () => {
    const { outcome, message } = verifyJunit(stored, 'ours', 'theirs', {
      version: 'mlops-actions/9.9.9',
    });
    expect([outcome, message]).toEqual([
      'absent',
      'was written by mlops-actions/0.0.0, this is mlops-actions/9.9.9',
    ]);
  });
});

test.each([
  ['error', 'absent'],
  ['pass', 'different'],
  ['fail', 'different'],
] as const)('without facts, %s is %s', (verdict, outcome) =>
  expect(verifyNoFacts(evidence({ verdict, facts: null })).outcome).toBe(outcome),
);

describe('the JUnit file', () => {
  const rendered = renderJunit(evidence({ checks: [check({ outcome: 'fail' })], verdict: 'fail' }));
  test.each([
    ['is as rendered', rendered, 'same'],
    ['was made green', rendered.replace(/<failure[\s\S]*<\/failure>/, ''), 'different'],
    ['got a line more', `${rendered}\n<!-- -->`, 'different'],
    ['is gone', undefined, 'absent'],
  ])('%s', (_, actual, outcome) => {
    expect(verifyJunit(evidence(), rendered, actual).outcome).toBe(outcome);
  });
});
