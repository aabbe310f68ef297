import { describe, expect, test } from 'vitest';
import { decideBuild } from '../../../../src/domain/image/decide.ts';
import type { BuildFacts, Push } from '../../../../src/domain/image/facts.ts';
import { digestOf } from '../../../../src/foundation/evidence/digest.ts';
import type { Verdict } from '../../../../src/foundation/evidence/evidence.ts';

const gate = (verdict: Verdict) => ({
  id: 'gate-model',
  path: 'mlops-out/evidence/gate-model.json',
  digest: digestOf('gate'),
  verdict,
  reason: 'as it was',
});
const facts = (more: Partial<BuildFacts>): BuildFacts => ({
  images: ['ghcr.io/acme/flights'],
  tags: ['main'],
  reshaped: [],
  labels: {},
  buildArgs: {},
  secrets: [],
  withheld: [],
  model: digestOf('model'),
  approval: { model: digestOf('model'), gates: [gate('pass')] },
  evidenceRequired: true,
  push: true,
  ended: null,
  ...more,
});
const pushed = (...outcomes: readonly Push['outcome'][]) =>
  facts({
    ended: {
      failure: null,
      pushes: outcomes.map((outcome, i) => ({ reference: `ghcr.io/acme/flights:${i}`, outcome, why: '' })),
    },
  });

describe('before the build', () => {
  test('a PASS of every gate lets it begin', () => {
    expect(decideBuild(facts({}))).toMatchObject({
      verdict: 'pass',
      reason: expect.stringMatching(/may be built/),
    });
  });

  test.each<Verdict>(['fail', 'error', 'inconclusive'])('a gate that said %s stops it', (verdict) => {
    const approval = {
      model: digestOf('model'),
      gates: [gate('pass'), { ...gate(verdict), id: 'fairness' }],
    };
    expect(decideBuild(facts({ approval }))).toMatchObject({
      verdict: 'fail',
      reason: expect.stringMatching(/^fairness said/),
    });
    const free = decideBuild(facts({ approval, evidenceRequired: false }));
    expect(free.verdict).toBe('pass');
    expect(free.checks[1]).toMatchObject({ outcome: 'fail', severity: 'warning' });
  });
});

describe('after it', () => {
  test.each<[readonly Push['outcome'][], Verdict, RegExp]>([
    [['proved', 'proved'], 'pass', /^Built and pushed ghcr\.io\/acme\/flights as main\.$/],
    [['refused', 'left'], 'fail', /:0 could not be pushed/],
    [['proved', 'absent'], 'fail', /:1 was said to be pushed, and the registry has nothing there/],
    [['other'], 'fail', /names another image/],
    [['unanswered'], 'error', /could not be asked/],
    [['unreached', 'left'], 'error', /:0 could not be pushed: nobody answered/],
    [['unanswered', 'absent'], 'error', /could not be asked/],
  ])('%j is %s', (outcomes, verdict, reason) => {
    expect(decideBuild(pushed(...outcomes))).toMatchObject({
      verdict,
      reason: expect.stringMatching(reason),
    });
  });

  test('a failed build says why in one line', () => {
    const { verdict, reason } = decideBuild(facts({ ended: { failure: 'one\ntwo', pushes: [] } }));
    expect({ verdict, reason }).toEqual({ verdict: 'fail', reason: 'the build failed: one two.' });
  });

  test('a tag that is not what was asked for is said', () => {
    const long = 'x'.repeat(200);
    const reshaped = [
      { asked: 'feature/x', tag: 'feature-x' },
      { asked: long, tag: long.slice(0, 128) },
    ];
    const { verdict, checks } = decideBuild(facts({ reshaped }));
    expect(verdict).toBe('pass');
    expect(checks.filter(({ id }) => id.startsWith('image:tag')).map(({ message }) => message)).toEqual([
      '"feature/x" cannot be a tag; the image gets feature-x',
      `"${long}" cannot be a tag; the image gets ${long.slice(0, 128)} (a tag has at most 128 characters)`,
    ]);
  });

  test('a build that is not pushed says so', () => {
    const ended = { failure: null, pushes: [] };
    expect(decideBuild(facts({ push: false, ended })).reason).toMatch(/not pushed, as asked/);
  });
});
