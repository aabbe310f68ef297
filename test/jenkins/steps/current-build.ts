import type { Json } from '../protocol.ts';
import { SEVERITY } from '../record.ts';
import { raise } from '../values.ts';
import type { Build } from './build.ts';
import type { EarlierBuild, WorldOptions } from './options.ts';

/** A property of `currentBuild`; `getResult` asks for `result`. */
export function currentBuild(build: Build, asked: string): Json {
  const name = asked.replace(/^get([A-Z])/, (_, letter: string) => letter.toLowerCase());
  const value = properties(build)[name];
  return value === undefined
    ? raise(
        'groovy.lang.MissingPropertyException',
        `No such property: ${name} for class: org.jenkinsci.plugins.workflow.support.steps.build.RunWrapper`,
      )
    : value;
}

function properties(build: Build): Readonly<Record<string, Json>> {
  const { job, number, variables } = build.options;
  const name = job.slice(job.lastIndexOf('/') + 1);
  return {
    absoluteUrl: variables.BUILD_URL ?? null,
    buildCauses: causesOf(build.options),
    buildVariables: build.record.env,
    changeSets: build.options.changeSets,
    currentResult: build.shown ?? build.result ?? 'SUCCESS',
    description: build.record.description,
    displayName: build.record.displayName,
    duration: Date.now() - build.started,
    fullDisplayName: `${job.replaceAll('/', ' » ')} ${build.record.displayName}`,
    fullProjectName: job,
    id: String(number),
    number,
    previousBuild: previous(build.options.previousBuild, number - 1),
    projectName: name,
    result: build.shown ?? build.result,
    startTimeInMillis: build.started,
    timeInMillis: build.started,
    upstreamBuilds: [],
  };
}

/** A restart has a cause of its own, beside who asked for it. */
const causesOf = ({ causes, restart }: WorldOptions): readonly Json[] =>
  restart
    ? [
        ...causes,
        {
          _class: 'org.jenkinsci.plugins.pipeline.modeldefinition.causes.RestartDeclarativePipelineCause',
          shortDescription: `Restarted from build #${restart.number}, stage ${restart.stage}`,
        },
      ]
    : causes;

function previous(build: EarlierBuild | null | undefined, number: number): Json {
  if (!build) return null;
  const { result, buildVariables, previousBuild } = build;
  if (!(result in SEVERITY)) throw new Error(`${result} is no result of a build.`);
  const earlier = previous(previousBuild, number - 1);
  return { result, currentResult: result, number, buildVariables, previousBuild: earlier };
}
