import type { Config } from '../config/config.ts';
import { type InputSources, located, type Resolved } from '../config/resolve.ts';
import { canonical, type Json } from '../evidence/canonical.ts';
import { digestOfJson } from '../evidence/digest.ts';
import { EVIDENCE_SCHEMA, type Evidence, EvidenceSchema } from '../evidence/evidence.ts';
import type { Ports } from '../ports.ts';
import type { AnyStep, Decision, InputsOf, Looked } from '../step/define.ts';
import { errorDecision, refusedBySystem } from '../step/error-decision.ts';
import { InputErrors, type InputProblem } from '../step/errors.ts';
import type { Fields } from '../step/fields.ts';
import { missingPrograms, programsOf } from '../step/programs.ts';
import { TOOL } from '../version.ts';

export interface StepRequest {
  readonly id: string;
  readonly config: Config;
  readonly sources: InputSources;
  /** Problems found before the step could start: an unreadable mlops.yml, an unknown id. */
  readonly problems?: readonly InputProblem[];
  /** Bytes that the summary of this step may take; steps that run as one share what there is. */
  readonly summaryLimit?: number;
}

/** All that is wrong before the step looks: what others found, what cannot be read, what no look could mend. */
export const problemsOf = (
  step: AnyStep,
  request: Pick<StepRequest, 'problems' | 'sources'>,
  { inputs, problems, written }: Resolved,
): readonly InputProblem[] => [
  ...(request.problems ?? []),
  ...problems,
  ...(step.check?.(inputs as Partial<InputsOf<Fields>>) ?? [])
    // What is not given may stand in the mlops.yml that cannot be read.
    .filter(({ value }) => value !== undefined || request.sources.unreadable !== true)
    .map((problem) => located(problem, written)),
];

/** Evidence for whatever happens: bad input and defects of ours become ERROR, never a stack trace. */
export async function answer(
  step: AnyStep,
  request: StepRequest,
  resolved: Resolved,
  ports: Ports,
  signal: AbortSignal,
): Promise<Evidence> {
  try {
    const programs = programsOf(step.spec, resolved.inputs);
    const missing = await missingPrograms(programs, ports.programs);
    const problems = [...problemsOf(step, request, resolved), ...missing];
    if (problems.length > 0) throw new InputErrors(problems);
    const { name, environments } = request.config;
    const project = { name, environments };
    const inputs = { ...resolved.inputs, id: request.id, project } as InputsOf<Fields>;
    return await lookDecideAct(step, request, inputs, resolved.decisive, ports, signal);
  } catch (cause) {
    if (refusedBySystem(cause) !== undefined) ports.host.log.error((cause as Error).message);
    if (!(cause instanceof InputErrors) && resolved.inputs.debug === true)
      ports.host.log.error(String((cause as Error).stack ?? cause));
    return errorEvidence(step, request, resolved, cause);
  }
}

/** Evidence of a step that could not decide, and why; mistakes in the input with their place in mlops.yml. */
export function errorEvidence(
  step: AnyStep,
  request: StepRequest,
  resolved: Resolved,
  cause: unknown,
): Evidence {
  const told =
    cause instanceof InputErrors
      ? new InputErrors(cause.problems.map((problem) => located(problem, resolved.written)))
      : cause;
  return compose(step, request, resolved.decisive, errorDecision(step.spec.name, told), null);
}

async function lookDecideAct(
  step: AnyStep,
  request: StepRequest,
  inputs: InputsOf<Fields>,
  decisive: Readonly<Record<string, Json>>,
  ports: Ports,
  signal: AbortSignal,
): Promise<Evidence> {
  const looked = await step.look(inputs, ports, signal);
  signal.throwIfAborted();
  // Decided on what is stored, so that `mlops verify` sees the very same facts.
  const facts = step.facts.parse(JSON.parse(canonical(looked.facts as Json)));
  const decision = step.decide(inputs, facts);
  const acted = (await step.act?.(inputs, { ...looked, facts }, decision, ports, signal)) ?? { products: [] };
  const products = [...(looked.products ?? []), ...acted.products];
  const measured = { ...looked.measured, ...acted.measured };
  const seen = { ...looked, facts, products, ...(Object.keys(measured).length > 0 ? { measured } : {}) };
  if (acted.facts === undefined) return compose(step, request, decisive, decision, seen);
  const after = step.facts.parse(JSON.parse(canonical(acted.facts as Json)));
  return compose(step, request, decisive, step.decide(inputs, after), { ...seen, facts: after });
}

function compose(
  step: AnyStep,
  request: StepRequest,
  decisive: Readonly<Record<string, Json>>,
  decision: Decision,
  looked: Looked<unknown> | null,
): Evidence {
  const evidence = {
    schema: EVIDENCE_SCHEMA,
    tool: TOOL,
    model: request.config.name,
    id: request.id,
    step: step.spec.name,
    ...decision,
    config: digestOfJson(decisive),
    inputs: decisive,
    ...(looked?.asOf === undefined ? {} : { asOf: looked.asOf }),
    ...(looked?.seed === undefined ? {} : { seed: looked.seed }),
    subjects: looked?.subjects ?? [],
    materials: looked?.materials ?? [],
    products: looked?.products ?? [],
    facts: looked?.facts ?? null,
    ...(looked?.measured ? { measured: looked.measured } : {}),
  };
  return EvidenceSchema.parse(JSON.parse(canonical(evidence as unknown as Json))) as Evidence;
}
