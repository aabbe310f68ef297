import type { Candidate } from '../../domain/gate/look.ts';
import { type SqlMetric, sqlMetricsOf } from '../../domain/metrics/sql/sql-metric.ts';
import { groupsAsked } from '../../domain/predictions/groupings.ts';
import { readPredictions } from '../../domain/predictions/predictions-file.ts';
import type { NamesWanted } from '../../domain/predictions/row-names.ts';
import { leakOf } from '../../domain/training/held-out.ts';
import { openTrained, predictionsOf, type Trained } from '../../domain/training/trained.ts';
import type { Artifact } from '../../foundation/evidence/evidence.ts';
import type { Ports } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import type { MetricsSaid } from '../../foundation/reading/metric-words.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import { readEvidence } from '../../foundation/run-folder/read-evidence.ts';
import type { ResultsInputs } from './results.ts';
import { sharedRowId } from './shared-row-id.ts';
import { artifact, type Opened, open, readAs } from './source.ts';

const AUTO: readonly string[] = ['auto'];

/** The candidate, what it was read from, and how other models are made comparable with it. */
export interface FoundCandidate extends Candidate {
  readonly subjects: readonly Artifact[];
  readonly materials: readonly Artifact[];
  /** The evaluation behind it, where there is evidence of one. */
  readonly trained?: Trained;
  /** Columns that name its rows, where they are known. */
  readonly rowId?: readonly string[];
  /** Metrics in SQL that rules name. */
  readonly metrics: readonly SqlMetric[];
}

/** What the candidate must be read with. */
export interface Question {
  readonly rules: readonly Rule[];
  /** The groupings that the gate was told; else those of the evidence, or what the table shows. */
  readonly groups?: readonly string[] | undefined;
  /** What says how much a row counts; else what the evidence was told. */
  readonly weight?: string | undefined;
  /** Column that tells the trials of an item apart; else what the evidence was told. */
  readonly trial?: string | undefined;
  /** Metrics in SQL, beside those of the evidence. */
  readonly metrics?: MetricsSaid | undefined;
  /** Whether the names of rows may be left in their table. */
  readonly names: NamesWanted;
  /** Path of the baseline when it is a predictions table: both must name their rows alike. */
  readonly otherTable?: string;
}

/** Inputs that say what the candidate is, and how it is read. */
interface CandidateInputs extends ResultsInputs {
  readonly candidate?: string | undefined;
  readonly evidenceDir: string;
}

/** What a candidate can be. */
export type OpenedCandidate = Exclude<Opened, { kind: 'folder' }>;

/** What the input `candidate` names, or the evidence of this run. Throws `InputErrors` where there is none. */
export async function openCandidate(
  inputs: CandidateInputs,
  ports: Pick<Ports, 'files' | 'recheck' | 'archives' | 'engine'>,
): Promise<OpenedCandidate> {
  const { files } = ports;
  const path = inputs.candidate ?? (await theOnlyEvidence(inputs.evidenceDir, ports));
  const value = { value: path };
  if (!(await files.exists(path)))
    refuse(
      'candidate',
      'does not exist',
      'name evidence of train-evaluate, a predictions table, results of an evaluation or a metrics file',
      value,
    );
  const opened = await open('candidate', path, inputs, ports);
  return opened.kind === 'folder'
    ? refuse('candidate', 'is a folder', 'name the evidence of train-evaluate, not the model', value)
    : opened;
}

/** Reads the candidate. Throws `InputErrors` where it is not fit to be judged. */
export async function readCandidate(
  opened: OpenedCandidate,
  question: Question,
  ports: Pick<Ports, 'files' | 'engine'>,
): Promise<FoundCandidate> {
  switch (opened.kind) {
    case 'metrics':
    case 'results':
      return {
        source: { kind: opened.kind, name: opened.path },
        content: opened.content,
        subjects: [await artifact(opened, ports.files)],
        materials: [],
        metrics: named(sqlMetricsOf(question.metrics), question.rules),
      };
    case 'predictions':
      return tableCandidate(opened, question, ports);
    case 'evidence':
      return trainedCandidate(opened, question, ports);
  }
}

/** Metrics that rules name. */
const named = (metrics: readonly SqlMetric[], rules: readonly Rule[]): readonly SqlMetric[] =>
  metrics.filter(({ name }) => rules.some(({ metric }) => metric === name));

/** The evidence of train-evaluate of this run. */
async function theOnlyEvidence(
  evidenceDir: string,
  { files, recheck }: Pick<Ports, 'files' | 'recheck'>,
): Promise<string> {
  const folder = `${evidenceDir}/evidence`;
  const found: string[] = [];
  for (const path of await files.glob([`${folder}/*.json`])) {
    const evidence = readEvidence(await files.readText(path), path);
    if (recheck.traitsOf(evidence).includes('evaluates')) found.push(path);
  }
  if (found.length === 1) return found[0]!;
  return found.length === 0
    ? refuse(
        'candidate',
        `is not given, and ${folder} holds no evidence of train-evaluate`,
        'run train-evaluate first, or give `candidate`',
      )
    : refuse(
        'candidate',
        `is not given, and ${folder} holds ${found.length} evaluations`,
        `name one of them in \`candidate\`, or let the gate choose by \`candidates\`: ${found.join(', ')}`,
      );
}

async function trainedCandidate(
  opened: Extract<Opened, { kind: 'evidence' }>,
  { rules, groups, weight, trial, metrics: said, names }: Question,
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
  const asked = groups && groupsAsked(groups);
  const metrics = named(sqlMetricsOf(said, trained.facts.evaluation.metrics), rules);
  const question = { groups: asked, weight, trial, sql: metrics.map(({ sql }) => sql), names };
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
  { rules, groups = AUTO, weight, trial, metrics: said, names, otherTable }: Question,
  { files, engine }: Pick<Ports, 'files' | 'engine'>,
): Promise<FoundCandidate> {
  const { path, only } = opened;
  const opener = await engine();
  const slices = [...new Set(rules.flatMap(({ selectors }) => selectors.map(({ column }) => column)))];
  const metrics = named(sqlMetricsOf(said), rules);
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
