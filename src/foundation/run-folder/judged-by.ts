import { z } from 'zod';
import type { Json } from '../evidence/canonical.ts';
import { canonical } from '../evidence/canonical.ts';
import { digestOfJson } from '../evidence/digest.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Standing } from '../ports/ports.ts';

const RunSchema = z.looseObject({
  steps: z.record(z.string(), z.looseObject({ given: z.array(z.string()).optional() })),
});

/** Inputs that a flag, `with:` or the environment gave to a step of a run, from the text of its run.json. */
export function givenTo(id: string, run: string | undefined): readonly string[] {
  try {
    return RunSchema.parse(JSON.parse(run ?? '{}')).steps[id]?.given ?? [];
  } catch {
    return [];
  }
}

/**
 * Why a verdict was reached by other inputs than stand in mlops.yml now; nothing where they are the same. An input that
 * mlops.yml does not give may have been given by hand, as `given` tells; what it does give holds.
 */
export function otherConfig(
  evidence: Evidence,
  standing: Standing,
  given: readonly string[],
): string | undefined {
  if (standing.state === 'unwritten') return undefined;
  if (standing.state === 'gone')
    return `was judged as ${evidence.id}, which mlops.yml does not hold now (it holds ${standing.ids.join(', ')})`;
  const byHand = given.filter((key) => !standing.named.includes(key) && Object.hasOwn(evidence.inputs, key));
  const now = {
    ...standing.inputs,
    ...Object.fromEntries(byHand.map((key) => [key, evidence.inputs[key] as Json])),
  };
  const digest = digestOfJson(now);
  if (digest === evidence.config) return undefined;
  const names = [...new Set([...Object.keys(now), ...Object.keys(evidence.inputs)])]
    .filter((key) => textOf(now[key]) !== textOf(evidence.inputs[key] as Json | undefined))
    .sort();
  return `was judged by the inputs ${evidence.config}, and mlops.yml gives ${digest} now (${names.join(', ')})`;
}

const textOf = (value: Json | undefined): string => (value === undefined ? '' : canonical(value));
