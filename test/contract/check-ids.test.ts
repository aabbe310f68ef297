import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { withDistinctIds } from '../../src/foundation/evidence/distinct-ids.ts';
import { type Check, EvidenceSchema } from '../../src/foundation/evidence/evidence.ts';
import { InputErrors } from '../../src/foundation/problems/errors.ts';
import { type AnyStep, defineSpec, defineStep } from '../../src/foundation/step/define.ts';
import { NO_CONFIG } from '../../src/run/mlops-yml/config.ts';
import { loadStep, STEP_NAMES } from '../../src/steps/catalogue.ts';
import { askStep } from '../support/ask-step.ts';
import { memoryFiles, memoryPorts } from '../support/memory.ts';
import { check, evidence } from '../unit/foundation/evidence/examples.ts';

const STEPS = join(import.meta.dirname, '../../src/steps');

const repeated = (checks: readonly Check[]): readonly string[] =>
  checks.map(({ id }) => id).filter((id, i, all) => all.indexOf(id) !== i);

/** Ids as names of data make them: repeated, and looking like numbered ones. */
const ids = fc.array(fc.constantFrom('a', 'a#2', 'a#3', 'a#2#2', 'b', ''), { maxLength: 12 });

test('numbering keeps the order, the first of each id, and makes no id twice', () => {
  fc.assert(
    fc.property(ids, (given) => {
      const numbered = withDistinctIds(given.map((id) => check({ id, target: id })));
      expect(repeated(numbered)).toEqual([]);
      expect(numbered.map(({ target }) => target)).toEqual(given);
      for (const id of new Set(given)) expect(numbered[given.indexOf(id)]!.id).toBe(id);
    }),
  );
});

test('evidence that has an id twice is no evidence', () => {
  expect(EvidenceSchema.safeParse(evidence({ checks: [check(), check({ id: 'other' })] })).success).toBe(
    true,
  );
  expect(EvidenceSchema.safeParse(evidence({ checks: [check(), check()] })).success).toBe(false);
});

describe('a step', () => {
  const never = new AbortController().signal;
  const spec = defineSpec({ name: 'bake', about: 'Bakes.', inputs: {}, outputs: {}, traits: [], needs: [] });
  const bake = (given: readonly string[], wrong: readonly string[]) =>
    defineStep({
      spec,
      facts: z.null(),
      factsVersion: 1,
      async look() {
        if (wrong.length > 0)
          throw new InputErrors(wrong.map((input) => ({ input, message: 'is wrong', remedy: 'mend it' })));
        return { facts: null, subjects: [], materials: [] };
      },
      decide: () => ({ verdict: 'pass', reason: 'done', checks: given.map((id) => check({ id })) }),
      outputsOf: () => ({}),
    });

  test('whatever it decides or refuses: its evidence has each id once', async () => {
    await fc.assert(
      fc.asyncProperty(ids, ids, async (given, wrong) => {
        const request = { id: 'bake', config: NO_CONFIG, sources: { explicit: {}, environment: {} } };
        const step = bake(given, wrong) as unknown as AnyStep;
        const { evidence: answer } = await askStep(step, request, memoryPorts(memoryFiles()), never);
        expect(repeated(answer.checks)).toEqual([]);
        expect(answer.checks).toHaveLength(wrong.length > 0 ? wrong.length : given.length);
      }),
    );
  });
});

test.each(STEP_NAMES)('%s is defined by the one function that numbers ids', async (name) => {
  const source = readFileSync(join(STEPS, name, 'step.ts'), 'utf8');
  expect(source).toMatch(/\bdefineStep\(\{/);
  expect(Object.values(await import(join(STEPS, name, 'step.ts')))).toContain(await loadStep(name));
});
