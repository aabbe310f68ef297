import { describe, expect, test } from 'vitest';
import { decideGate } from '../../../../src/domain/gate/decide.ts';
import { type FoundOverride, overrideProblems } from '../../../../src/domain/gate/overrides.ts';
import { sameButOverrides } from '../../../../src/domain/gate/same-but-overrides.ts';
import { countChecks } from '../../../../src/foundation/evidence/verdict.ts';
import type { Override } from '../../../../src/foundation/reading/override-words.ts';
import { gate, twoModels } from './tables.ts';

const { candidate } = twoModels(3000, 7, [0.55, 0.5]);

const override = (rule: string): Override => ({
  rule,
  author: 'alice',
  reason: 'labels of May come late.',
  commit: `sha256:${'a'.repeat(64)}`,
  expires: '2026-12-31',
});

/** The gate on rules of which the first two are broken and open, with one override that was found so. */
function judged(rule: string, found: FoundOverride | undefined, rules = RULES) {
  const inputs = {
    rules,
    confidence: 0.95,
    onMissingBaseline: 'inconclusive',
    requireUncertainty: false,
  } as const;
  const { facts } = gate(rules, candidate);
  return decideGate(
    { ...inputs, overrides: [override(rule)] },
    { ...facts, ...(found ? { overrides: [found] } : {}) },
  );
}

const RULES = ['accuracy >= 0.75', 'accuracy >= 0.65'];
const COUNTS: FoundOverride = { state: 'counts' };

test('what an override names keeps its outcome and does not decide', () => {
  const { verdict, reason, checks } = judged('accuracy>=0.75', COUNTS);
  expect(verdict).toBe('pass');
  expect(checks.map(({ id, outcome, severity }) => [id, outcome, severity])).toEqual([
    ['gate:accuracy>=0.75', 'fail', 'error'],
    ['gate:accuracy>=0.65', 'pass', 'error'],
  ]);
  expect(checks[0]!.override).toMatchObject({ author: 'alice', expires: '2026-12-31' });
  expect(checks[0]!.message).toMatch(
    /below the limit 0\.75\. Overridden by alice until 2026-12-31: labels of May come late\.$/,
  );
  expect(reason).toMatch(
    /^The only check is met: .* 1 check is overridden by alice until 2026-12-31: labels of May come late\.$/,
  );
  expect(countChecks(checks)).toEqual({ passed: 1, failed: 0, skipped: 1 });
});

test('an open rule may be let go, by the id of its check too; a gate of nothing else passes and says so', () => {
  const { verdict, reason } = judged('gate:accuracy>=0.7', COUNTS, ['accuracy >= 0.7']);
  expect([verdict, reason]).toEqual([
    'pass',
    'No check is met. 1 check is overridden by alice until 2026-12-31: labels of May come late.',
  ]);
});

describe('an override that does not count is told and changes nothing', () => {
  test.each([
    ['accuracy >= 0.75', { state: 'expired' }, 'has expired, and changes nothing'],
    [
      'accuracy >= 0.75',
      { state: 'of-another', because: 'no model or table of this run has that digest' },
      'is for another model or commit (no model or table of this run has that digest), and changes nothing',
    ],
    ['accuracy >= 0.75', { state: 'unvouched' }, 'is not on the base branch, and changes nothing'],
    ['accuracy >= 0.75', undefined, 'is not on the base branch, and changes nothing'],
    ['accuracy >= 0.74', COUNTS, 'names no rule of this gate, and changes nothing'],
  ] as const)('%s, %o', (rule, found, message) => {
    const { verdict, checks } = judged(rule, found);
    expect(verdict).toBe('fail');
    expect(checks.at(-1)).toMatchObject({
      id: `gate:override[${rule}]`,
      severity: 'warning',
      message: `The override of ${rule} by alice, until 2026-12-31, ${message}.`,
    });
    expect(checks.some((check) => check.override)).toBe(false);
  });

  test('on rows that the model was trained on', () => {
    const { facts } = gate(RULES, candidate);
    const { verdict, checks } = decideGate(
      {
        rules: RULES,
        confidence: 0.95,
        onMissingBaseline: 'inconclusive',
        requireUncertainty: false,
        overrides: [override('accuracy >= 0.75')],
      },
      {
        ...facts,
        overrides: [COUNTS],
        leak: { state: 'found', message: 'half of the rows were trained on' },
      },
    );
    expect(verdict).toBe('inconclusive');
    expect(checks.find(({ id }) => id.startsWith('gate:override'))!.message).toContain(
      'cannot lift this: the model was trained on evaluation rows',
    );
  });

  test('where the rule is met anyhow, it is not needed', () => {
    const { verdict, checks } = judged('accuracy >= 0.65', COUNTS, ['accuracy >= 0.65']);
    expect(verdict).toBe('pass');
    expect(checks[1]).toMatchObject({ outcome: 'skipped', severity: 'info', remedy: 'remove it' });
  });
});

test.each(['gate:held-out', 'gate:rules-changed', 'freshness', 'digest of the model', 'accuracy'])(
  'nobody may override %s',
  (rule) => {
    expect(overrideProblems([override(rule)])).toMatchObject([
      { input: 'overrides rule', value: rule, message: expect.stringContaining('cannot be overridden') },
    ]);
    expect(
      overrideProblems([override('accuracy >= 0.7'), override('gate:accuracy>=0.7[origin=JFK]')]),
    ).toEqual([]);
  },
);

test('mlops.yml is the same file but for overrides where nothing else of it changed', () => {
  const written = (more: string, rule = 'auc >= 0.6') =>
    `name: m\nsteps:\n  gate-model:\n    rules: ${rule}\n${more}`;
  const granted = written('    overrides:\n      - rule: auc >= 0.6\n        author: a\n');
  expect(sameButOverrides(written(''), granted)).toBe(true);
  expect(sameButOverrides(written('', 'auc >= 0.5'), granted)).toBe(false);
  expect(sameButOverrides('name: m', 'name: m')).toBe(false);
  expect(sameButOverrides('a: [', 'a: [')).toBe(false);
});
