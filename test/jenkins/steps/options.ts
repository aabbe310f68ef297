import type { Json } from '../protocol.ts';
import type { Result } from '../record.ts';
import type { JsonMap } from '../values.ts';
import type { Variables } from './environment.ts';
import type { Versions } from './parameters.ts';

export type Credential =
  | { readonly type: 'text'; readonly secret: string }
  | { readonly type: 'login'; readonly username: string; readonly password: string }
  | { readonly type: 'file'; readonly name: string; readonly content: string }
  | { readonly type: 'ssh'; readonly username: string; readonly key: string; readonly passphrase?: string };

/** How an `input` question is answered: by somebody, with values of its parameters, or refused. */
export type InputAnswer =
  | { readonly by: string; readonly parameters?: JsonMap }
  | { readonly by: string; readonly abort: true }
  /** Nobody answers before a `timeout` around the question is over. */
  | { readonly expires: true };

/** "Restart from Stage": the variables of another build, and its stashes where the pipeline preserves them. */
export interface Restart {
  readonly stage: string;
  readonly number: number;
  readonly env: Variables;
  readonly stashes: ReadonlyMap<string, readonly string[]>;
  /** Folder of that build, which holds its stashes. */
  readonly folder: string;
}

/** A build of the same job, with those before it. */
export interface EarlierBuild {
  readonly result: Result;
  readonly buildVariables: Variables;
  readonly previousBuild?: EarlierBuild | null;
}

/** An installation of Jenkins, a job and one build of it, with everything given. */
export interface WorldOptions {
  /** Folder of this build: archive, stashes, HTML reports. */
  readonly folder: string;
  /** Folder of the agents; hand the same one to the next build, and workspaces persist. */
  readonly agents: string;
  /** What `checkout scm` puts in place: a folder that is copied, or a function that fills the current folder. */
  readonly seed: string | ((folder: string) => void | Promise<void>) | null;
  /** Answered by `checkout scm` beside what git itself can say: GIT_COMMIT, GIT_BRANCH, GIT_URL. */
  readonly scm: Variables;
  /** Full name, multibranch included: `flights/feature%2Fx`. */
  readonly job: string;
  readonly number: number;
  /** BRANCH_NAME, CHANGE_ID, BUILD_URL and other variables of the job. */
  readonly variables: Variables;
  /** Environment of the agents' processes: PATH, HOME. */
  readonly agentVariables: Variables;
  readonly params: Readonly<Record<string, string | number | boolean>>;
  /** As `currentBuild.getBuildCauses()` answers them. */
  readonly causes: readonly Json[];
  /** As `currentBuild.changeSets` answers them. */
  readonly changeSets: readonly Json[];
  readonly previousBuild: EarlierBuild | null;
  /** This build was restarted from a stage of another one. */
  readonly restart: Restart | null;
  /** Builds of the job that run meanwhile: number → the milestone that they have passed. */
  readonly running: Readonly<Record<number, number | null>>;
  readonly credentials: Readonly<Record<string, Credential>>;
  /** Labels that have an agent; null: any. */
  readonly labels: readonly string[] | null;
  /** Versions of the plugins whose parameters differ by version. */
  readonly versions: Versions;
  /** Short names of optional plugins that are installed: email-ext, htmlpublisher, checks-api, warnings-ng, … */
  readonly plugins: readonly string[];
  /** Answers to questions of `input`, in their order. */
  readonly inputs: readonly InputAnswer[];
  /** Paths of tools by name. */
  readonly tools: Variables;
  /** Results of downstream jobs by name; a job that is not named does not exist. */
  readonly jobs: Readonly<Record<string, Result>>;
  /** Folders of the libraries that are configured, by name, for `library`. */
  readonly libraries: Variables;
  /** Working copies by the URL of their repository, for `git`, `checkout` and libraries that name one. */
  readonly repositories: Variables;
  /** Somebody aborts the build when a line of the log matches. */
  readonly abortAt: RegExp | null;
  /** Somebody aborts the build so many milliseconds after its start. */
  readonly abortAfter: number | null;
}

/** The variables that an agent's own process would have; nothing of the process that runs the tests leaks in. */
const agentVariables = (): Variables => ({
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  HOME: process.env.HOME ?? '/',
  LANG: 'C.UTF-8',
  USER: 'jenkins',
});

export const DEFAULTS = (folder: string): WorldOptions => ({
  folder,
  agents: `${folder}/agents`,
  seed: null,
  scm: {},
  job: 'flights',
  number: 1,
  variables: {},
  agentVariables: agentVariables(),
  params: {},
  causes: [
    {
      _class: 'hudson.model.Cause$UserIdCause',
      shortDescription: 'Started by user admin',
      userId: 'admin',
      userName: 'admin',
    },
  ],
  changeSets: [],
  previousBuild: null,
  restart: null,
  running: {},
  credentials: {},
  labels: null,
  // What Jenkins 2.568.2 (LTS) brings.
  versions: { junit: 1403 },
  plugins: [],
  inputs: [],
  tools: {},
  jobs: {},
  libraries: {},
  repositories: {},
  abortAt: null,
  abortAfter: null,
});
