import type { z } from 'zod';
import { canonical, type Json } from '../../foundation/evidence/canonical.ts';
import type { Files } from '../../foundation/ports/ports.ts';
import { InputErrors, type InputProblem, refuse } from '../../foundation/problems/errors.ts';
import { FILE_BYTES } from '../../foundation/reading/limits.ts';
import { isScalar, issuesOf, mismatch, valueAt, wantedBy } from '../../foundation/reading/mismatch.ts';
import { readYaml, sourceOf, type YamlSource } from '../../foundation/reading/yaml.ts';
import { type ModelPackage, ModelPackageSchema } from './package.ts';

const NAME = 'model.json';

/** Reads `model.json` of a package folder. Throws `InputErrors` where it is missing or not one, naming each bad key. */
export async function readModelPackage(folder: string, files: Files): Promise<ModelPackage> {
  const path = `${folder}/${NAME}`;
  if (!(await files.exists(path)))
    refuse('model', `has no ${NAME}`, 'give the model folder that train-evaluate wrote', { value: folder });
  const source = sourceOf(readYaml(await files.readText(path, FILE_BYTES.settings), path));
  const parsed = ModelPackageSchema.safeParse(source.value);
  if (!parsed.success)
    throw new InputErrors(issuesOf(parsed.error.issues).map((issue) => keyProblem(issue, source)));
  for (const name of [parsed.data.file, parsed.data.environment]) requireInside(name, path);
  return parsed.data;
}

/** Writes `model.json`; the model file is next to it already. */
export async function writeModelPackage(folder: string, pkg: ModelPackage, files: Files): Promise<void> {
  await files.write(`${folder}/${NAME}`, `${canonical(ModelPackageSchema.parse(pkg) as Json)}\n`);
}

function keyProblem(issue: z.core.$ZodIssue, { value, at }: YamlSource): InputProblem {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : undefined;
  const given = valueAt(value, path);
  return {
    input: path.join('.') || NAME,
    ...(isScalar(given) ? { value: given } : {}),
    message: unknown ? `has unknown keys: ${unknown}` : mismatch(issue, given, wantedBy(issue)),
    remedy: 'write it with train-evaluate',
    at: at(path),
  };
}

/** A package may name files of its own folder only: it can come from anywhere. */
function requireInside(name: string | undefined, path: string): void {
  if (name === undefined || (/^[^/\\:\0]+$/.test(name) && name !== '..' && name !== '.')) return;
  refuse('model', 'names a file outside its folder', 'keep the model next to model.json', {
    value: name,
    at: { file: path },
  });
}
