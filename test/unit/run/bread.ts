import { z } from 'zod';
import type { Check, Verdict } from '../../../src/foundation/evidence/evidence.ts';
import { type AnyStep, defineSpec, defineStep, type Looked } from '../../../src/foundation/step/define.ts';
import { number, text } from '../../../src/foundation/step/fields.ts';
import { readConfig } from '../../../src/run/mlops-yml/config.ts';

const spec = defineSpec({
  name: 'bake',
  about: 'Bakes bread.',
  inputs: {
    flour: text({ about: 'Flour.', required: true }),
    heat: number({ about: 'Heat.', fallback: 180 }),
    token: text({ about: 'Token.', secret: true }),
  },
  outputs: { loaf: 'The loaf.', 'never-set': 'Set by nobody.' },
  traits: [],
  needs: [],
});

interface Facts {
  readonly heat: number;
}

const VERDICTS: Readonly<Record<string, Verdict>> = { good: 'pass', bad: 'fail', little: 'inconclusive' };

/** A step whose verdict is written on the flour. `look` is what a test may replace. */
export const bakeStep = (look?: () => Promise<Looked<Facts>>): AnyStep =>
  defineStep({
    spec,
    facts: z.strictObject({ heat: z.number() }),
    factsVersion: 1,
    check: ({ flour }) =>
      flour === 'stones'
        ? [{ input: 'flour', value: flour, message: 'are no flour', remedy: 'buy some' }]
        : [],
    look: async ({ heat }) => look?.() ?? { facts: { heat }, subjects: [], materials: [] },
    decide: ({ flour }, facts) => {
      const verdict = VERDICTS[flour] ?? 'pass';
      const check: Check = {
        id: 'bake:heat',
        target: 'heat',
        outcome: verdict as Check['outcome'],
        severity: 'error',
        expected: 'good flour',
        observed: facts.heat,
        basis: 'exact',
        message: `${flour} flour at ${facts.heat}`,
      };
      return { verdict, reason: `the flour is ${flour}`, checks: [check] };
    },
    // Incomplete on purpose: run-step sets what a step forgets.
    outputsOf: ({ facts }) =>
      ({ loaf: facts === null ? '' : `baked at ${facts.heat}` }) as Record<'loaf' | 'never-set', string>,
  }) as unknown as AnyStep;

/** A report step that only says that it ran. */
export const reportStep = {
  ...bakeStep(async () => ({ facts: { heat: 0 }, subjects: [], materials: [] })),
  check: () => [],
  spec: { ...spec, name: 'report', traits: ['always'], inputs: {}, outputs: {} },
} as AnyStep;

/** mlops.yml in a few words: id → step and inputs. */
export function configOf(steps: Readonly<Record<string, Readonly<Record<string, unknown>>>>) {
  const { config, problems } = readConfig(JSON.stringify({ name: 'bread', steps }), 'mlops.yml', [
    spec,
    reportStep.spec,
  ]);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return config;
}
