import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject, type TestContext } from 'vitest';
import { needEngine } from '../../jenkins/jars.ts';
import type { Thrown } from '../../jenkins/protocol.ts';
import type { BuildRecord } from '../../jenkins/record.ts';
import { runJenkinsfile } from '../../jenkins/run.ts';
import { DEFAULTS, type WorldOptions } from '../../jenkins/steps/options.ts';
import { createWorld } from '../../jenkins/world.ts';
import { TOOL_CACHE } from '../flights.ts';
import { temporary } from '../temporary.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** The library as users configure it. */
export const LIBRARY = join(ROOT, 'jenkins');

export interface JenkinsBuild {
  readonly build: BuildRecord;
  readonly thrown: Thrown | null;
  readonly log: string;
  /** Folder of the agents, for the next build of the same job. */
  readonly agents: string;
  /** Folder of the build itself. */
  readonly folder: string;
}

/** Text of an example of the library. */
export const exampleFile = (name: string): string =>
  readFileSync(join(LIBRARY, 'examples', `${name}.Jenkinsfile`), 'utf8');

/** One build of a Jenkinsfile, with the library and the built command line on its agents. */
export async function jenkinsBuild(
  context: Pick<TestContext, 'skip'>,
  { script, ...given }: Partial<WorldOptions> & { readonly script: string },
): Promise<JenkinsBuild> {
  const engine = await needEngine(context);
  const folder = given.folder ?? temporary('jenkins');
  const defaults = DEFAULTS(folder);
  const options = {
    ...defaults,
    ...given,
    libraries: { 'mlops-actions': LIBRARY },
    agentVariables: {
      ...defaults.agentVariables,
      MLOPS_CLI: join(inject('product'), 'dist/mlops.js'),
      MLOPS_TOOL_CACHE: TOOL_CACHE,
      ...given.agentVariables,
    },
  };
  const world = createWorld(options);
  const start = {
    script,
    file: 'Jenkinsfile',
    libraries: { 'mlops-actions': LIBRARY },
    implicit: [],
    sandbox: true,
    restartedAt: options.restart?.stage,
  };
  const thrown = await runJenkinsfile(start, world, engine);
  return { build: world.build, thrown, log: world.build.log.join('\n'), agents: options.agents, folder };
}
