import { readFileSync } from 'node:fs';
import { isMapping, valueAt } from '../config/mismatch.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where each event names the repository whose code may be checked out; all of them can come from a fork. */
const HEAD_REPOSITORY: Readonly<Record<string, readonly string[]>> = {
  pull_request: ['pull_request', 'head', 'repo', 'full_name'],
  pull_request_target: ['pull_request', 'head', 'repo', 'full_name'],
  workflow_run: ['workflow_run', 'head_repository', 'full_name'],
};

/**
 * Whether this run is of the repository's own code. Runs for a fork are not, nor are comments on pull requests, whose
 * event does not say where the code comes from, nor an event that cannot be read: who may not tell must not move things.
 */
export function isTrusted(environment: Environment): boolean {
  const event = environment.GITHUB_EVENT_NAME ?? '';
  const payload = payloadOf(environment.GITHUB_EVENT_PATH);
  if (event === 'issue_comment')
    return payload !== undefined && valueAt(payload, ['issue', 'pull_request']) === undefined;
  const where = HEAD_REPOSITORY[event];
  if (where === undefined) return true;
  return payload !== undefined && valueAt(payload, where) === environment.GITHUB_REPOSITORY;
}

function payloadOf(path: string | undefined): unknown {
  if (!path) return undefined;
  try {
    const payload: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isMapping(payload) ? payload : undefined;
  } catch {
    return undefined;
  }
}
