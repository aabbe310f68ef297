import { z } from 'zod';
import { canonical, type Json } from '../evidence/canonical.ts';
import type { Artifact, Evidence } from '../evidence/evidence.ts';
import type { Recheck } from '../ports/ports.ts';
import type { Found } from './run-folder.ts';

const ValueSchema = z.union([z.looseObject({ value: z.number() }), z.looseObject({})]);
const SliceSchema = z.array(z.looseObject({ column: z.string(), value: z.string() }));

/** Of a gate's facts what its evaluation knows as well. */
const JudgedSchema = z.looseObject({
  candidate: z.looseObject({ kind: z.string(), name: z.string(), rows: z.number().optional() }),
  measures: z.array(z.looseObject({ rule: z.string(), slice: SliceSchema, candidate: ValueSchema })),
});
type Judged = z.infer<typeof JudgedSchema>;

const MetricsSchema = z.array(z.looseObject({ name: z.string(), value: z.unknown() }));
/** Of an evaluation's facts what its gates know as well. */
const EvaluatedSchema = z.looseObject({
  metrics: MetricsSchema,
  slices: z.array(
    z.looseObject({
      slice: z.looseObject({ column: z.string(), value: z.string() }),
      metrics: MetricsSchema,
    }),
  ),
  predictions: z.string(),
  model: z.looseObject({ digest: z.string() }).nullable(),
});
type Evaluated = z.infer<typeof EvaluatedSchema>;

/** What ties a gate to the evaluation that it judged. */
export type Chain =
  | { readonly state: 'holds' }
  /** The evaluation is not here, so nobody can tell. */
  | { readonly state: 'absent'; readonly message: string }
  | { readonly state: 'broken'; readonly message: string };

type Told = Pick<Found, 'evidence' | 'digest' | 'traits'>;

const HOLDS: Chain = { state: 'holds' };
const broken = (message: string): Chain => ({ state: 'broken', message });

/**
 * Holds a gate against the evaluation that it names: verdicts are made again from facts, and here the facts of two steps
 * must tell the same of one model, its predictions and its metrics. A gate of a bare table is of no model.
 */
export async function chainOf(
  gate: Evidence,
  found: readonly Told[],
  recheck: Pick<Recheck, 'otherFacts'>,
): Promise<Chain> {
  if (await recheck.otherFacts(gate)) return chainByDigest(gate, found);
  const judged = JudgedSchema.safeParse(gate.facts);
  if (!judged.success) return HOLDS;
  const { candidate } = judged.data;
  if (candidate.kind !== 'evidence')
    return gate.subjects.some(({ role }) => role === 'model')
      ? broken(`names a model as its subject, and judged ${candidate.name}`)
      : HOLDS;
  const cited = gate.materials.find(({ role, name }) => role === 'evidence' && name === candidate.name);
  if (!cited) return broken(`judged ${candidate.name}, and does not name it by digest`);
  const evaluation = found.find(({ digest }) => digest === cited.digest);
  if (!evaluation)
    return {
      state: 'absent',
      message: `judged ${candidate.name}, and no evidence of its digest ${cited.digest} is here`,
    };
  if (await recheck.otherFacts(evaluation.evidence)) return chainByDigest(gate, found);
  const [told] = disagreements(gate, judged.data, evaluation);
  return told === undefined ? HOLDS : broken(`${told} than ${candidate.name}, which it judged`);
}

/**
 * What holds of a gate and its evaluation without reading facts, for those of another version: a gate that names a model
 * cites an evaluation of the same model that passed, and the predictions that it wrote.
 */
function chainByDigest(gate: Evidence, found: readonly Told[]): Chain {
  if (!gate.subjects.some(({ role }) => role === 'model')) return HOLDS;
  const cited = gate.materials.filter(({ role }) => role === 'evidence');
  const here = found.filter(({ digest }) => cited.some((material) => material.digest === digest));
  const fits = ({ evidence, traits }: Told): boolean =>
    traits.includes('evaluates') &&
    evidence.verdict === 'pass' &&
    same(evidence.subjects, gate.subjects) &&
    evidence.products
      .filter(({ role }) => role === 'predictions')
      .every(({ digest }) => gate.materials.some((material) => isPredictions(material, digest)));
  if (here.some(fits)) return HOLDS;
  return here.length < cited.length
    ? { state: 'absent', message: 'names evidence that is not here' }
    : broken('names a model as its subject, and no evidence of an evaluation of it that passed');
}

/** What a gate read beside the predictions that it judged, such as those of other candidates, has another role. */
const isPredictions = (material: Artifact, digest: string): boolean =>
  material.role === 'predictions' && material.digest === digest;

const same = (a: unknown, b: unknown): boolean => canonical(a as Json) === canonical(b as Json);

function disagreements(
  gate: Evidence,
  judged: Judged,
  { evidence: evaluation, traits }: Told,
): readonly string[] {
  const facts = EvaluatedSchema.safeParse(evaluation.facts);
  if (!traits.includes('evaluates') || !facts.success) return ['is of another kind'];
  const tables = evaluation.products.filter(({ name }) => name === facts.data.predictions);
  const models = evaluation.subjects.filter(({ role }) => role === 'model').map(({ digest }) => digest);
  const differs = Object.entries({
    verdict: evaluation.verdict === 'pass',
    subjects: same(gate.subjects, evaluation.subjects),
    model: same(models, facts.data.model === null ? [] : [facts.data.model.digest]),
    predictions:
      tables.length > 0 &&
      tables.every(({ digest }) => gate.materials.some((material) => isPredictions(material, digest))),
    rows: tables.every(({ rows }) => rows === judged.candidate.rows),
  }).flatMap(([what, holds]) => (holds ? [] : [`names other ${what}`]));
  return [...differs, ...otherMetrics(judged, facts.data)];
}

/** Both computed the metric from the same table; the last digits depend on the order of the sum. */
const CLOSE = 1e-9;

function otherMetrics({ measures }: Judged, evaluated: Evaluated): readonly string[] {
  return measures.flatMap(({ rule, slice, candidate }) => {
    const metric = /^[a-z]\w*(?=[ [])/.exec(rule)?.[0];
    const known =
      metric === undefined
        ? undefined
        : metricsOf(slice, evaluated)?.find(({ name }) => name === metric)?.value;
    const value = 'value' in candidate ? candidate.value : undefined;
    if (typeof known !== 'number' || typeof value !== 'number') return [];
    const near = Math.abs(known - value) <= CLOSE * Math.max(1, Math.abs(known));
    return near ? [] : [`measured another ${metric} (${value} instead of ${known})`];
  });
}

function metricsOf(
  slice: z.infer<typeof SliceSchema>,
  { metrics, slices }: Evaluated,
): Evaluated['metrics'] | undefined {
  if (slice.length === 0) return metrics;
  const [only] = slice;
  if (slice.length > 1) return undefined;
  return slices.find(({ slice: own }) => own.column === only!.column && own.value === only!.value)?.metrics;
}
