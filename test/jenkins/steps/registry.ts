import type { Json } from '../protocol.ts';
import type { Given } from '../values.ts';
import { archiveArtifacts, stash, unstash } from './artifacts.ts';
import { input } from './asking.ts';
import { catchError, echo, error, sleep, unstable, warnError, withEnv } from './basic.ts';
import type { Build, Opened } from './build.ts';
import { credentials, withCredentials } from './credentials.ts';
import { deleteDir, dir, fileExists, isUnix, pwd, readFile, tool, writeFile, ws } from './files.ts';
import { junit } from './junit.ts';
import { milestone } from './milestones.ts';
import {
  bat,
  checkout,
  downstream,
  emailext,
  library,
  mail,
  properties,
  withDockerContainer,
} from './others.ts';
import type { PARAMETERS, StepName } from './parameters.ts';
import { publishChecks, publishHTML, recordIssues } from './publish.ts';
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

export const BLOCKS: Readonly<Record<BlockName, Block>> = {
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
  withCredentials,
  withDockerContainer,
  withEnv,
  ws,
};

export const STEPS: Readonly<Record<Exclude<StepName, BlockName>, Step>> = {
  archiveArtifacts,
  bat,
  build: downstream,
  checkout,
  credentials,
  deleteDir,
  echo,
  emailext,
  error,
  fileExists,
  git: checkout,
  input,
  isUnix,
  junit,
  library,
  mail,
  milestone,
  properties,
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
