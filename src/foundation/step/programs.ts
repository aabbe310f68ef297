import type { Programs } from '../ports/ports.ts';
import type { InputProblem } from '../problems/errors.ts';
import type { StepSpec } from './define.ts';

/** What a machine must have for some steps, beside Node. */
export const PROGRAM_REMEDIES = {
  python3: 'install Python 3.9 or later (actions/setup-python on GitHub)',
  docker: 'install Docker, or run this step on a machine that has it',
} as const;
export type Program = keyof typeof PROGRAM_REMEDIES;

/** Programs that a step starts by itself, given its inputs (camelCase); what a command of the user starts is not known. */
export function programsOf(
  { needs, inputs: fields }: Pick<StepSpec, 'needs' | 'inputs'>,
  inputs: Readonly<Record<string, unknown>>,
): readonly Program[] {
  const builds =
    needs.includes('environments') && 'environment' in fields && inputs.environment !== undefined;
  return [
    ...(builds ? (['python3'] as const) : []),
    ...(needs.includes('containers') ? (['docker'] as const) : []),
  ];
}

/** Those of the programs that are not there, with what to do. */
export async function missingPrograms(
  programs: readonly Program[],
  { has }: Programs,
): Promise<readonly InputProblem[]> {
  const found = await Promise.all(programs.map((program) => has(program)));
  return programs
    .filter((_, index) => !found[index])
    .map((program) => ({
      input: program,
      message: 'is not on PATH of this machine',
      remedy: PROGRAM_REMEDIES[program],
    }));
}
