import { posix } from 'node:path';
import type { Baseline } from '../../domain/gate/look.ts';
import { readModelPackage } from '../../domain/models/package-file.ts';
import { scorePackage } from '../../domain/models/score.ts';
import { readBaselineTable } from '../../domain/predictions/predictions-file.ts';
import type { NamesWanted } from '../../domain/predictions/row-names.ts';
import {
  openTrained,
  otherEvaluation,
  predictionsOf,
  rowsOf,
  type Trained,
} from '../../domain/training/trained.ts';
import type { Artifact } from '../../foundation/evidence/evidence.ts';
import type { Ports } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { artifactOf } from '../../foundation/run-folder/artifact.ts';
import type { FoundCandidate } from './candidate.ts';
import { type BaselineInputs, bring, type FromRegistry, openRegistered, REGISTRY } from './registered.ts';
import type { ResultsInputs } from './results.ts';
import { artifact, type Opened, open, readAs } from './source.ts';

/** The baseline as it was found, and what it was read from. */
export interface FoundBaseline {
  readonly baseline: Baseline;
  readonly materials: readonly Artifact[];
}

const NOTHING: FoundBaseline = { baseline: { state: 'none' }, materials: [] };

export type OpenedBaseline =
  | Opened
  | FromRegistry
  | { readonly kind: 'none' }
  | { readonly kind: 'missing'; readonly path: string };

/**
 * Addresses, patterns, unexpanded variables and blanks. Nothing lies at any of them, and taken for a first run every
 * run would be one. A single letter before the colon is a drive.
 */
