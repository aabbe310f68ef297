import { groupsAsked } from '../../domain/predictions/groupings.ts';
import { readPredictions } from '../../domain/predictions/predictions-file.ts';
import { leakOf } from '../../domain/training/held-out.ts';
import { openTrained, predictionsOf } from '../../domain/training/trained.ts';
import type { Ports } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import type { FoundCandidate, Question } from './found.ts';
import { namedMetrics } from './named-metrics.ts';
import { sharedRowId } from './shared-row-id.ts';
import { artifact, type Opened, readAs } from './source.ts';

const AUTO: readonly string[] = ['auto'];

/** A candidate that has predictions of rows. Throws `InputErrors` where it is not fit to be judged. */
export const candidateOfRows = (
  opened: Extract<Opened, { kind: 'predictions' | 'evidence' }>,
  question: Question,
  ports: Pick<Ports, 'files' | 'engine'>,
): Promise<FoundCandidate> =>
  opened.kind === 'predictions'
    ? tableCandidate(opened, question, ports)
    : trainedCandidate(opened, question, ports);

async function trainedCandidate(
  opened: Extract<Opened, { kind: 'evidence' }>,
  asked: Question,
  { files, engine }: Pick<Ports, 'files' | 'engine'>,
): Promise<FoundCandidate> {
  const { path, evidence } = opened;
  if (evidence.verdict !== 'pass')
    refuse(
      'candidate',
      `has the verdict ${evidence.verdict} (${evidence.reason.replace(/\.$/, '')})`,
      'only an evaluation that passed can be judged',
      { value: path },
    );
  const trained = await openTrained('candidate', opened, files);
  const { groups, weight, trial, names } = asked;
  const metrics = namedMetrics(asked, trained.facts.evaluation.metrics);
  const question = {
    groups: groups && groupsAsked(groups),
    weight,
    trial,
    sql: metrics.map(({ sql }) => sql),
    names,
  };
  return {
    source: { kind: 'evidence', name: path },
    content: { table: await predictionsOf(trained, await engine(), question) },
    groups: groups ?? trained.facts.evaluation.groups?.asked ?? AUTO,
    weight: weight ?? trained.facts.evaluation.weight,
    trial: trial ?? trained.facts.evaluation.trial,
    leak: leakOf(trained.facts),
    subjects: evidence.subjects,
    materials: [
      await artifact(opened, files),
      ...evidence.products.filter(({ role }) => role === 'predictions'),
    ],
    trained,
    rowId: trained.facts.evaluation.rowId,
    metrics,
  };
}

async function tableCandidate(
  opened: Extract<Opened, { kind: 'predictions' }>,
  asked: Question,
  { files, engine }: Pick<Ports, 'files' | 'engine'>,
): Promise<FoundCandidate> {
  const { path, only } = opened;
  const { rules, groups = AUTO, weight, trial, names, otherTable } = asked;
  const opener = await engine();
  const slices = [...new Set(rules.flatMap(({ selectors }) => selectors.map(({ column }) => column)))];
  const metrics = namedMetrics(asked);
  const sql = metrics.map((one) => one.sql);
  const apart = { names: ['label', weight, trial, only?.column], sql };
  const rowId = otherTable === undefined ? undefined : await sharedRowId([path, otherTable], apart, opener);
  const table = await readAs('candidate', path, () =>
    readPredictions(
      path,
      { rowId, slices, groups: groupsAsked(groups), weight, trial, sql, only, names },
      opener,
    ),
  );
  return {
    source: { kind: 'predictions', name: only ? `${path} (${only.column} ${only.value})` : path },
    content: { table },
    groups,
    weight,
    trial,
    metrics,
    subjects: [{ ...(await artifact(opened, files, opener)), rows: table.rowIds.length }],
    materials: [],
    ...(rowId ? { rowId } : {}),
  };
}
