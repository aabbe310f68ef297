import { z } from 'zod';
import type { Digest } from '../../foundation/evidence/evidence.ts';
import type { Probe, Reply } from '../../foundation/ports/ports.ts';

/** One look at a service: healthy, or why not. */
export type Health = { readonly healthy: true } | { readonly healthy: false; readonly why: string };

/**
 * Judges an answer of the health path: 200, and the model digest that is expected in `model_digest` of its JSON, so that
 * a service that is up with another model is not taken for the new version.
 */
export function judgeHealth(answer: Reply | undefined, expected: Digest | null): Health {
  if (!answer) return bad('gave no answer');
  if (answer.status !== 200) return bad(`answered ${answer.status}`);
  if (expected === null) return { healthy: true };
  const reported = reportedModel(answer.body);
  if (reported === expected) return { healthy: true };
  return bad(
    reported === undefined
      ? 'does not say which model it serves'
      : `serves the model ${reported}, not ${expected}`,
  );
}

const bad = (why: string): Health => ({ healthy: false, why });

function reportedModel(body: string): string | undefined {
  try {
    const parsed = z.object({ model_digest: z.string() }).safeParse(JSON.parse(body));
    return parsed.success ? parsed.data.model_digest : undefined;
  } catch {
    return undefined;
  }
}

/** A request that the service must answer as promised, before it gets any other. */
export const GoldenSchema = z.strictObject({
  method: z.enum(['GET', 'POST']).default('POST'),
  path: z.string().regex(/^\/[\x21-\x7e]*$/, { error: 'is not a path' }),
  body: z.json().optional(),
  /** Status of the answer. */
  status: z.number().int().min(100).max(599).default(200),
  /** Members that the JSON answer must have, with these values; further ones are left alone. */
  contains: z.record(z.string(), z.json()).optional(),
});
export type Golden = z.infer<typeof GoldenSchema>;

export const goldenQuestion = ({ method, path, body }: Golden): Probe => ({
  method,
  path,
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
});

/** Judges the answer to the golden request. */
export function judgeGolden(answer: Reply | undefined, { path, status, contains }: Golden): Health {
  if (!answer) return bad(`gave no answer to the golden request ${path}`);
  if (answer.status !== status)
    return bad(`answered the golden request ${path} with ${answer.status}, not ${status}`);
  if (contains === undefined) return { healthy: true };
  const lacking = Object.entries(contains).filter(([key, value]) => !holds(answer.body, key, value));
  return lacking.length === 0
    ? { healthy: true }
    : bad(
        `answered the golden request ${path} without ${lacking.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join(', ')}`,
      );
}

function holds(body: string, key: string, value: unknown): boolean {
  try {
    const parsed = z.record(z.string(), z.json()).safeParse(JSON.parse(body));
    return (
      parsed.success &&
      Object.hasOwn(parsed.data, key) &&
      JSON.stringify(parsed.data[key]) === JSON.stringify(value)
    );
  } catch {
    return false;
  }
}

/** How many healthy answers in a row there were: one bad answer starts the count again. */
export const inARow = (count: number, health: Health): number => (health.healthy ? count + 1 : 0);
