import { type ModelPackage, ModelPackageSchema } from '../artifacts/model-package.ts';
import { canonical, type Json } from '../evidence/canonical.ts';
import type { Files } from '../ports.ts';
import { InputErrors, refuse } from '../step/errors.ts';

const NAME = 'model.json';

/** Reads `model.json` of a package folder. Throws `InputErrors` where it is missing or not one, naming each bad key. */
export async function readModelPackage(folder: string, files: Files): Promise<ModelPackage> {
  const path = `${folder}/${NAME}`;
  if (!(await files.exists(path)))
    refuse('model', `has no ${NAME}`, 'give the model folder that train-evaluate wrote', { value: folder });
  const parsed = ModelPackageSchema.safeParse(parseJson(await files.readText(path), path));
  if (!parsed.success)
    throw new InputErrors(
      parsed.error.issues.map((issue) => ({
        input: issue.path.join('.') || NAME,
        message: issue.message,
        at: { file: path },
        remedy: 'write it with train-evaluate',
      })),
    );
  for (const name of [parsed.data.file, parsed.data.environment]) requireInside(name, path);
  return parsed.data;
}

/** Writes `model.json`; the model file stands beside it already. */
export async function writeModelPackage(folder: string, pkg: ModelPackage, files: Files): Promise<void> {
  await files.write(`${folder}/${NAME}`, `${canonical(ModelPackageSchema.parse(pkg) as Json)}\n`);
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    return refuse('model', `is not JSON: ${(cause as Error).message}`, 'write it with train-evaluate', {
      at: { file: path },
      cause,
    });
  }
}

/** A package may name files of its own folder only: it can come from anywhere. */
function requireInside(name: string | undefined, path: string): void {
  if (name === undefined || (/^[^/\\:\0]+$/.test(name) && name !== '..' && name !== '.')) return;
  refuse('model', 'names a file outside its folder', 'keep the model beside model.json', {
    value: name,
    at: { file: path },
  });
}
