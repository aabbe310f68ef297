import type { Json } from './protocol.ts';
import type { JsonMap } from './values.ts';

/** Results of builds and stages, in the order in which the worse one wins. */
export const SEVERITY = { SUCCESS: 0, UNSTABLE: 1, FAILURE: 2, NOT_BUILT: 3, ABORTED: 4 } as const;
export type Result = keyof typeof SEVERITY;

export const isResult = (text: string): text is Result => Object.hasOwn(SEVERITY, text);

export interface StageRecord {
  readonly name: string;
  /** Names of the stages around it and its own, with ` / ` between. */
  readonly path: string;
  result: Result;
  /** Agent on which its steps ran: the one around it, else the first within it. */
  agent: string | null;
  skipped?: string;
}

export interface JunitTotals {
  readonly totalCount: number;
  readonly failCount: number;
  readonly skipCount: number;
  readonly passCount: number;
}

interface JunitRecord extends JunitTotals {
  readonly testResults: string;
  readonly cases: readonly {
    readonly className: string;
    readonly name: string;
    readonly status: string;
    readonly message: string | null;
  }[];
}

interface MailRecord {
  readonly by: 'emailext' | 'mail';
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

interface CheckRecord {
  readonly by: 'junit' | 'publishChecks';
  readonly name: string;
  readonly conclusion: string;
  readonly title?: string;
  readonly summary?: string;
  readonly text?: string;
  readonly annotations?: readonly Json[];
}

/** What a build left behind; filled while it runs. */
export interface BuildRecord {
  /** Set when the build has ended. */
  result: Result | null;
  description: string | null;
  displayName: string;
  readonly stages: StageRecord[];
  readonly log: string[];
  /** Path in the archive → absolute path of the copy. */
  readonly archived: Map<string, string>;
  readonly junit: JunitRecord[];
  readonly mails: MailRecord[];
  readonly checks: CheckRecord[];
  readonly html: { readonly name: string; readonly folder: string; readonly files: readonly string[] }[];
  readonly issues: JsonMap[];
  /** Name → paths stashed. */
  readonly stashes: Map<string, readonly string[]>;
  readonly inputs: { readonly message: string; readonly executorsHeld: number; readonly answer: string }[];
  readonly downstream: {
    readonly job: string;
    readonly parameters: readonly Json[];
    readonly result: Result;
  }[];
  /** Variables set by `env.X = …`. */
  readonly env: Record<string, string>;
  readonly properties: Json[];
  readonly milestones: number[];
  /** Numbers of the builds that a milestone has ended. */
  readonly ended: number[];
  readonly locks: string[];
  /** Commands of `sh`, in order, as their scripts stand in the pipeline. */
  readonly shells: { readonly script: string; readonly exitCode: number; readonly folder: string }[];
}

export const emptyRecord = (number: number): BuildRecord => ({
  result: null,
  description: null,
  displayName: `#${number}`,
  stages: [],
  log: [],
  archived: new Map(),
  junit: [],
  mails: [],
  checks: [],
  html: [],
  issues: [],
  stashes: new Map(),
  inputs: [],
  downstream: [],
  env: {},
  properties: [],
  milestones: [],
  ended: [],
  locks: [],
  shells: [],
});
