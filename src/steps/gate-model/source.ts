import { posix } from 'node:path';
import { readMetricsFile } from '../../domain/gate/metrics-file.ts';
import type { Content } from '../../domain/gate/sides.ts';
import type { Artifact } from '../../foundation/evidence/evidence.ts';
import type { Engine, Files, OnlyRows, Ports } from '../../foundation/ports/ports.ts';
import { InputErrors, type InputProblem, refuse } from '../../foundation/problems/errors.ts';
import { FILE_BYTES } from '../../foundation/reading/limits.ts';
import { artifactOf, isTableName } from '../../foundation/run-folder/artifact.ts';
import { readEvidence } from '../../foundation/run-folder/read-evidence.ts';
import { type Found, foundOf } from '../../foundation/run-folder/run-folder.ts';
import { requireHolding } from '../../foundation/run-folder/verified-run.ts';
import { EVIDENCE_SCHEMAS } from '../../foundation/schema-addresses.ts';
import { openResults, type ResultsInputs } from './results.ts';

/** `registry:champion`: the model that an alias, a version or a digest names. */
export const REGISTRY = 'registry:';

/** A path told apart by its content: what it is decides how it is read. */
export type Opened =
  | { readonly kind: 'folder'; readonly path: string }
  | {
      readonly kind: 'predictions';
      readonly path: string;
      /** The rows of one of several candidates. */
      readonly only?: OnlyRows;
    }
  | { readonly kind: 'metrics'; readonly path: string; readonly content: Content }
  | { readonly kind: 'results'; readonly path: string; readonly content: Content }
  | ({ readonly kind: 'evidence' } & Found);

const EVIDENCE = new RegExp(`"schema"\\s*:\\s*"${EVIDENCE_SCHEMAS.replaceAll('.', '\\.')}`);
const ACCEPTED =
  'give evidence of train-evaluate, a predictions table (.parquet, .csv, .csv.gz, .csv.zst), results of an evaluation (.json, .jsonl, .eval, a table) or a metrics file (.json, .yaml)';

/** Opens what `input` names. Throws `InputErrors` for a file of no kind that the gate can read. */
export async function open(
  input: 'candidate' | 'baseline',
  path: string,
  inputs: ResultsInputs,
  ports: Pick<Ports, 'files' | 'recheck' | 'archives' | 'engine'>,
): Promise<Opened> {
  const { files } = ports;
  if (await files.isFolder(path)) return { kind: 'folder', path };
  const name = path.toLowerCase();
  const mayBeEvidence = name.endsWith('.json') && (await files.size(path)) <= FILE_BYTES.text;
  const text = mayBeEvidence ? await files.readText(path) : '';
  if (EVIDENCE.test(text)) return { kind: 'evidence', ...(await holding(path, text, ports)) };
  const isTable = isTableName(path);
  if (isTable || /\.(json|jsonl|ndjson|eval)$/.test(name)) {
    const content = await openResults(input, path, inputs, ports);
    if (content) return { kind: 'results', path, content };
  }
  if (isTable) return { kind: 'predictions', path };
  if (!/\.(json|ya?ml)$/.test(name))
    return refuse(input, 'is neither a table nor evidence, results or a metrics file', ACCEPTED, {
      value: path,
    });
  const metrics = readMetricsFile(await files.readText(path, FILE_BYTES.metrics), path);
  return { kind: 'metrics', path, content: { metrics } };
}

/** Evidence is not taken at its word: it is verified, but for its files, which are hashed when they are read. */
async function holding(
  path: string,
  text: string,
  reading: Pick<Ports, 'files' | 'recheck'>,
): Promise<Found> {
  const { files, recheck } = reading;
  const found = foundOf(
    { path, evidence: readEvidence(text, path), digest: await files.digest(path) },
    recheck,
  );
  await requireHolding(found, posix.dirname(posix.dirname(path)), reading);
  return found;
}

/** The artifact of an opened file, by its digest. */
export function artifact(
  opened: Exclude<Opened, { kind: 'folder' }>,
  files: Files,
  engine?: Engine,
): Promise<Artifact> {
  const roles = {
    predictions: 'predictions',
    metrics: 'report',
    results: 'report',
    evidence: 'evidence',
  } as const;
  return artifactOf(roles[opened.kind], opened.path, files, engine);
}

/** What is wrong inside a file or folder that `input` names, told of that input: the gate has no `label` or `row-id`. */
export async function readAs<T>(
  input: 'candidate' | 'baseline',
  path: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof InputErrors)) throw cause;
    throw new InputErrors(
      cause.problems.map((problem) => (problem.at ? problem : toldOf(input, path, problem))),
      { cause },
    );
  }
}

function toldOf(input: string, path: string, problem: InputProblem): InputProblem {
  const { value } = problem;
  const shown = value === undefined || value === path ? '' : ` ${JSON.stringify(value)}`;
  return {
    input,
    value: path,
    message: `cannot be judged: ${problem.input}${shown} ${problem.message}`,
    // Here nobody can say what is positive but the table itself.
    remedy: problem.remedy.includes('`positive-class`') ? TRUE_OR_FALSE : problem.remedy,
  };
}

const TRUE_OR_FALSE =
  'write its labels as true and false, or give the evidence of train-evaluate, which says what is positive';
