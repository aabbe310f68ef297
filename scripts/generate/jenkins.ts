import { commonInputs } from '../../src/foundation/step/common.ts';
import { allInputs, allOutputs, camelCase, type StepSpec } from '../../src/foundation/step/define.ts';
import type { Field, Fields } from '../../src/foundation/step/fields.ts';
import { pipelineSpec, planSpec } from '../../src/run/pipeline/pipeline-spec.ts';
import { describe } from './action-yaml.ts';

/** What the library checks before it asks: names of `Arguments.fits`. */
const TYPES: Readonly<Record<string, string>> = {
  text: 'text',
  path: 'text',
  'list of paths': 'list',
  'list of names': 'list',
  'list of rules': 'rules',
  command: 'command',
  number: 'number',
  'whole number': 'number',
  'true or false': 'flag',
  'mapping of names to texts': 'map',
  'mapping of CSV settings': 'map',
  'list of overrides': 'maps',
  'mapping of names to SQL': 'metrics',
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
    files[`jenkins/vars/${name}.groovy`] = groovy('Step', `'${spec.name}', ${groovyMap(ownInputs(spec))}`);
    files[`jenkins/vars/${name}.txt`] = help(name, spec.about, [
      ...stepRows(spec),
      ...secretRows(takesLogin(spec)),
      '',
      'The answer is a Map of texts:',
      ...rows(allOutputs(spec)),
    ]);
  }
  files[`${CLASSES}/CommonInputs.groovy`] = commonInputsClass();
  return { ...files, ...ofWholeFile(specs) };
}

/** The steps that read all of mlops.yml. */
function ofWholeFile(specs: readonly StepSpec[]): Readonly<Record<string, string>> {
  const inputs = pipelineSpec.inputs as unknown as Fields;
  // What an earlier build left is always forgotten.
  const { forget, ...planned } = planSpec.inputs as unknown as Fields;
  const loggedIn = specs.filter(takesLogin).map(({ name }) => `'${name}'`);
  return {
    'jenkins/vars/mlopsPipeline.groovy': groovy('Stages', `${groovyMap(inputs)}, [${loggedIn.join(', ')}]`),
    'jenkins/vars/mlopsPipeline.txt': help('mlopsPipeline', PIPELINE, [
      ...inputRows(inputs),
      ...secretRows(true),
      '',
      ...rows(resultInputs(false)),
      '',
      'The answer is a Map: id to the outputs of that step, a Map of texts.',
    ]),
    'jenkins/vars/mlopsPlan.groovy': groovy('Plan', groovyMap(planned)),
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

/** Classes of the library: what stands in `vars/` is listed as a step, and these are none. */
const CLASSES = 'jenkins/src/io/github/mlopsactions';

/**
 * Any arguments are taken, so that wrong ones can be refused by name: Jenkins' own words for a wrong type mislead, and
 * where no `call` takes what is given, it asks to approve `GroovyObject invokeMethod`.
 */
const groovy = (type: string, given: string): string => `${NOTE}import io.github.mlopsactions.${type}

Map call(Object args = [:]) {
    return step().run(args)
}

/** Arguments behind the named ones, a block of code among them, are refused. */
Map call(Object args, Object... more) {
    return step().run(args, more)
}

private ${type} step() {
    return new ${type}(this, ${given})
}
`;

const commonInputsClass = (): string => `${NOTE}package io.github.mlopsactions

import com.cloudbees.groovy.cps.NonCPS

/** Inputs of every step: name to type. */
class CommonInputs implements Serializable {
    @NonCPS
    static Map types() {
        return ${groovyMap(commonInputs).replaceAll('\n', '\n    ')}
    }
}
`;

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

/** Inputs that this step has and not every step. */
const ownInputs = (spec: StepSpec): Fields =>
  Object.fromEntries(Object.entries(allInputs(spec)).filter(([key]) => !Object.hasOwn(commonInputs, key)));

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
