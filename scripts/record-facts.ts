/**
 * Writes down the shape of the facts of every step, by its version: `npm run record-facts`. A test holds the code against
 * it, so that no release changes facts without raising their version.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Json } from '../src/foundation/evidence/canonical.ts';
import { digestOfJson } from '../src/foundation/evidence/digest.ts';
import { loadStep, STEP_NAMES } from '../src/steps/catalogue.ts';

/** Step → version of its facts → digest of their JSON Schema. */
export type Shapes = Readonly<Record<string, Readonly<Record<string, string>>>>;

const FILE = join(import.meta.dirname, '../test/fixtures/evidence/shapes.json');

export const recordedShapes = (): Shapes => JSON.parse(readFileSync(FILE, 'utf8')) as Shapes;

/** The facts that the code reads now: step, version, digest of the shape without its descriptions. */
export const presentShapes = (): Promise<
  readonly (readonly [step: string, version: string, digest: string])[]
> =>
  Promise.all(
    STEP_NAMES.map(async (name) => {
      const { facts, factsVersion } = await loadStep(name);
      return [name, String(factsVersion), digestOfJson(withoutWords(z.toJSONSchema(facts)))] as const;
    }),
  );

function withoutWords(schema: unknown): Json {
  if (Array.isArray(schema)) return schema.map(withoutWords);
  if (typeof schema !== 'object' || schema === null) return schema as Json;
  const members = Object.entries(schema).filter(
    ([key, value]) => key !== 'description' || typeof value !== 'string',
  );
  return Object.fromEntries(members.map(([key, value]) => [key, withoutWords(value)]));
}

if (import.meta.main) {
  const before = recordedShapes();
  const shapes = (await presentShapes()).map(([step, version, digest]) => [
    step,
    { ...before[step], [version]: digest },
  ]);
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(shapes), null, 2)}\n`);
}
