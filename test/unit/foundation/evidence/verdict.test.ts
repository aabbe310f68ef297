import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OUTCOMES, type Outcome } from '../../../../src/foundation/evidence/evidence.ts';
import {
  countChecks,
  EXIT_CODES,
  verdictOf,
  worstFirst,
} from '../../../../src/foundation/evidence/verdict.ts';
import { check } from './examples.ts';

test('exit codes', () => {
  expect(EXIT_CODES).toEqual({
    pass: 0,
    fail: 1,
    error: 2,
    inconclusive: 3,
    rolled_back: 4,
    rollback_failed: 5,
  });
});

describe('three-valued AND, ERROR above all', () => {
  test.each<[readonly Outcome[], string]>([
    [[], 'pass'],
    [['pass', 'pass'], 'pass'],
    [['pass', 'skipped'], 'pass'],
    [['pass', 'inconclusive'], 'inconclusive'],
    [['inconclusive', 'fail'], 'fail'],
    [['fail', 'error', 'pass'], 'error'],
  ])('%j is %s', (outcomes, verdict) => {
    expect(verdictOf(outcomes.map((outcome) => check({ outcome })))).toBe(verdict);
  });

  test.each(['warning', 'info'] as const)(
    'a failure of severity %s is shown and does not decide',
    (severity) => {
      expect(verdictOf([check({ outcome: 'fail', severity })])).toBe('pass');
      expect(verdictOf([check({ outcome: 'inconclusive', severity })])).toBe('pass');
      expect(verdictOf([check({ outcome: 'error', severity })])).toBe('error');
    },
  );

  test('order does not matter, and one more check never makes it better', () => {
    const rank = ['pass', 'inconclusive', 'fail', 'error'];
    const checks = fc.array(fc.constantFrom(...OUTCOMES).map((outcome) => check({ outcome })));
    fc.assert(
      fc.property(checks, checks, (a, b) => {
        expect(verdictOf([...a, ...b])).toBe(verdictOf([...b, ...a]));
        expect(rank.indexOf(verdictOf([...a, ...b]))).toBeGreaterThanOrEqual(rank.indexOf(verdictOf(a)));
      }),
    );
  });
});

test('the worst first; equal ones keep their order', () => {
  const checks = [
    check({ id: 'a' }),
    check({ id: 'b', outcome: 'fail', severity: 'warning' }),
    check({ id: 'c', outcome: 'skipped' }),
    check({ id: 'd', outcome: 'fail' }),
    check({ id: 'e', outcome: 'error' }),
    check({ id: 'f', outcome: 'inconclusive' }),
    check({ id: 'g', outcome: 'fail' }),
  ];
  expect(
    worstFirst(checks)
      .map(({ id }) => id)
      .join(''),
  ).toBe('edgbfca');
});

test('a warning counts as passed, and the counts add up', () => {
  const checks = [
    check({ outcome: 'pass' }),
    check({ outcome: 'fail', severity: 'warning' }),
    check({ outcome: 'fail' }),
    check({ outcome: 'inconclusive' }),
    check({ outcome: 'error', severity: 'info' }),
    check({ outcome: 'skipped' }),
  ];
  expect(countChecks(checks)).toEqual({ passed: 2, failed: 3, skipped: 1 });
});
