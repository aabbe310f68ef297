import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allInputs, allOutputs } from '../../src/foundation/step/define.ts';
import type { Fields } from '../../src/foundation/step/fields.ts';
import { loadCommands } from '../../src/main/commands/catalogue.ts';
import { pipelineSpec } from '../../src/run/pipeline/pipeline-spec.ts';
import { SPECS } from '../../src/steps/catalogue.ts';
import { actionYaml } from './action-yaml.ts';
import { between } from './between.ts';
import { callableWorkflow, exampleWorkflow, WORKFLOWS, withRelease } from './callable.ts';
import { driftMetrics } from './drift.ts';
import { errorRateTables } from './error-rates.ts';
import { jenkinsSteps } from './jenkins.ts';
import {
  commandLineReference,
  configReference,
  csvReference,
  inputTable,
  outputTable,
  stepReference,
  stepsTable,
} from './markdown.ts';
import { configSchema, evidenceSchema } from './schemas.ts';
import { STARTER, starterFile } from './starter.ts';

/** Path (relative to the repository) → text of every generated document. */
export async function generated(root: string): Promise<Readonly<Record<string, string>>> {
  const documents: Record<string, string> = {
    'action.yml': actionYaml(
      { ...pipelineSpec, inputs: pipelineSpec.inputs as unknown as Fields },
      'dist/run.js',
      'MLOps pipeline',
    ),
    'schema/mlops.schema.json': json(configSchema(SPECS)),
    'schema/evidence.schema.json': json(evidenceSchema()),
    'docs/reference/command-line.md': commandLineReference(await loadCommands()),
    'docs/reference/mlops-yml.md': configReference(SPECS),
    'docs/reference/csv.md': csvReference(),
  };
  for (const spec of SPECS) {
    const inputs = allInputs(spec);
    const outputs = allOutputs(spec);
    documents[`actions/${spec.name}/action.yml`] = actionYaml(
      { ...spec, inputs, outputs },
      `../../dist/${spec.name}.js`,
      `MLOps ${spec.name}`,
    );
    documents[`docs/reference/${spec.name}.md`] = stepReference(spec);
    documents[`actions/${spec.name}/README.md`] = rewrite(root, `actions/${spec.name}/README.md`, {
      inputs: inputTable(inputs),
      outputs: outputTable(outputs),
    });
  }
  Object.assign(documents, jenkinsSteps(SPECS));
  documents['README.md'] = rewrite(root, 'README.md', { steps: stepsTable(SPECS) });
  documents['docs/concepts/drift.md'] = rewrite(root, 'docs/concepts/drift.md', { metrics: driftMetrics() });
  documents['docs/concepts/error-rates.md'] = rewrite(
    root,
    'docs/concepts/error-rates.md',
    errorRateTables(),
  );
  for (const path of RELEASED) documents[path] = withRelease(documents[path] ?? read(root, path));
  const templates = Object.fromEntries(
    WORKFLOWS.map((name) => [name, withRelease(read(root, `workflows/${name}`))]),
  );
  documents['src/main/commands/templates.json'] = json({
    ...templates,
    ...Object.fromEntries(
      PIPELINES.map((name) => [name, withRelease(read(root, `jenkins/examples/${name}`))]),
    ),
  });
  documents['src/main/commands/starter.json'] = json(
    Object.fromEntries(
      STARTER.map((name) => [name, starterFile(name, read(root, `examples/flights/${name}`))]),
    ),
  );
  for (const [name, template] of Object.entries(templates)) {
    documents[`workflows/${name}`] = template;
    documents[`.github/workflows/${name}`] = callableWorkflow(template, name);
  }
  documents['examples/flights/.github/workflows/level-1.yml'] = exampleWorkflow(templates['level-1.yml']!);
  return documents;
}

/** Jenkinsfiles that `mlops init` writes. */
const PIPELINES = ['level-1.Jenkinsfile', 'level-2.Jenkinsfile'];

/** Hand-written files that name the release. */
const RELEASED = [
  'README.md',
  'docs/how-to/first-gate.md',
  'docs/how-to/jenkins.md',
  'docs/how-to/level-1.md',
  'docs/how-to/level-2.md',
  'docs/how-to/other-ci.md',
  'docs/how-to/pull-request.md',
  'docs/how-to/several-jobs.md',
  'docs/how-to/several-models.md',
  'jenkins/README.md',
  'jenkins/examples/agent/Dockerfile',
  'jenkins/examples/folder-library.Jenkinsfile',
  'jenkins/examples/global-library.Jenkinsfile',
  'jenkins/examples/level-1.Jenkinsfile',
  'jenkins/examples/level-2.Jenkinsfile',
  'jenkins/examples/pipeline.Jenkinsfile',
  'jenkins/examples/scripted.Jenkinsfile',
  'jenkins/resources/mlops-actions/mlops.sh',
  ...SPECS.map(({ name }) => `actions/${name}/README.md`),
];

const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** A hand-written page whose marked parts are generated. */
function rewrite(root: string, path: string, parts: Readonly<Record<string, string>>): string {
  const text = read(root, path);
  return Object.entries(parts).reduce((page, [name, part]) => between(page, name, part, path), text);
}