const NO_PATH = /^\s*$|^[A-Za-z][A-Za-z0-9+.-]+:|[*?]|\$[{(A-Za-z]|^~/;

/**
 * What the input `baseline` names; `missing` only where truly nothing lies there. Throws `InputErrors` for the
 * unreadable, and for a registry that does not answer.
 */
export async function openBaseline(
  inputs: BaselineInputs & ResultsInputs,
  ports: Ports,
): Promise<OpenedBaseline> {
  const { baseline: path } = inputs;
  const { files } = ports;
  if (path === undefined) return { kind: 'none' };
  if (path.startsWith(REGISTRY)) return openRegistered(path, inputs, ports);
  if (await files.exists(path))
    return open('baseline', path.endsWith('/model.json') ? posix.dirname(path) : path, inputs, ports);
  if (NO_PATH.test(path))
    refuse(
      'baseline',
      'is not a path, so nothing could ever lie there',
      'name a local file or folder, written out, or `registry:champion`',
      { value: path },
    );
  return { kind: 'missing', path };
}

/** What a baseline is compared with, and the folder for what it takes to score it again. */
interface Opposite {
  readonly candidate: FoundCandidate;
  readonly scratch: string;
  /** Whether the names of rows may be left in their table. */
  readonly names: NamesWanted;
}

/** Reads the baseline so that it can be compared with the candidate; a model is scored again on the candidate's rows. */
export async function readBaseline(
  opened: OpenedBaseline,
  { candidate, scratch, names }: Opposite,
  ports: Ports,
  signal: AbortSignal,
): Promise<FoundBaseline> {
  switch (opened.kind) {
    case 'none':
      return NOTHING;
    case 'missing':
      return { baseline: { state: 'missing', name: opened.path }, materials: [] };
    case 'unnamed':
      return {
        baseline: { state: 'unnamed', name: opened.path, versions: opened.versions },
        materials: [],
      };
    case 'registered': {
      const folder = await bring(opened, scratch, ports);
      const opposite = { candidate, scratch: `${scratch}/scored`, names };
      const { baseline, materials } = await rescored(folder, opposite, ports, signal);
      return {
        baseline:
          baseline.state === 'found'
            ? { ...baseline, source: { kind: 'model', name: opened.path } }
            : baseline,
        materials: [opened.artifact, ...materials],
      };
    }
    case 'folder':
      return rescored(opened.path, { candidate, scratch, names }, ports, signal);
    case 'metrics':
    case 'results':
      return {
        baseline: {
          state: 'found',
          source: { kind: opened.kind, name: opened.path },
          rescored: false,
          content: opened.content,
        },
        materials: [await artifact(opened, ports.files)],
      };
    case 'predictions':
      return predicted(opened, candidate, names, ports);
    case 'evidence':
      return evaluated(opened, candidate, names, ports);
  }
}

/** The champion on today's rows: its stored numbers are never used. */
async function rescored(
  folder: string,
  { candidate: { trained }, scratch }: Opposite,
  ports: Ports,
  signal: AbortSignal,
): Promise<FoundBaseline> {
  const pkg = await readAs('baseline', folder, () => readModelPackage(folder, ports.files));
  if (!trained)
    return refuse(
      'baseline',
      'is a model, but nothing says on which rows to score it',
      'give evidence of train-evaluate as `candidate`, or predictions of the baseline',
      {
        value: folder,
      },
    );
  await requireEvaluationData(trained, ports);
  ports.host.log.info(`scoring the baseline ${folder} on the rows of the candidate`);
  const { table } = await readAs('baseline', folder, () =>
    scorePackage({ folder, pkg }, rowsOf(trained, scratch), ports, signal),
  );
  const files = ['model.json', ...(pkg.file === undefined ? [] : [pkg.file])];
  const materials = await Promise.all(
    files.map((file) =>
      artifactOf(file === pkg.file ? 'model' : 'config', posix.join(folder, file), ports.files),
    ),
  );
  const read = trained.facts.evaluation.files;
  return {
    baseline: { state: 'found', source: { kind: 'model', name: folder }, rescored: true, content: { table } },
    materials: [...materials, ...trained.evidence.materials.filter(({ name }) => read.includes(name))],
  };
}

async function requireEvaluationData({ facts, path }: Trained, { files }: Ports): Promise<void> {
  const { files: names } = facts.evaluation;
  const gone: string[] = [];
  for (const name of names) if (!(await files.exists(name))) gone.push(name);
  if (gone.length > 0)
    refuse(
      'candidate',
      `was evaluated on ${gone.join(', ')}, which is not here`,
      'bring the evaluation data, so that the baseline can be scored on it',
      { value: path },
    );
}

async function predicted(
  opened: Extract<Opened, { kind: 'predictions' }>,
  candidate: FoundCandidate,
  names: NamesWanted,
  { files, engine }: Ports,
): Promise<FoundBaseline> {
  const opener = await engine();
  const table = await readAs('baseline', opened.path, () =>
    readBaselineTable(opened.path, { ...questionOf(candidate), names }, opener),
  );
  const material = await artifact(opened, files, opener);
  return {
    baseline: {
      state: 'found',
      source: { kind: 'predictions', name: opened.path },
      rescored: false,
      content: { table },
    },
    materials: [{ ...material, rows: table.rowIds.length }],
  };
}

/** Read as the candidate is: the same task, ids and meaning of positive. */
function questionOf({ content, rowId, trial }: FoundCandidate) {
  if (!('table' in content)) return { rowId };
  const { predictions } = content.table;
  return {
    rowId,
    trial,
    task: predictions.task,
    ...(predictions.task === 'binary' ? { positiveClass: predictions.positiveClass } : {}),
    ...(predictions.task === 'multiclass' ? { classes: predictions.classes } : {}),
  };
}

async function evaluated(
  opened: Extract<Opened, { kind: 'evidence' }>,
  candidate: FoundCandidate,
  names: NamesWanted,
  { files, engine }: Ports,
): Promise<FoundBaseline> {
  const { path, evidence } = opened;
  const trained = await openTrained('baseline', opened, files);
  const materials = [
    await artifact(opened, files),
    ...evidence.products.filter(({ role }) => role === 'predictions'),
  ];
  const reason = candidate.trained && otherEvaluation(candidate.trained, trained);
  if (reason !== undefined) return { baseline: { state: 'incomparable', name: path, reason }, materials };
  const table = await predictionsOf(trained, await engine(), { groups: 'none', names });
  return {
    baseline: {
      state: 'found',
      source: { kind: 'evidence', name: path },
      rescored: false,
      content: { table },
    },
    materials,
  };
}
