import type { TestContext } from 'vitest';
import type { EarlierBuild, Restart, WorldOptions } from '../../jenkins/steps/options.ts';
import { type JenkinsBuild, jenkinsBuild } from './build.ts';

/** Builds of one job, one after another: each on the agents of the one before, with a look at its result. */
export class Builds {
  #history: EarlierBuild | null = null;
  #agents: string | undefined;
  /** Of the last build. */
  number = 0;

  async next(
    context: Pick<TestContext, 'skip'>,
    options: Partial<WorldOptions> & { readonly script: string },
  ): Promise<JenkinsBuild> {
    this.number += 1;
    const run = await jenkinsBuild(context, {
      number: this.number,
      previousBuild: this.#history,
      ...(this.#agents === undefined ? {} : { agents: this.#agents }),
      ...options,
    });
    this.#agents = run.agents;
    const { result, env } = run.build;
    this.#history = { result: result!, buildVariables: env, previousBuild: this.#history };
    return run;
  }
}

/** "Restart from Stage" of a build: its variables come along, its stashes where the pipeline preserves them. */
export function restartOf({ build, folder }: JenkinsBuild, stage: string): Restart {
  const preserved = JSON.stringify(build.properties).includes('"preserveStashes"');
  const number = Number(build.displayName.slice(1));
  return { stage, number, env: { ...build.env }, folder, stashes: preserved ? build.stashes : new Map() };
}
