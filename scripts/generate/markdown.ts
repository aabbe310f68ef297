import { csvSchema } from '../../src/foundation/reading/csv-words.ts';
import { allInputs, allOutputs, type StepSpec } from '../../src/foundation/step/define.ts';
import type { Fields } from '../../src/foundation/step/fields.ts';
import type { Command } from '../../src/main/commands/command.ts';
import { commandHelp } from '../../src/main/help.ts';
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

/** What the keys of `csv` are; the prose is written here, since no spec holds it. */
export const csvReference = (): string =>
  [
    '# CSV files',
    NOTE,
    '',
    'Steps and commands that open tables have one input, `csv`, for how CSV files are written. What it does not say is RFC 4180 in UTF-8: cells are quoted by `"`, a quote in quotes is doubled, the first record names the columns. The separator is the one of comma, tab, semicolon and bar that the header uses most. Nothing else is guessed. Evidence holds the dialect that was read beside the digest of each file (`csv` of the artifact).',
    '',
    '```yaml',
    'validate-data:',
    '  data: sales/*.csv',
    '  contract: sales.odcs.yaml',
    '  csv:',
    '    encoding: latin-1',
    '    decimal: comma',
    '    thousands: point',
    "    null-values: [pandas, '?']",
    '    date-format: dd/MM/yyyy',
    '```',
    '',
    '| key | what it is, and what stands without it |',
    '|---|---|',
    ...Object.entries(csvSchema().shape).map(
      ([key, { description = '' }]) => `| \`${key}\` | ${cell(description)} |`,
    ),
    '',
    'Characters may be written as words, which YAML and shells leave alone: comma, semicolon, tab, pipe, colon, space, point, apostrophe, double-quote, backslash. On the command line: `--csv "{separator: semicolon, decimal: comma}"`.',
    '',
    '- Files are `.csv`, or packed as `.csv.gz` or `.csv.zst`; a packed file that unpacks to more than 268 MB and 50 times its size is refused: unpack it first.',
    '- Rows are counted by RFC 4180, with the quote that is said, before the engine reads the file. Where it reads another number of rows, the file is refused with both numbers.',
    '- With a decimal comma, `1.5` is not a number; where points separate thousands, `1.23` is not one either.',
    '- A date that has the shape of a `date-format` is read by it and by nothing else; other dates are read by ISO 8601. Two formats that no date can tell apart, such as `dd/MM/yyyy` and `MM/dd/yyyy`, are refused.',
    '- `gate-model` reads candidate and baseline in the same dialect; the rows that a baseline is scored on again are read as train-evaluate read them. Predictions that a command writes are read without `csv`.',
    '',
  ].join('\n');

export const configReference = (specs: readonly StepSpec[]): string =>
  [
    '# mlops.yml',
    NOTE,
    '',
    '`name` names the model; `steps` holds the steps in the order in which they run. A key of `steps` is an id; `step:` names the step where the id is not its name. An input given as a flag, by `with:` or by `MLOPS_INPUT_<ID>_<KEY>` is stronger than the file. `environments` says where services run. Paths are relative to the working directory.',
    '',
    ...specs.flatMap((spec) => [`## ${spec.name}`, '', inputTable(inputsOfFile(spec)), '']),
  ].join('\n');

/** Inputs that mlops.yml may hold: those of the call are needed before it is read, and refused in it. */
const inputsOfFile = (spec: StepSpec): Fields =>
  Object.fromEntries(Object.entries(allInputs(spec)).filter(([, { scope }]) => scope !== 'call'));
