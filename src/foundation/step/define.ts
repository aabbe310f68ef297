import type { z } from 'zod';
import { withDistinctIds } from '../evidence/distinct-ids.ts';
import type { Artifact, Check, Evidence, Scalar, Verdict } from '../evidence/evidence.ts';
import type { Exhibit } from '../exhibits/exhibit.ts';
import type { NamedNumber, PortName, Ports } from '../ports/ports.ts';
import type { InputProblem } from '../problems/errors.ts';
import type { Trait } from '../traits.ts';
import { baseInputs } from './base.ts';
import { commonInputs, commonOutputs } from './common.ts';
import type { Field, Fields } from './fields.ts';
import type { Project } from './project.ts';
import { tableInputs } from './table-inputs.ts';

type CamelCase<S extends string> = S extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : S;
type ValueOf<F> = F extends Field<infer T, infer P> ? (P extends 'optional' ? T | undefined : T) : never;

/** The inputs of a step as its code reads them: camelCase keys, parsed values, defaults filled in. */
export type InputsOf<I extends Fields> = {
  readonly [K in keyof (I & typeof commonInputs) & string as CamelCase<K>]: ValueOf<
    (I & typeof commonInputs)[K]
  >;
} & { readonly project: Project };

/** What a step is called, asks for and answers: the part that hosts and documents are generated from. */
export interface StepSpec<
  I extends Fields = Fields,
  O extends Readonly<Record<string, string>> = Readonly<Record<string, string>>,
> {
  readonly name: string;
  /** One sentence, shown in the Marketplace, in `--help` and in the README. */
  readonly about: string;
  /** The step's own inputs; the common ones are added everywhere. */
  readonly inputs: I;
  /** The step's own outputs and what each one says; the common ones are added everywhere. */
  readonly outputs: O;
  /** What others must know of it, so that they need not know its name. */
  readonly traits: readonly Trait[];
  /** Ports that hold native code or reach out; they load only when listed here. */
  readonly needs: readonly PortName[];
}

/** What a step saw: its facts, and by digest everything it read, judged or wrote while looking. */
export interface Looked<F> {
  readonly facts: F;
  readonly subjects: readonly Artifact[];
  readonly materials: readonly Artifact[];
  readonly products?: readonly Artifact[];
  readonly measured?: Readonly<Record<string, Scalar>>;
  readonly asOf?: string;
  readonly seed?: number;
}

/** What an act did: what it wrote, and the facts where they say more than before. */
export interface Acted<F> {
  readonly products: readonly Artifact[];
  /** Facts after the act; the step decides again on them, so that the verdict says how it ended. */
  readonly facts?: F;
  readonly measured?: Readonly<Record<string, Scalar>>;
}

export interface Decision {
  readonly verdict: Verdict;
  /** One sentence: why this verdict. */
  readonly reason: string;
  readonly checks: readonly Check[];
}

/** What a step saw, and what it decided on that. */
interface Decided<F> extends Looked<F> {
  readonly decision: Decision;
}

export interface StepDefinition<I extends Fields, O extends Readonly<Record<string, string>>, F> {
  readonly spec: StepSpec<I, O>;
  readonly facts: z.ZodType<F>;
  /**
   * Version of the shape of `facts`, from 1 on. Raised with every release whose facts have another shape: evidence of any
   * other version cannot be decided again, which is neither the same verdict nor a different one.
   */
  readonly factsVersion: number;
  /**
   * Pure: what is wrong with the inputs whatever the world holds, such as rules that cannot be read. Told with all
   * other mistakes of mlops.yml before anything runs, so inputs that could not be read are absent here.
   */
  check?(inputs: Partial<InputsOf<I>>): readonly InputProblem[];
  /** Of a step with the trait `moves`: whether it moves anything with these inputs (always, where it does not say). */
  movesWith?(inputs: InputsOf<I>): boolean;
  /** Effects: reads the world through the ports. Throws `InputErrors` for bad input, all of it at once. */
  look(inputs: InputsOf<I>, ports: Ports, signal: AbortSignal): Promise<Looked<F>>;
  /** Pure: the same inputs and facts give the same decision, today and in `mlops verify`. */
  decide(inputs: InputsOf<I>, facts: F): Decision;
  /** Effects that only a decision may start. Throws `InputErrors` where the world refuses. */
  act?(inputs: InputsOf<I>, decided: Decided<F>, ports: Ports, signal: AbortSignal): Promise<Acted<F>>;
  /** Pure: what people see of the facts. Every number in it names its place in the evidence. */
  exhibits?(facts: F, evidence: Evidence): readonly Exhibit[];
  /** Pure: numbers of the facts that rules of other steps may name. */
  numbers?(facts: F, evidence: Evidence): readonly NamedNumber[];
  /** The step's own outputs. Total: also for evidence of an error, where `facts` is null. */
  outputsOf(evidence: Evidence<F | null>): Readonly<Record<keyof O & string, string>>;
}

/** A step whose type parameters nobody needs to know: what run-step, pipeline and generator handle. */
export type AnyStep = StepDefinition<Fields, Readonly<Record<string, string>>, unknown>;

export const defineSpec = <const I extends Fields, const O extends Readonly<Record<string, string>>>(
  spec: StepSpec<I, O>,
): StepSpec<I, O> => spec;

/** What a step does; no check id of its decision is there twice, whatever names the checks are made of. */
export const defineStep = <I extends Fields, O extends Readonly<Record<string, string>>, F>(
  step: StepDefinition<I, O, F>,
): StepDefinition<I, O, F> => ({
  ...step,
  decide(inputs, facts) {
    const decision = step.decide(inputs, facts);
    return { ...decision, checks: withDistinctIds(decision.checks) };
  },
});

/** Own and common inputs of a step, in the order in which documents list them. */
export const allInputs = (spec: StepSpec): Fields => ({
  ...spec.inputs,
  ...(spec.needs.includes('engine') ? tableInputs : {}),
  ...(spec.traits.includes('judges') ? baseInputs : {}),
  ...commonInputs,
});

/** Own and common outputs of a step, common ones first. */
export const allOutputs = (spec: StepSpec): Readonly<Record<string, string>> => ({
  ...commonOutputs,
  ...spec.outputs,
});

/** `training-data` → `trainingData`. */
export const camelCase = (key: string): string =>
  key.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
