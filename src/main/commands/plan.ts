import { InputErrors } from '../../foundation/problems/errors.ts';
import type { Fields } from '../../foundation/step/fields.ts';
import { type Explicit, resolveFields } from '../../run/mlops-yml/resolve.ts';
import { planSpec } from '../../run/pipeline/pipeline-spec.ts';
import { type CallAnswer, type PlanAnswer, planAnswer } from '../call/answer.ts';
import { executePlan } from '../execute/execute-pipeline.ts';
import { type Call, type Command, type Flag, tell } from './command.ts';

/** Inputs of `mlops plan`, for flags and for calls. */
export const PLAN_FIELDS = planSpec.inputs as unknown as Fields;

const { forget, ...valued } = PLAN_FIELDS;
const FLAGS: Readonly<Record<string, Flag>> = {
  ...Object.fromEntries(
    Object.entries(valued).map(([key, { about, type }]) => [key, { about, value: type, many: true }]),
  ),
  forget: { about: forget!.about },
  json: { about: 'Print JSON.' },
};

export const planCommand: Command = {
  name: planSpec.name,
  usage: '[flags]',
  about: planSpec.about,
  flags: FLAGS,
  positionals: { min: 0, max: 0 },
  run: async (call) => {
    const explicit = { ...call.values, ...(call.switches.has('forget') ? { forget: true } : {}) };
    const { plan, exitCode } = await answerPlan(explicit, call);
    tell(call, plan, linesOf(plan));
    return exitCode;
  },
};

/** Plans, and tells the log what is wrong. Throws `InputErrors` for inputs that cannot be read. */
export async function answerPlan(
  explicit: Explicit,
  { environment, host, signal }: Pick<Call, 'environment' | 'host' | 'signal'>,
): Promise<CallAnswer & { readonly plan: PlanAnswer }> {
  const { inputs, problems } = resolveFields(PLAN_FIELDS, planSpec.name, { explicit, environment: {} });
  if (problems.length > 0) throw new InputErrors(problems);
  const steps = (inputs.steps as readonly string[] | undefined)?.flatMap((line) =>
    line.split(/[\s,]+/).filter(Boolean),
  );
  const invocation = { explicit, environment, host, signal };
  const answer = planAnswer(await executePlan(steps, inputs.forget === true, invocation));
  for (const problem of answer.plan.problems) host.log.error(problem);
  return answer;
}

/** One line per step: its id, the step where the id is not its name, the programs that it needs. */
function linesOf({ model, steps }: PlanAnswer): readonly string[] {
  const wide = (of: (step: (typeof steps)[number]) => string): number =>
    Math.max(...steps.map((step) => of(step).length));
  return [
    `${model}: ${steps.length === 0 ? 'no steps' : 'in this order'}`,
    ...steps.map(({ id, step, programs }) =>
      `  ${id.padEnd(wide((one) => one.id))}  ${step.padEnd(wide((one) => one.step))}  ${programs.join(', ')}`.trimEnd(),
    ),
  ];
}
