/*
 * Training: what an evaluation leaves behind for later steps. This room holds the shape of its facts, opens its evidence,
 * and tells whether evaluation rows were trained on.
 */
import type { Evidence } from '../../foundation/evidence/evidence.ts';
import type { Engine, Files } from '../../foundation/ports/ports.ts';
import { InputErrors, type InputProblem, refuse } from '../../foundation/problems/errors.ts';
import { filesAt, namedIn, placesOf, runOfEvidence } from '../../foundation/run-folder/places.ts';
import type { Found } from '../../foundation/run-folder/run-folder.ts';
import type { RowsToScore } from '../models/score.ts';
import { WEIGHT } from '../predictions/columns.ts';
import type { Grouping, GroupsAsked } from '../predictions/groupings.ts';
import type { GroupsFacts } from '../predictions/groups-facts.ts';
import type { PredictionsTable } from '../predictions/predictions.ts';
import { readPredictions } from '../predictions/predictions-file.ts';
import type { NamesWanted } from '../predictions/row-names.ts';
import { type TrainFacts, TrainFactsSchema } from './facts.ts';

/** An evaluation that train-evaluate has left evidence of, its files found and hashed again. */
export interface Trained {
  readonly path: string;
  readonly evidence: Evidence;
  readonly facts: TrainFacts;
  /** The predictions table where it is now. */
  readonly predictions: string;
  /** Every named file that is here with its own bytes: name to where it is now. */
  readonly places: ReadonlyMap<string, string>;
}

/**
 * Opens evidence of train-evaluate. Throws `InputErrors` for evidence of another step or without facts, and for every
 * file it names that is here with other bytes; its predictions must be here.
 */
export async function openTrained(
  input: string,
  { path, evidence, traits }: Pick<Found, 'path' | 'evidence' | 'traits'>,
  files: Files,
): Promise<Trained> {
  if (!traits.includes('evaluates'))
    refuse(input, `is evidence of ${evidence.step}`, 'give evidence of train-evaluate', { value: path });
  const facts = TrainFactsSchema.safeParse(evidence.facts);
  if (!facts.success)
    return refuse(
      input,
      'has no facts: its step ended before it had measured anything',
      'run train-evaluate again',
      {
        value: path,
      },
    );
  const found = await rehash(input, path, evidence, files);
  const predictions = found.get(facts.data.predictions);
  if (predictions === undefined)
    return refuse(
      input,
      `names the predictions ${facts.data.predictions}, which are not here`,
      'keep the whole evidence folder together',
      {
        value: path,
      },
    );
  return { path, evidence, facts: facts.data, predictions, places: found };
}

/** Where each named file is now. A file that is gone is left to those who need it. */
async function rehash(
  input: string,
  path: string,
  evidence: Evidence,
  files: Files,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const problems: InputProblem[] = [];
  for (const artifact of namedIn(evidence)) {
    const [place] = await filesAt(files, placesOf(runOfEvidence(path), artifact));
    if (place === undefined) continue;
    if ((await files.digest(place)) === artifact.digest) found.set(artifact.name, place);
    else
      problems.push({
        input,
        value: path,
        message: `names ${place} (${artifact.role}), which has changed since this evidence was written`,
        remedy: 'run train-evaluate again, or restore the file that it read',
      });
  }
  if (problems.length > 0) throw new InputErrors(unique(problems));
  return found;
}

const unique = (problems: readonly InputProblem[]): readonly InputProblem[] => [
  ...new Map(problems.map((problem) => [problem.message, problem])).values(),
];

/** Where a file of the run is now. Throws `InputErrors`, told of `input`, where it is not here. */
export const requireFile = (input: string, { places, path }: Trained, name: string): string =>
  places.get(name) ??
  refuse(input, `names ${name}, which is not here`, 'bring the whole folder of the run', { value: path });

/** What of an evaluation is read otherwise than it was made. */
interface Asked {
  readonly groups?: GroupsAsked | undefined;
  readonly weight?: string | undefined;
  readonly trial?: string | undefined;
  /** SQL of metrics, whose columns are read. */
  readonly sql?: readonly string[] | undefined;
  readonly names?: NamesWanted | undefined;
}

/**
 * The predictions of an evaluation, with its own ids, classes, slices and weights, and with the groups that it found in
 * the data unless `asked` names others.
 */
export async function predictionsOf(
  { facts, predictions }: Trained,
  engine: Engine,
  asked: Asked = {},
): Promise<PredictionsTable> {
  const { rowId, slices, positiveClass, classes, groups, weight, trial } = facts.evaluation;
  const kept = weight === undefined ? undefined : WEIGHT;
  const { sql, names } = asked;
  const question = {
    sql,
    names,
    task: facts.task,
    rowId,
    trial: asked.trial ?? trial,
    slices,
    positiveClass,
    classes,
    weight: asked.weight ?? kept,
  };
  if (asked.groups || !groups)
    return readPredictions(predictions, { ...question, groups: asked.groups ?? 'auto' }, engine);
  const found = groups.found.length === 0 ? 'none' : 'auto';
  const table = await readPredictions(predictions, { ...question, groups: found }, engine);
  const groupings = (table.groupings ?? []).map((grouping) => asFound(grouping, groups));
  return groupings.length === 0 ? table : { ...table, groupings };
}

/** A grouping that was read back, with what the data said of it. */
function asFound(grouping: Grouping, { found }: GroupsFacts): Grouping {
  const known = found.find(({ name }) => name === grouping.name);
  return known ? { ...grouping, unit: known.unit, from: known.from, ordered: known.ordered } : grouping;
}

/** What another model needs to be scored on the rows of this evaluation. */
export function rowsOf({ facts }: Trained, scratch: string): RowsToScore {
  const { groups: _groups, metrics: _metrics, ...evaluation } = facts.evaluation;
  return { ...evaluation, task: facts.task, scratch };
}

/**
 * Why two evaluations cannot be compared by their predictions; nothing where they were made on the same bytes with the
 * same label, row ids and positive class.
 */
export function otherEvaluation(a: Trained, b: Trained): string | undefined {
  const [own, other] = [identityOf(a), identityOf(b)];
  const differing = (Object.keys(own) as (keyof typeof own)[]).filter((key) => own[key] !== other[key]);
  if (differing.length === 0) return undefined;
  return `it was measured with another ${differing.join(', ')} than the candidate`;
}

const identityOf = ({ facts, evidence }: Trained) => {
  const { files, rowId, trial = '', label, positiveClass = '' } = facts.evaluation;
  const digests = files.map(
    (name) => evidence.materials.find((material) => material.name === name)?.digest ?? name,
  );
  return {
    task: facts.task,
    'evaluation data': [...digests].sort().join(' '),
    'row id': [...rowId, trial].join(' '),
    label,
    'positive class': positiveClass,
  };
};
