import { describe, expect, test } from 'vitest';
import { decideDeployment } from '../../../../src/domain/delivery/decide.ts';
import type { DeployFacts, OUTCOMES } from '../../../../src/domain/delivery/facts.ts';
import { digestOf } from '../../../../src/foundation/evidence/digest.ts';
import type { Verdict } from '../../../../src/foundation/evidence/evidence.ts';

const image = (name: string) => `registry/flights@${digestOf(name)}`;
const gate = (verdict: Verdict) => ({
  id: 'gate-model',
  path: 'mlops-out/evidence/gate-model.json',
  digest: digestOf('gate'),
  verdict,
  reason: 'all 4 checks are met',
});
const facts = (more: Partial<DeployFacts>): DeployFacts => ({
  environment: 'prod',
  service: 'flight-delay',
  image: image('new'),
  model: digestOf('model'),
  approval: { model: digestOf('model'), gates: [gate('pass')] },
  before: image('old'),
  ended: null,
  ...more,
});
const ended = (outcome: (typeof OUTCOMES)[number]) =>
  facts({ ended: { outcome, reason: 'answered 500', serving: image('new'), recovered: null } });

describe('deploy', () => {
  test('goes ahead with the PASS of every gate', () => {
    expect(decideDeployment(facts({})).verdict).toBe('pass');
  });

  test.each<Verdict>(['fail', 'error', 'inconclusive'])('refuses a model whose gate said %s', (verdict) => {
    const approval = {
      model: digestOf('model'),
      gates: [gate('pass'), { ...gate(verdict), id: 'fairness' }],
    };
    expect(decideDeployment(facts({ approval }))).toMatchObject({
      verdict: 'fail',
      reason: expect.stringMatching(/^fairness said/),
    });
  });

  test('refuses a model that no gate has judged', () => {
    const approval = { model: digestOf('model'), gates: [] };
    expect(decideDeployment(facts({ approval })).verdict).toBe('fail');
  });

  test.each<[(typeof OUTCOMES)[number], Verdict, RegExp]>([
    ['deployed', 'pass', /serves in place of/],
    ['unchanged', 'pass', /served already/],
    ['rolled_back', 'rolled_back', /answered 500; .* serves again/],
    ['rollback_failed', 'rollback_failed', /going back to .* failed/],
    ['nothing_to_roll_back_to', 'fail', /nothing to go back to/],
  ])('%s is %s', (outcome, verdict, reason) => {
    const decision = decideDeployment(ended(outcome));
    expect(decision.verdict).toBe(verdict);
    expect(decision.reason).toMatch(reason);
  });

  test('tells of a deployment that it found unfinished', () => {
    const { checks } = decideDeployment(
      facts({
        ended: { outcome: 'deployed', reason: '', serving: image('new'), recovered: 'x was taken back' },
      }),
    );
    expect(checks.find(({ id }) => id === 'deploy:recovered')?.message).toMatch(/x was taken back/);
  });
});
