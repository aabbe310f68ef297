import * as core from '@actions/core';
import type { Host } from '../foundation/ports/ports.ts';
import { refuse } from '../foundation/problems/errors.ts';
import { createRedactor, secretsIn } from '../foundation/secrets/redact.ts';
import { plainLine } from '../foundation/text/harmless.ts';
import { MESSAGE_LIMIT, NAME_LIMIT, shortened, shownLine } from '../foundation/text/shown.ts';
import { changeIn } from './change.ts';
import { githubContext } from './github-job.ts';
import { toldRun } from './told-run.ts';
import { toolCaches } from './tool-cache.ts';
import { isTrusted } from './trust.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The GitHub runner, through its toolkit: file commands for outputs and summary, annotations, groups, cache. */
export function githubHost(environment: Environment): Host {
  const { add, redact } = createRedactor(secretsIn(environment));
  const line = (text: string) => redact(plainLine(redact(text)));
  const cut = (text: string, limit: number) => shortened(shownLine(redact(text)), limit);
  return {
    kind: 'github',
    context: githubContext(environment),
    ...toldRun(environment),
    log: {
      info: (text) => core.info(line(text)),
      warn: (text) => core.info(line(text)),
      error: (text) => core.info(line(text)),
      group: (title, work) => core.group(shortened(line(title), MESSAGE_LIMIT), work),
      progress: () => {},
    },
    ...toolCaches(environment),
    ephemeral: environment.RUNNER_ENVIRONMENT === 'github-hosted',
    trusted: isTrusted(environment),
    ...changeIn(environment),
    mask: (secret) => {
      add(secret);
      if (secret !== '') core.setSecret(secret);
    },
    withoutSecrets: redact,
    annotate: (annotations) => {
      for (const { level, title, message, at } of annotations) {
        const place = at
          ? {
              file: at.file,
              ...(at.line ? { startLine: at.line } : {}),
              ...(at.column ? { startColumn: at.column } : {}),
            }
          : {};
        ANNOTATE[level](cut(message, MESSAGE_LIMIT), { title: cut(title, NAME_LIMIT), ...place });
      }
    },
    summary: async (markdown) => {
      if (environment.GITHUB_STEP_SUMMARY)
        await core.summary.addRaw(redact(markdown), true).write().catch(unseen);
    },
    outputs: async (values) => {
      try {
        for (const [name, value] of Object.entries(values)) core.setOutput(name, redact(value));
      } catch (cause) {
        refuse(
          'GITHUB_OUTPUT',
          'cannot be written',
          'let no earlier step of the job remove it, free some disk',
          {
            cause,
          },
        );
      }
    },
    restore: async (folders, key) =>
      (await cache(environment))?.restoreCache([...folders], key).then(Boolean, unavailable) ?? false,
    save: async (folders, key) => {
      await (await cache(environment))?.saveCache([...folders], key).catch(unavailable);
    },
  };
}

const ANNOTATE = { error: core.error, warning: core.warning, notice: core.notice } as const;

/** Explicit inputs of an action: `with:` as the runner hands it over. */
export const actionInputs = (names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, core.getInput(name)]));

/** Loaded when asked for: the cache client is half of the bundle. */
const cache = async (environment: Environment) =>
  environment.ACTIONS_RUNTIME_TOKEN ? await import('@actions/cache') : undefined;

/** A summary that nobody sees changes no verdict. */
const unseen = (cause: unknown): void =>
  core.info(plainLine(`job summary not written: ${cause instanceof Error ? cause.message : String(cause)}`));

/** A cache that does not answer costs time, never the verdict. */
function unavailable(cause: unknown): false {
  core.info(plainLine(`cache not used: ${cause instanceof Error ? cause.message : String(cause)}`));
  return false;
}
