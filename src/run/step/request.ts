import type { InputProblem } from '../../foundation/problems/errors.ts';
import type { Base } from '../../foundation/step/base.ts';
import type { StepSpec } from '../../foundation/step/define.ts';
import { baseOf } from '../mlops-yml/base.ts';
import type { Config } from '../mlops-yml/config.ts';
import { type InputSources, type Resolved, resolveInputs } from '../mlops-yml/resolve.ts';

/** What a step is asked, its inputs found and judged: once, for all that look at them before and while it runs. */
export interface StepRequest {
  readonly id: string;
  readonly config: Config;
  readonly resolved: Resolved;
  /** mlops.yml could not be read: what is not given may stand there. */
  readonly unreadable: boolean;
  /** Problems found before the step could start: an unreadable mlops.yml, an unknown id. */
  readonly problems: readonly InputProblem[];
  /** Of a judging step under a pull request: whose inputs these are. */
  readonly base?: Base;
  /** Bytes that the summary of this step may take; steps that run as one share what there is. */
  readonly summaryLimit?: number;
}

/** A request as somebody makes it, its inputs still in their sources. */
export type Ask = Pick<StepRequest, 'id' | 'config' | 'summaryLimit'> & {
  readonly sources: InputSources;
  readonly problems?: readonly InputProblem[];
};

/** Finds and judges the inputs of a step; pure, so that nothing has to be loaded for it but the spec. */
export function requestOf(spec: StepSpec, { sources, problems = [], ...asked }: Ask): StepRequest {
  const resolved = resolveInputs(spec, asked.id, sources);
  const { base, proposed } = baseOf(spec, asked.id, asked.config.baseFile, { sources, resolved });
  return {
    ...asked,
    // What is proposed is not judged by, and must be readable all the same.
    problems: [...problems, ...(proposed?.problems ?? [])],
    unreadable: sources.unreadable === true,
    resolved,
    ...(base ? { base } : {}),
  };
}
