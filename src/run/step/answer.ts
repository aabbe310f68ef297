import { canonical, type Json } from '../../foundation/evidence/canonical.ts';
import { digestOfJson } from '../../foundation/evidence/digest.ts';
import { EVIDENCE_SCHEMA, type Evidence, EvidenceSchema } from '../../foundation/evidence/evidence.ts';
import type { Ports } from '../../foundation/ports/ports.ts';
import { InputErrors, type InputProblem, refuse } from '../../foundation/problems/errors.ts';
import { discreet } from '../../foundation/secrets/discreet.ts';
import {
  type AnyStep,
  camelCase,
  type Decision,
  type InputsOf,
  type Looked,
} from '../../foundation/step/define.ts';
import { errorDecision, refusedBySystem } from '../../foundation/step/error-decision.ts';
import type { Fields } from '../../foundation/step/fields.ts';
import { missingPrograms, programsOf } from '../../foundation/step/programs.ts';
import { tableLimitsOf } from '../../foundation/step/table-inputs.ts';
import { requireTrusted } from '../../foundation/step/trusted.ts';
import { TOOL } from '../../foundation/version.ts';
import { located } from '../mlops-yml/resolve.ts';
import type { StepRequest } from './request.ts';

/** All that is wrong before the step looks: what others found, what cannot be read, what no look could mend. */
export const problemsOf = (
  step: AnyStep,
  { problems, unreadable, resolved }: StepRequest,
): readonly InputProblem[] => [
  ...problems,
  ...resolved.problems,
  ...(step.check?.(resolved.inputs as Partial<InputsOf<Fields>>) ?? [])
    // What is not given may stand in the mlops.yml that cannot be read.
    .filter(({ value }) => value !== undefined || !unreadable)
    .map((problem) => located(problem, resolved.written)),
];

/** Evidence for whatever happens: bad input and defects of ours become ERROR, never a stack trace. */
export async function answer(
  step: AnyStep,
  request: StepRequest,
  ports: Ports,
  signal: AbortSignal,
): Promise<Evidence> {
  const { resolved } = request;
  try {
    const programs = programsOf(step.spec, resolved.inputs);
    const missing = await missingPrograms(programs, ports.programs);
    const problems = [...problemsOf(step, request), ...missing];
    if (problems.length > 0) throw new InputErrors(problems);
    const { name, environments } = request.config;
    const { base } = request;
    const project = { name, environments, given: resolved.given, ...(base ? { base } : {}) };
    const inputs = { ...resolved.inputs, id: request.id, project } as InputsOf<Fields>;
    if (step.spec.traits.includes('moves') && (step.movesWith?.(inputs) ?? true))
      requireTrusted(ports.host, step.spec.name);
    return await lookDecideAct({ step, request, inputs }, ports, signal);
  } catch (cause) {
    if (refusedBySystem(cause) !== undefined) ports.host.log.error((cause as Error).message);
    if (!(cause instanceof InputErrors) && resolved.inputs.debug === true)
      for (const line of String((cause as Error).stack ?? cause).split('\n')) ports.host.log.error(line);
    return errorEvidence(step, request, cause, ports.withoutSecrets);
  }
}

/** Evidence of a step that could not decide, and why; mistakes in the input with their place in mlops.yml. */
export function errorEvidence(
  step: AnyStep,
  request: StepRequest,
  cause: unknown,
  redact: Ports['withoutSecrets'],
): Evidence {
  const told =
    cause instanceof InputErrors
      ? new InputErrors(cause.problems.map((problem) => located(problem, request.resolved.written)))
      : cause;
  const decision = discreet(errorDecision(step.spec.name, told) as unknown as Json, redact);
  return compose(step, request, decision as unknown as Decision, null);
}

/** A step that may look: nothing is wrong with its inputs, and it may move what it asks to move. */
interface Admitted {
  readonly step: AnyStep;
  readonly request: StepRequest;
  readonly inputs: InputsOf<Fields>;
}

async function lookDecideAct(
  { step, request, inputs }: Admitted,
  ports: Ports,
  signal: AbortSignal,
): Promise<Evidence> {
  const limits = tableLimitsOf(inputs);
  const looked = await step.look(inputs, { ...ports, engine: () => ports.engine(limits) }, signal);
  signal.throwIfAborted();
  // Decided on what is stored, without secrets and as JSON, so that `mlops verify` sees the very same inputs and facts.
  const stored = (facts: unknown) => storedFacts(step, facts, ports.withoutSecrets);
  const judged = { ...inputs, ...storedInputs(request.resolved.decisive) } as InputsOf<Fields>;
  const decision = step.decide(judged, stored(looked.facts));
  const decided = { ...looked, facts: step.facts.parse(asJson(looked.facts)), decision };
  const acted = (await step.act?.(inputs, decided, ports, signal)) ?? { products: [] };
  const products = [...(looked.products ?? []), ...acted.products];
  const measured = { ...looked.measured, ...acted.measured };
  const facts = stored(acted.facts ?? looked.facts);
  const last = acted.facts === undefined ? decision : step.decide(judged, facts);
  const { subjects, materials } = looked;
  const named = discreet(asJson({ subjects, materials, products, measured }), ports.withoutSecrets);
  const seen = { ...looked, ...(named as unknown as Pick<Looked<unknown>, 'subjects' | 'materials'>), facts };
  return compose(step, request, last, seen);
}

const asJson = (value: unknown): Json => JSON.parse(canonical(value as Json)) as Json;

/** Facts as evidence stores them. A secret that is an ordinary word ("pass") would make other words of them. */
function storedFacts(step: AnyStep, facts: unknown, redact: Ports['withoutSecrets']): unknown {
  const plain = asJson(facts);
  const hidden = discreet(plain, redact);
  const parsed = step.facts.safeParse(hidden);
  if (parsed.success) return parsed.data;
  step.facts.parse(plain);
  return refuse(
    'environment',
    'holds a secret that is an ordinary word, so that it cannot be hidden in the evidence',
    'use a password of random characters',
  );
}

const storedInputs = (decisive: Readonly<Record<string, Json>>) =>
  Object.fromEntries(Object.entries(decisive).map(([key, value]) => [camelCase(key), value]));

function compose(
  step: AnyStep,
  { id, config, resolved: { decisive } }: StepRequest,
  decision: Decision,
  looked: Looked<unknown> | null,
): Evidence {
  const evidence = {
    schema: EVIDENCE_SCHEMA,
    tool: TOOL,
    model: config.name,
    id,
    step: step.spec.name,
    ...decision,
    config: digestOfJson(decisive),
    inputs: decisive,
    ...(looked?.asOf === undefined ? {} : { asOf: looked.asOf }),
    ...(looked?.seed === undefined ? {} : { seed: looked.seed }),
    subjects: looked?.subjects ?? [],
    materials: looked?.materials ?? [],
    products: looked?.products ?? [],
    factsVersion: step.factsVersion,
    facts: looked?.facts ?? null,
    ...(Object.keys(looked?.measured ?? {}).length > 0 ? { measured: looked!.measured } : {}),
  };
  return EvidenceSchema.parse(JSON.parse(canonical(evidence as unknown as Json))) as Evidence;
}
