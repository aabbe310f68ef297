import type { Json } from '../protocol.ts';
import type { Given } from '../values.ts';
import { catchError, echo, error, sleep, unstable, warnError, withEnv } from './basic.ts';
import type { Build, Opened } from './build.ts';
import { deleteDir, dir, fileExists, isUnix, pwd, readFile, tool, writeFile, ws } from './files.ts';
import type { PARAMETERS, StepName } from './parameters.ts';
import {
  archiveArtifacts,
  junit,
  publishChecks,
  publishHTML,
  recordIssues,
  stash,
  unstash,
} from './publish.ts';
import { sh } from './shell.ts';
import {
  lock,
  node,
  parallel,
  retry,
  stage,
  timeout,
  timestamps,
  waitUntil,
  withChecks,
} from './structure.ts';

type Maybe<T> = T | Promise<T>;
export type Step =
  | ((build: Build, given: Given) => Maybe<Json>)
  | ((build: Build, given: Given) => Maybe<void>);
export type Block = (build: Build, given: Given) => Maybe<Opened>;

type BlockName = {
  [N in StepName]: (typeof PARAMETERS)[N] extends { readonly block: true } ? N : never;
}[StepName];

export const BLOCKS: Readonly<Partial<Record<BlockName, Block>>> = {
  catchError,
  dir,
  lock,
  node,
  parallel,
  retry,
  stage,
  timeout,
  timestamps,
  waitUntil,
  warnError,
  withChecks,
  withEnv,
  ws,
};

export const STEPS: Readonly<Partial<Record<Exclude<StepName, BlockName>, Step>>> = {
  archiveArtifacts,
  deleteDir,
  echo,
  error,
  fileExists,
  isUnix,
  junit,
  publishChecks,
  publishHTML,
  pwd,
  readFile,
  recordIssues,
  sh,
  sleep,
  stash,
  tool,
  unstable,
  unstash,
  writeFile,
};
