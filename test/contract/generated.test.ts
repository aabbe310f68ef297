import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generated } from '../../scripts/generate/documents.ts';
import { EVIDENCE_SCHEMA, type Evidence } from '../../src/foundation/evidence/evidence.ts';
import { allInputs, allOutputs } from '../../src/foundation/step/define.ts';
import { errorDecision } from '../../src/foundation/step/error-decision.ts';
import { loadCommands, PARTS } from '../../src/main/commands/catalogue.ts';
import { loadStep, SPECS } from '../../src/steps/catalogue.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('what is generated is what the specs say', async () => {
  const documents = await generated(ROOT);
  test.each(Object.entries(documents))('%s', (path, text) => {
    expect(readFileSync(join(ROOT, path), 'utf8'), 'run npm run generate').toBe(text);
  });
});

describe.each(SPECS.map((spec) => [spec.name, spec] as const))('%s', (name, spec) => {
  test('says what it is for, in one sentence', () => {
    expect(spec.about).toMatch(/^[A-Z].*\.$/);
  });

  test.each(Object.entries(allInputs(spec)))(
    'input %s has a description and a default of its own type',
    (_, field) => {
      expect(field.about).toMatch(/\S.*\.$/);
      if (field.presence === 'defaulted') expect(field.schema().safeParse(field.fallback).success).toBe(true);
    },
  );

  test('sets every output of its own, even when it could not look', async () => {
    const step = await loadStep(name);
    const values = step.outputsOf(errorEvidence(name));
    expect(Object.keys(values).sort()).toEqual(Object.keys(spec.outputs).sort());
    for (const value of Object.values(values)) expect(value).toBeTypeOf('string');
  });

  test('describes every output', () => {
    for (const about of Object.values(allOutputs(spec))) expect(about).toMatch(/\S.*\.$/);
  });
});

describe('every command', async () => {
  test.each(PARTS)('$names are the names of what their file holds', async ({ names, load }) => {
    expect((await load()).map(({ name }) => name)).toEqual(names);
  });

  test.each((await loadCommands()).map((command) => [command.name, command] as const))(
    'mlops %s is described',
    (_, command) => {
      expect(command.about).toMatch(/\S.*\.$/);
      for (const { about } of Object.values(command.flags)) expect(about).toMatch(/\S.*\.$/);
    },
  );
});

const errorEvidence = (step: string): Evidence => ({
  schema: EVIDENCE_SCHEMA,
  tool: 'mlops-actions/0.0.0',
  model: 'model',
  id: step,
  step,
  ...errorDecision(step, new Error('no')),
  checks: [],
  config: `sha256:${'0'.repeat(64)}`,
  inputs: {},
  subjects: [],
  materials: [],
  products: [],
  facts: null,
});
