import type { HostOffer } from '../foundation/ports/ports.ts';
import { localHost } from './local.ts';
import { runContext } from './run-context.ts';

const CONTEXT = {
  repository: 'GITHUB_REPOSITORY',
  commit: 'GITHUB_SHA',
  ref: 'GITHUB_REF',
  run: 'GITHUB_RUN_ID',
  attempt: 'GITHUB_RUN_ATTEMPT',
  event: 'GITHUB_EVENT_NAME',
  actor: 'GITHUB_ACTOR',
  server: 'GITHUB_SERVER_URL',
  workflow: 'GITHUB_WORKFLOW',
  epoch: 'SOURCE_DATE_EPOCH',
};

/** Where a job runs, by its environment. */
export const githubContext = (environment: Readonly<Record<string, string | undefined>>) =>
  runContext(CONTEXT, environment);

/**
 * A command line in a job of GitHub. Its lines go to the log as those of any program: annotations, outputs and cache
 * belong to actions, which bring the toolkit of the runner.
 */
export const githubJob: HostOffer = {
  name: 'github',
  detect: ({ GITHUB_ACTIONS }) => GITHUB_ACTIONS === 'true',
  create: localHost,
};
