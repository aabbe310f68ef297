import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Json } from '../protocol.ts';
import { abort, asText, type Given, isMap } from '../values.ts';
import type { Build, Opened } from './build.ts';
import type { Variables } from './environment.ts';

const execute = promisify(execFile);

/**
 * `checkout` and `git`: the seed, or the repository that the call names, in the current folder; answers what Jenkins
 * says about its commit. What an earlier build left in the folder stays.
 */
export async function checkout(build: Build, given: Given): Promise<Json> {
  const { folder } = build;
  const { scm, repositories } = build.options;
  const seed = repositories[remoteOf(given) ?? ''] ?? build.options.seed;
  if (typeof seed === 'string') await cp(seed, folder, { recursive: true, verbatimSymlinks: true });
  else await seed?.(folder);
  const variables = { ...(await commitOf(folder)), ...scm };
  if (variables.GIT_COMMIT) build.log(`Checking out Revision ${variables.GIT_COMMIT}`);
  return variables;
}

/** URL in `git url: …` and in `checkout([$class: 'GitSCM', userRemoteConfigs: [[url: …]]])`. */
function remoteOf(given: Given): string | undefined {
  const scm = given.value('scm');
  const remotes = isMap(scm) && Array.isArray(scm.userRemoteConfigs) ? scm.userRemoteConfigs : [];
  const first: unknown = remotes[0]?.url;
  return given.optional('url') ?? (typeof first === 'string' ? first : undefined);
}

async function commitOf(folder: string): Promise<Variables> {
  if (!existsSync(join(folder, '.git'))) return {};
  const { stdout } = await execute('git', ['-C', folder, 'rev-parse', 'HEAD']);
  return { GIT_COMMIT: stdout.trim() };
}

export function mail(build: Build, given: Given): void {
  const to = ['to', 'cc', 'bcc'].flatMap((kind) => given.optional(kind) || []).join(', ');
  if (to === '') abort("Email not sent. No recipients of any kind specified ('to', 'cc', 'bcc').");
  build.record.mails.push({ by: 'mail', to, subject: given.text('subject'), body: given.text('body') });
}

/** Without recipients it says so and goes on; tokens of the plugin in subject and body stay as they are. */
export function emailext(build: Build, given: Given): void {
  const to = given.text('to');
  if (to === '' && given.list('recipientProviders').length === 0)
    build.log('An attempt to send an e-mail to empty list of recipients, ignored.');
  else
    build.record.mails.push({ by: 'emailext', to, subject: given.text('subject'), body: given.text('body') });
}

/** `build`: a job downstream, which has the result that the test gave it. */
export function downstream(build: Build, given: Given): Json {
  const job = given.text('job');
  const result = build.options.jobs[job] ?? abort(`No item named ${job} found`);
  build.record.downstream.push({ job, parameters: given.list('parameters'), result });
  if (!given.flag('wait', true)) return null;
  if (result !== 'SUCCESS' && given.flag('propagate', true))
    abort(`${job} #1 completed with status ${result} (propagate: false to ignore)`);
  return { projectName: job, number: 1, result, currentResult: result, buildVariables: {} };
}

export function properties(build: Build, given: Given): void {
  build.record.properties.push(given.all);
}

/** Folder of a library that is loaded in the middle of a run: one configured by name, or a repository of its own. */
export function library(build: Build, given: Given): string {
  const identifier = given.text('identifier');
  const folder =
    retrieved(build, given.value('retriever')) ?? build.options.libraries[identifier.split('@')[0]!];
  if (folder === undefined) return abort(`Could not find any definition of libraries [${identifier}]`);
  if (!['src', 'vars'].some((name) => existsSync(join(folder, name))))
    abort(`Library ${identifier} expected to contain at least one of src or vars directories`);
  build.log(`Loading library ${identifier}`);
  return folder;
}

function retrieved(build: Build, retriever: Json): string | undefined {
  if (!isMap(retriever) || !isMap(retriever.scm)) return undefined;
  const remote = asText(retriever.scm.remote ?? retriever.scm.url ?? null);
  const repository =
    build.options.repositories[remote] ?? abort(`Could not read from remote repository ${remote}`);
  return join(repository, asText(retriever.libraryPath ?? ''));
}

/** A container around the steps is noted, not started: they run on the agent itself. */
export function withDockerContainer(build: Build, given: Given): Opened {
  build.log(`Running in container ${given.text('image', given.text('filename', 'Dockerfile'))}`);
  return {};
}

export const bat = (): never =>
  abort("Batch scripts can only be run on Windows nodes; this node's operating system is Linux.");
