import { mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { ACTION_REPOSITORY, VERSION } from '../../src/foundation/version.ts';
import { TEST_CACHE } from './cache.ts';
import { packageSources } from './package-sources.ts';
import { run } from './parts.ts';
import { temporary } from './temporary.ts';
import { THIRD_PARTY } from './third-party.ts';

const STUBS = join(import.meta.dirname, 'stub-actions');
/** Checkout is a part of act: it copies the working tree. Analysis is left to GitHub. */
const MAPPED = Object.entries(THIRD_PARTY).filter(
  ([name]) => name.startsWith('actions/') && name !== 'actions/checkout',
);

export interface WorkflowRun {
  readonly code: number | null;
  /** Job id → `success` or `failure`; a job that did not run is not in it. */
  readonly jobs: Readonly<Record<string, string>>;
  /** Step name → `success`, `failure` or `skipped`. */
  readonly steps: Readonly<Record<string, string>>;
  /** Step id → its outputs. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly summaries: readonly string[];
  readonly annotations: readonly string[];
  readonly log: string;
  /** Folder with what was uploaded, by name of the artifact. */
  readonly artifacts: string;
}

export interface WorkflowRequest {
  readonly act: string;
  /** Repository to run in; it is read, never written. */
  readonly workspace: string;
  /** Workflow file, relative to the workspace. */
  readonly workflow: string;
  readonly event: string;
  /** What the event says, such as the inputs of a dispatch. */
  readonly payload?: unknown;
  readonly product: string;
  /** PATH of the steps, where it is not that of the tests. */
  readonly path?: string;
  /** Port of act's artifact server; runs at the same time need their own. */
  readonly port: number;
}

/** Runs a workflow with act in host mode: real runner semantics for steps, our actions from `product`, stubs for others. */
export function runWorkflow(request: WorkflowRequest): WorkflowRun {
  const temp = temporary('act');
  const artifacts = join(temp, 'artifacts');
  mkdirSync(artifacts);
  const payload = join(temp, 'event.json');
  writeFileSync(payload, JSON.stringify(request.payload ?? {}));
  const { code, stdout, stderr } = run(request.act, [...argvOf(request, artifacts), '-e', payload], {
    cwd: request.workspace,
    env: {
      HOME: homedir(),
      // The first node on PATH runs the actions, whatever `using` says.
      PATH: [dirname(process.execPath), request.path ?? process.env.PATH].join(delimiter),
      XDG_CACHE_HOME: TEST_CACHE,
      XDG_CONFIG_HOME: join(temp, 'config'),
      ...packageSources(),
    },
  });
  const entries = stdout.split('\n').flatMap(parseEntry);
  return { code, artifacts, log: `${stdout}${stderr}`, ...told(entries) };
}

function argvOf({ workflow, event, product, port }: WorkflowRequest, artifacts: string): string[] {
  const repositories = [
    `${ACTION_REPOSITORY}@v${VERSION}=${product}`,
    ...MAPPED.map(([name, { sha }]) => `${name}@${sha}=${join(STUBS, name.split('/')[1]!)}`),
  ];
  return [
    event,
    ...['-W', workflow, '--json', '--pull=false'],
    ...['-P', 'ubuntu-24.04=-self-hosted', '-P', 'ubuntu-latest=-self-hosted'],
    ...[
      '--cache-server-addr',
      '127.0.0.1',
      '--artifact-server-addr',
      '127.0.0.1',
      '--artifact-server-port',
      String(port),
    ],
    ...repositories.flatMap((mapping) => ['--local-repository', mapping]),
    ...['--env', `MLOPS_TEST_ARTIFACTS=${artifacts}`],
  ];
}

interface Entry {
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
  readonly content?: string;
  readonly jobID?: string;
  readonly stepID?: readonly string[];
  readonly step?: string;
  readonly stage?: string;
  readonly stepResult?: string;
  readonly jobResult?: string;
  readonly kvPairs?: Readonly<Record<string, string>>;
}

function parseEntry(line: string): Entry[] {
  try {
    return [JSON.parse(line) as Entry];
  } catch {
    return [];
  }
}

function told(entries: readonly Entry[]): Omit<WorkflowRun, 'code' | 'log' | 'artifacts'> {
  const outputs: Record<string, Record<string, string>> = {};
  for (const { command, name, arg, stepID } of entries)
    if (command === 'set-output' && name !== undefined && stepID?.[0] !== undefined) {
      outputs[stepID[0]] = { ...outputs[stepID[0]], [name]: arg ?? '' };
    }
  const pairs = (key: (entry: Entry) => string | undefined, value: (entry: Entry) => string | undefined) =>
    Object.fromEntries(
      entries.flatMap((entry) =>
        key(entry) !== undefined && value(entry) !== undefined ? [[key(entry)!, value(entry)!]] : [],
      ),
    );
  return {
    jobs: pairs(
      ({ jobID }) => jobID,
      ({ jobResult }) => jobResult,
    ),
    steps: pairs(
      ({ step, stage }) => (stage === 'Main' ? step : undefined),
      ({ stepResult }) => stepResult,
    ),
    outputs,
    summaries: entries.flatMap(({ command, content }) => (command === 'summary' && content ? [content] : [])),
    annotations: entries.flatMap(({ command, arg }) =>
      ['error', 'warning', 'notice'].includes(command ?? '') && arg ? [arg] : [],
    ),
  };
}
