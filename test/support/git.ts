import { execFileSync } from 'node:child_process';

/** Nothing of this machine's Git configuration; authors of commits are nobody. */
export const GIT_ENVIRONMENT = {
  PATH: process.env.PATH,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@example.com',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@example.com',
};

/** What Git answers in a folder; throws with what it said where it fails. */
export const git = (folder: string, ...argv: readonly string[]): string =>
  execFileSync('git', argv, { cwd: folder, env: GIT_ENVIRONMENT, encoding: 'utf8', stdio: 'pipe' }).trim();
