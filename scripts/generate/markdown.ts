import type { Command } from '../../src/main/commands/command.ts';
import { commandHelp } from '../../src/main/help.ts';
import { allInputs, allOutputs, type StepSpec } from '../../src/step/define.ts';
import type { Fields } from '../../src/step/fields.ts';
import { describe } from './action-yaml.ts';
import { stepName } from './jenkins.ts';

const NOTE = '<!-- Generated from the specs by npm run generate. -->';
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

export function inputTable(inputs: Fields): string {
  const rows = Object.entries(inputs).map(
    ([name, field]) => `| \`${name}\` | ${cell(field.type)} | ${cell(describe(field))} |`,
  );
  return ['| input | type | what it is |', '|---|---|---|', ...rows].join('\n');
}

export function outputTable(outputs: Readonly<Record<string, string>>): string {
  const rows = Object.entries(outputs).map(([name, about]) => `| \`${name}\` | ${cell(about)} |`);
  return ['| output | what it says |', '|---|---|', ...rows].join('\n');
}

/** The README's table of steps. */
export function stepsTable(specs: readonly StepSpec[]): string {
  const rows = specs.map(
    (spec) =>
      `| [\`${spec.name}\`](docs/reference/${spec.name}.md) | ${cell(spec.about)} | ${Object.keys(
        spec.outputs,
      )
        .map((name) => `\`${name}\``)
        .join(', ')} |`,
  );
  return ['| step | what it does | own outputs |', '|---|---|---|', ...rows].join('\n');
}

export const stepReference = (spec: StepSpec): string =>
  [
    `# ${spec.name}`,
    NOTE,
    '',
    spec.about,
    '',
    `As an action: \`uses: mlops-actions/mlops-actions/actions/${spec.name}@v<version>\`. On the command line: \`mlops ${spec.name}\`. On Jenkins: \`${stepName(spec.name)}(…)\`. In mlops.yml: an entry of \`steps:\`.`,
    '',
    '## Inputs',
    '',
    inputTable(allInputs(spec)),
    '',
    '## Outputs',
    '',
    outputTable(allOutputs(spec)),
    '',
  ].join('\n');

export const commandLineReference = (commands: readonly Command[]): string =>
  [
    '# Command line',
    NOTE,
    '',
    ...commands.flatMap((command) => [
      `## mlops ${command.name}`,
      '',
      '```',
      commandHelp(command),
      '```',
      '',
    ]),
  ].join('\n');

export const configReference = (specs: readonly StepSpec[]): string =>
  [
    '# mlops.yml',
    NOTE,
    '',
    '`name` names the model; `steps` holds the steps in the order in which they run. A key of `steps` is an id; `step:` names the step where the id is not its name. An input given as a flag, by `with:` or by `MLOPS_INPUT_<ID>_<KEY>` is stronger than the file. `environments` and `sources` are reserved. Paths are relative to the working directory.',
    '',
    ...specs.flatMap((spec) => [`## ${spec.name}`, '', inputTable(inputsOfFile(spec)), '']),
  ].join('\n');

/** Inputs that mlops.yml may hold: those of the call are needed before it is read, and refused in it. */
const inputsOfFile = (spec: StepSpec): Fields =>
  Object.fromEntries(Object.entries(allInputs(spec)).filter(([, { scope }]) => scope !== 'call'));
