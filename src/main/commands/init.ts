import { basename } from 'node:path';
import { workingFiles } from '../../adapters/files/files.ts';
import type { Files } from '../../foundation/ports/ports.ts';
import { InputErrors, type InputProblem } from '../../foundation/problems/errors.ts';
import type { Call, Command } from './command.ts';
import { inferContractOf } from './contract-infer.ts';
import { csvFlag, csvSaid } from './csv-flag.ts';
import { releaseText, serviceTexts, TESTS_TEXT } from './init-docker.ts';
import { cardText, configText, type Found, labelOf } from './init-texts.ts';
import templates from './templates.json' with { type: 'json' };

/** The first files of a repository that has a training script and data: a running start, never an overwrite. */
export const initCommand: Command = {
  name: 'init',
  usage: '[flags]',
  about:
    'Write mlops.yml, an inferred contract, a model card to fill in and a workflow; never over an existing file.',
  flags: {
    script: { about: 'Training script (the only .py file with "train" in its name).', value: 'path' },
    data: {
      about: 'Data files (data/**/*.parquet, else data/**/*.csv).',
      value: 'list of paths',
      many: true,
    },
    label: {
      about: 'Column or SQL expression that holds the truth (a column named label, target or y).',
      value: 'text',
    },
    csv: csvFlag,
    name: { about: 'Name of the model (that of the folder).', value: 'text' },
    docker: {
      about:
        'Write a service, its Dockerfile and a registry for Docker Compose too, and the steps and the workflow of level 2.',
    },
    jenkins: { about: 'Write a Jenkinsfile in place of the workflow.' },
  },
  positionals: { min: 0, max: 0 },
  run: async (call) => {
    const files = workingFiles(process.cwd());
    const csv = csvSaid(call);
    const found = await look(files, call);
    const contract = await inferContractOf(found.data, { name: found.name, close: false, csv }, call);
    const service = serviceName(found.name);
    const docker = call.switches.has('docker');
    const columns = contract.columns.map(({ name }) => name);
    const label = labelOf({ label: found.label, columns });
    const texts: Readonly<Record<string, string>> = {
      'mlops.yml': configText({
        ...found,
        csv,
        rowId: contract.primaryKey,
        columns,
        ...(docker ? { delivery: { before: TESTS_TEXT, after: releaseText(service) } } : {}),
      }),
      'contract.odcs.yaml': contract.text,
      'model-card.yaml': cardText(found.name),
      ...pipelineText(docker, call.switches.has('jenkins')),
      ...(docker
        ? serviceTexts({
            name: service,
            script: found.script,
            environment: found.environment,
            columns: contract.columns.filter(({ name }) => name !== label),
            row: Object.fromEntries(Object.entries(contract.row).filter(([name]) => name !== label)),
          })
        : {}),
    };
    for (const [path, text] of Object.entries(texts)) await writeNew(files, path, text, call.print);
    const first = docker ? '`docker compose up -d registry`, then ' : '';
    call.print(`Next: fill in what says TODO, then ${first}\`mlops run\`.`);
    return 0;
  },
};

/** The pipeline of the host; level 2 holds level 1. */
function pipelineText(docker: boolean, jenkins: boolean): Readonly<Record<string, string>> {
  const level = docker ? 'level-2' : 'level-1';
  return jenkins
    ? { Jenkinsfile: templates[`${level}.Jenkinsfile`] }
    : { [`.github/workflows/${level}.yml`]: templates[`${level}.yml`] };
}

async function writeNew(files: Files, path: string, text: string, print: Call['print']): Promise<void> {
  if (await files.exists(path)) return print(`kept   ${path} (exists)`);
  await files.write(path, text);
  print(`wrote  ${path}`);
}

async function look(files: Files, { values, lists }: Call): Promise<Found> {
  const problems: InputProblem[] = [];
  const scripts = values.script ? [values.script] : (await files.glob(SCRIPTS)).filter(isNoTest);
  if (scripts.length !== 1)
    problems.push({
      input: 'script',
      ...(scripts.length > 0 ? { value: scripts.join(', ') } : {}),
      message:
        scripts.length === 0
          ? 'is not to be found: no *train*.py here or below src'
          : 'could be any of these',
      remedy: 'name the training script with --script',
    });
  const data = lists.data ? await files.glob(lists.data) : await dataFiles(files);
  if (data.length === 0)
    problems.push({
      input: 'data',
      message: 'has no Parquet or CSV files',
      remedy: 'name the data files with --data',
    });
  const environment = (await files.glob(['requirements.txt', 'pyproject.toml']))[0];
  if (!environment)
    problems.push({
      input: 'environment',
      message: 'has no requirements.txt or pyproject.toml',
      remedy: 'write down what the training script imports',
    });
  if (problems.length > 0) throw new InputErrors(problems);
  return {
    name: values.name ?? serviceName(basename(files.absolute('.'))),
    script: scripts[0]!,
    data,
    environment: environment!,
    label: values.label,
  };
}

const SCRIPTS = ['*train*.py', 'src/**/*train*.py'];
const isNoTest = (path: string): boolean => !/^test_|_test\.py$/.test(basename(path));

async function dataFiles(files: Files): Promise<readonly string[]> {
  const parquet = await files.glob(['data/**/*.parquet', '*.parquet']);
  return parquet.length > 0 ? parquet : await files.glob(['data/**/*.csv', '*.csv']);
}

/** A name that containers, images and models can have, with room for that of an environment. */
const serviceName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 32)
    .replace(/^-|-$/g, '') || 'model';
