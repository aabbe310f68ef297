import { posix } from 'node:path';
import { readModelPackage } from '../../domain/models/package-file.ts';
import { scorePackage } from '../../domain/models/score.ts';
import { readBaselineTable } from '../../domain/predictions/predictions-file.ts';
import {
  openTrained,
  otherEvaluation,
  predictionsOf,
  rowsOf,
  type Trained,
} from '../../domain/training/trained.ts';
import type { Ports } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { artifactOf } from '../../foundation/run-folder/artifact.ts';
import type { FoundBaseline, FoundCandidate, Opposite } from './found.ts';
import { bring, type FromRegistry } from './registered.ts';
import { artifact, type Opened, readAs } from './source.ts';

type OfRows =
  | Extract<Opened, { kind: 'folder' | 'predictions' | 'evidence' }>
  | Extract<FromRegistry, { kind: 'registered' }>;

/** A baseline that has predictions of rows, or is a model that makes them. */
export function baselineOfRows(
  opened: OfRows,
  opposite: Opposite,
  ports: Ports,
  signal: AbortSignal,
): Promise<FoundBaseline> {
  switch (opened.kind) {
    case 'registered':
      return registered(opened, opposite, ports, signal);
    case 'folder':
      return rescored(opened.path, opposite, ports, signal);
    case 'predictions':
      return predicted(opened, opposite, ports);
    case 'evidence':
      return evaluated(opened, opposite, ports);
  }
}

async function registered(
  opened: Extract<FromRegistry, { kind: 'registered' }>,
  { candidate, scratch, names }: Opposite,
  ports: Ports,
  signal: AbortSignal,
): Promise<FoundBaseline> {
  const folder = await bring(opened, scratch, ports);
  const opposite = { candidate, scratch: `${scratch}/scored`, names };
  const { baseline, materials } = await rescored(folder, opposite, ports, signal);
  return {
    baseline:
      baseline.state === 'found' ? { ...baseline, source: { kind: 'model', name: opened.path } } : baseline,
    materials: [opened.artifact, ...materials],
  };
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
  { candidate, names }: Opposite,
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
  { candidate, names }: Opposite,
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
