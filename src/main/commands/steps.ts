import { canonical, type Json } from '../../foundation/evidence/canonical.ts';
import type { Evidence } from '../../foundation/evidence/evidence.ts';
import { allInputs, type StepSpec } from '../../foundation/step/define.ts';
import type { Fields } from '../../foundation/step/fields.ts';
import { pipelineSpec } from '../../run/pipeline/pipeline-spec.ts';
import { SPECS } from '../../steps/catalogue.ts';
import { executeStep } from '../execute/execute.ts';
import { executePipeline } from '../execute/execute-pipeline.ts';
import type { Call, Command, Flag } from './command.ts';

const JSON_FLAG: Flag = { about: 'Print the evidence on standard output.' };

/** Every input as a flag of its name. */
const flagsOf = (fields: Fields): Readonly<Record<string, Flag>> =>
  Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [
      key,
      { about: field.about, value: field.type.startsWith('`') ? 'word' : field.type, many: true },
    ]),
  );

/** One line; on the runner `##[`, which would start a command of its own, in its escaped form. */
const jsonLine = (evidence: Evidence, environment: Call['environment']): string => {
  const line = canonical(evidence as unknown as Json);
  return environment.GITHUB_ACTIONS === 'true' ? line.replaceAll('##[', '#\\u0023[') : line;
};

const stepCommand = (spec: StepSpec): Command => ({
  name: spec.name,
  usage: '[flags]',
  about: spec.about,
  flags: { ...flagsOf(allInputs(spec)), json: JSON_FLAG },
  positionals: { min: 0, max: 0 },
  run: async ({ values, environment, host, signal, switches, print }) => {
    const run = await executeStep(spec.name, { explicit: values, environment, host, signal });
    if (switches.has('json')) print(jsonLine(run.evidence, environment));
    return run.exitCode;
  },
});

const runCommand: Command = {
  name: pipelineSpec.name,
  usage: '[flags]',
  about: pipelineSpec.about,
  flags: {
    ...flagsOf(pipelineSpec.inputs as unknown as Fields),
    json: { about: 'Print the evidence of all steps on standard output, one line each.' },
  },
  positionals: { min: 0, max: 0 },
  run: async ({ values, environment, host, signal, switches, print }) => {
    const only = values.steps ? values.steps.split(/[\s,]+/).filter(Boolean) : undefined;
    const { runs, exitCode } = await executePipeline(only, { explicit: values, environment, host, signal });
    if (switches.has('json')) for (const { evidence } of runs) print(jsonLine(evidence, environment));
    return exitCode;
  },
};

export const stepCommands: readonly Command[] = [runCommand, ...SPECS.map(stepCommand)];
