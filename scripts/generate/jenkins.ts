import { pipelineSpec, planSpec } from '../../src/pipeline-spec.ts';
import { commonInputs } from '../../src/step/common.ts';
import { allInputs, allOutputs, camelCase, type StepSpec } from '../../src/step/define.ts';
import type { Field, Fields } from '../../src/step/fields.ts';
import { describe } from './action-yaml.ts';

/** What the library checks before it asks: names of `mlopsArguments.fits`. */
const TYPES: Readonly<Record<string, string>> = {
  text: 'text',
  path: 'text',
  'list of paths': 'list',
  'list of names': 'list',
  'list of rules': 'list',
  command: 'command',
  number: 'number',
  'whole number': 'number',
  'true or false': 'flag',
  'mapping of names to texts': 'map',
  'mapping of CSV settings': 'map',
};

/** Choices of Jenkins, which has a colour between green and red; of a whole file, `warn` is said in it, by step. */
const resultInputs = (tolerant: boolean): Readonly<Record<string, string>> => ({
  'on-fail': `What a FAIL does to the build: \`fail\` (FAILURE), \`unstable\` (UNSTABLE, the pipeline goes on)${tolerant ? ', `warn` (nothing)' : ''}.`,
  'on-inconclusive': `What an INCONCLUSIVE does to the build: \`fail\`, \`unstable\`${tolerant ? ' or `warn`' : ''}.`,
});

/** The files of jenkins/vars that are generated: path → text. */
export function jenkinsSteps(specs: readonly StepSpec[]): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const spec of specs) {
    const name = stepName(spec.name);
    files[`jenkins/vars/${name}.groovy`] = groovy(
      `mlopsRun(step: '${spec.name}', args: args, inputs: ${groovyMap(spec.inputs)})`,
    );
    files[`jenkins/vars/${name}.txt`] = help(name, spec.about, [
      ...stepRows(spec),
      ...secretRows(takesLogin(spec)),
      '',
      'The answer is a Map of texts:',
      ...rows(allOutputs(spec)),
    ]);
  }
  files['jenkins/vars/mlopsCommonInputs.groovy'] =
    `${NOTE}/** Inputs of every step: name to type. */\nMap call() {\n    return ${groovyMap(commonInputs)}\n}\n`;
  return { ...files, ...ofWholeFile(specs) };
}

/** The steps that read all of mlops.yml. */
function ofWholeFile(specs: readonly StepSpec[]): Readonly<Record<string, string>> {
  const inputs = pipelineSpec.inputs as unknown as Fields;
  // What an earlier build left is always forgotten.
  const { forget, ...planned } = planSpec.inputs as unknown as Fields;
  const loggedIn = specs.filter(takesLogin).map(({ name }) => `'${name}'`);
  return {
    'jenkins/vars/mlopsPipeline.groovy': groovy(
      `mlopsStages(args, ${groovyMap(inputs)}, [${loggedIn.join(', ')}])`,
    ),
    'jenkins/vars/mlopsPipeline.txt': help('mlopsPipeline', PIPELINE, [
      ...inputRows(inputs),
      ...secretRows(true),
      '',
      ...rows(resultInputs(false)),
      '',
      'The answer is a Map: id to the outputs of that step, a Map of texts.',
    ]),
    'jenkins/vars/mlopsPlan.groovy': groovy(`mlopsCall.planOf(args, ${groovyMap(planned)})`),
    'jenkins/vars/mlopsPlan.txt': help('mlopsPlan', PLAN, [
      ...inputRows(planned),
      '',
      'The answer is a Map: model, and steps, a list of Maps with id, step and programs.',
    ]),
  };
}

const PIPELINE =
  'Run all of mlops.yml on this agent, one stage for each id; the first verdict that is neither PASS nor tolerated ends the work, and reports are made all the same.';
const PLAN =
  'Say everything that is wrong with mlops.yml, or missing on this agent, before any work; and forget what an earlier build left in this workspace.';

/** `gate-model` → `mlopsGateModel`. */
export const stepName = (step: string): string => camelCase(`mlops-${step}`);

const NOTE = '// Generated from the specs by npm run generate.\n';

/** Any argument is taken, so that a wrong one can be refused by name: Jenkins' own words for it mislead. */
const groovy = (call: string): string => `${NOTE}Map call(Object args = [:]) {\n    return ${call}\n}\n`;

function groovyMap(fields: Fields): string {
  const rows = Object.entries(fields).map(
    ([name, field]) => `        ${camelCase(name)}: ${typeOf(name, field)},`,
  );
  return rows.length === 0 ? '[:]' : `[\n${rows.join('\n')}\n    ]`;
}

function typeOf(name: string, { type }: Field): string {
  if (type.startsWith('`')) return `[${type.replaceAll('`', "'")}]`;
  const known = TYPES[type];
  if (!known) throw new Error(`${name} is a ${type}, which the Jenkins library cannot check`);
  return `'${known}'`;
}

const takesLogin = ({ inputs }: StepSpec): boolean => Object.hasOwn(inputs, 'password');

/** Help of a step, as Jenkins shows it under "Global Variables Reference": plain text. */
const help = (name: string, about: string, lines: readonly string[]): string =>
  [
    about,
    '',
    `    Map answer = ${name}(…)`,
    '',
    'Arguments, by name; what is not given here stands in mlops.yml:',
    ...lines,
    '',
  ].join('\n');

/** Inputs of a step: a login is given as credentials, and results are those of a build. */
function stepRows(spec: StepSpec): readonly string[] {
  const results = resultInputs(true);
  const shown = Object.entries(allInputs(spec)).filter(([key]) => !takesLogin(spec) || !LOGIN.includes(key));
  return shown.map(([key, field]) => row(key, results[key] ?? describe(field)));
}

const inputRows = (inputs: Fields): readonly string[] =>
  Object.entries(inputs).map(([key, field]) => row(key, describe(field)));

const secretRows = (login: boolean): readonly string[] =>
  rows({
    ...(login ? { credentialsId: 'Username and password of the registry, stored in Jenkins.' } : {}),
    credentials: 'Secret texts for the step: variable to credentials id, such as [TOKEN: "my-token"].',
  });

const LOGIN: readonly string[] = ['username', 'password'];

const rows = (texts: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(texts).map(([key, about]) => row(key, about));

const row = (key: string, about: string): string => `- ${camelCase(key)}: ${about.replaceAll('`', '')}`;
