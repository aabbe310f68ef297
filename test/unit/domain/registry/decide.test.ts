import { describe, expect, test } from 'vitest';
import { decideRegistration } from '../../../../src/domain/registry/decide.ts';
import type { RegisterFacts } from '../../../../src/domain/registry/facts.ts';

const digest = (letter: string): string => `sha256:${letter.repeat(64)}`;

/** A model that passed, before it is stored; the alias names a model of `held`, or nothing. */
const facts = (held: string | null): RegisterFacts => ({
  approval: {
    model: digest('a'),
    gates: [{ id: 'gate-model', path: 'g.json', digest: digest('b'), verdict: 'pass', reason: 'met' }],
  },
  registry: { name: 'models', kind: 'folder', swaps: true, versions: held === null ? 0 : 1 },
  project: 'churn',
  name: 'churn',
  format: 'onnx',
  files: [],
  alias: { name: 'champion', before: held === null ? null : digest('c'), project: held },
  stored: null,
});

describe('who may take an alias', () => {
  test.each([
    ['nobody has it', null, undefined, 'pass'],
    ['the same model has it', 'churn', undefined, 'pass'],
    ['another has it', 'flights', undefined, 'fail'],
    ['another has it, and may be replaced', 'flights', 'flights', 'pass'],
    ['another has it than may be replaced', 'flights', 'ships', 'fail'],
    ['the same has it, and another may be replaced', 'churn', 'flights', 'pass'],
  ])('%s', (_, held, replaceModel, verdict) =>
    expect(decideRegistration({ replaceModel }, facts(held)).verdict).toBe(verdict),
  );

  test('both names and the remedy are said', () => {
    const { checks } = decideRegistration({}, facts('flights'));
    expect(checks.find(({ outcome }) => outcome === 'fail')).toMatchObject({
      id: 'register:replaces[champion]',
      message: 'champion names a model called "flights", and this one is called "churn"',
      remedy: 'register it under another alias, name or registry, or allow it by replace-model: flights',
    });
  });

  test('without an alias, nothing is taken', () =>
    expect(decideRegistration({}, { ...facts('flights'), alias: null }).verdict).toBe('pass'));
});

test('a model that was let in by an override is told so', () => {
  const { approval, ...more } = facts(null);
  const grant = { author: 'alice', reason: 'late', commit: digest('a'), expires: '2026-12-31' };
  const [gate] = approval.gates;
  const overrides = [{ check: 'gate:accuracy>=0.8', ...grant, expired: false }];
  const stored = { digest: digest('d'), version: 'v1', isNew: true, alias: null };
  const { verdict, reason, checks } = decideRegistration(
    {},
    { ...more, approval: { ...approval, gates: [{ ...gate!, overrides }] }, alias: null, stored },
  );
  expect([verdict, reason]).toEqual(['pass', 'Stored as v1, by a PASS with 1 override.']);
  expect(checks.filter(({ severity }) => severity === 'warning')).toHaveLength(1);
});
