import { expect, test } from 'vitest';
import type { Check, Evidence } from '../../../../src/foundation/evidence/evidence.ts';
import { verdictOf } from '../../../../src/foundation/evidence/verdict.ts';
import { approvalChecks, approvalOf } from '../../../../src/foundation/run-folder/approval.ts';
import type { Found } from '../../../../src/foundation/run-folder/run-folder.ts';

const digest = (letter: string): string => `sha256:${letter.repeat(64)}`;
const grant = { author: 'alice', reason: 'late labels.', commit: digest('a'), expires: '2026-12-31' };

const check = (id: string, more: Partial<Check>): Check => ({
  id,
  target: id,
  outcome: 'pass',
  severity: 'error',
  expected: '',
  observed: null,
  basis: 'exact',
  message: '',
  ...more,
});

/** A gate of the model a, with these checks. */
const gate = (verdict: Evidence['verdict'], checks: readonly Check[]): Found => ({
  path: 'mlops-out/evidence/gate.json',
  digest: digest('e'),
  traits: ['judges'],
  evidence: {
    id: 'gate',
    verdict,
    reason: 'All met.',
    checks,
    subjects: [{ role: 'model', name: 'm', digest: digest('a'), mediaType: '' }],
  } as unknown as Evidence,
});

const overridden = gate('pass', [check('gate:accuracy>=0.8', { outcome: 'fail', override: grant })]);
const on = (day: string, found: Found) => {
  const checks = approvalChecks('register', approvalOf([found], digest('a'), new Date(`${day}T12:00:00Z`)));
  return { verdict: verdictOf(checks), checks };
};

test('a PASS with an override lets a model move, and says whose word it stands on', () => {
  const { verdict, checks } = on('2026-12-31', overridden);
  expect(verdict).toBe('pass');
  expect(checks.map(({ id, outcome, severity, message }) => [id, outcome, severity, message])).toEqual([
    ['register:gate[gate]', 'pass', 'error', 'gate said PASS with 1 override: All met.'],
    [
      'register:override[gate gate:accuracy>=0.8]',
      'fail',
      'warning',
      'gate let gate:accuracy>=0.8 go: overridden by alice until 2026-12-31: late labels',
    ],
  ]);
});

test('once an override has expired, its PASS moves nothing', () => {
  const { verdict, checks } = on('2027-01-01', overridden);
  expect(verdict).toBe('fail');
  expect(checks[0]).toMatchObject({
    message: 'gate said PASS with 1 override, and that of gate:accuracy>=0.8 ran out on 2026-12-31',
    remedy: 'run the gate again',
  });
});

test('a PASS without overrides says nothing of them; a FAIL with one stays a FAIL', () => {
  expect(on('2027-01-01', gate('pass', [check('a', {})])).checks.map(({ message }) => message)).toEqual([
    'gate said PASS: All met.',
  ]);
  expect(on('2026-12-01', gate('fail', overridden.evidence.checks)).verdict).toBe('fail');
});
