import { zipArchives } from '../../src/adapters/archives/zip.ts';
import { collect } from '../../src/adapters/collect.ts';
import { renderJunit } from '../../src/domain/report/junit.ts';
import { digestOf } from '../../src/foundation/evidence/digest.ts';
import type { Annotation, Files, Host, Ports, Recheck } from '../../src/foundation/ports/ports.ts';
import { refuse } from '../../src/foundation/problems/errors.ts';
import { createRedactor, secretsIn } from '../../src/foundation/secrets/redact.ts';
import { TOOL } from '../../src/foundation/version.ts';
import { storedExhibits } from '../../src/main/wiring/exhibits.ts';
import { STEP_NAMES, specOf } from '../../src/steps/catalogue.ts';

/** Files in memory; `contents` is what a test looks at. */
export function memoryFiles(
  start: Readonly<Record<string, string>> = {},
): Files & { readonly contents: Map<string, string> } {
  const contents = new Map(Object.entries(start));
  const read = (path: string): string =>
    contents.get(path) ?? refuse(path, 'does not exist', 'check the path');
  const below = (folder: string) => [...contents.keys()].filter((path) => path.startsWith(`${folder}/`));
  return {
    contents,
    absolute: (path) => `/memory/${path}`,
    relative: (path) => path.replace(/^\/memory\//, ''),
    exists: async (path) => contents.has(path) || below(path).length > 0,
    isFolder: async (path) => path === '.' || below(path).length > 0,
    read: async (path) => new TextEncoder().encode(read(path)),
    readText: async (path) => read(path),
    async *blocks(path) {
      yield new TextEncoder().encode(read(path));
    },
    size: async (path) => Buffer.byteLength(read(path)),
    digest: async (path) => digestOf(read(path)),
    measure: async (path) => ({
      digest: digestOf(read(path)),
      size: Buffer.byteLength(read(path)),
      async *blocks(from = 0) {
        yield new TextEncoder().encode(read(path)).subarray(from);
      },
    }),
    glob: async (patterns) => patterns.filter((path) => contents.has(path)).sort(),
    list: async (folder) =>
      [...new Set(below(folder).map((path) => path.slice(folder.length + 1).split('/')[0]!))].sort(),
    tree: async (folder) =>
      (folder === '.' ? [...contents.keys()] : below(folder)).sort().map((path) => ({
        path: folder === '.' ? path : path.slice(folder.length + 1),
        size: Buffer.byteLength(read(path)),
      })),
    write: async (path, content) => {
      contents.set(path, typeof content === 'string' ? content : new TextDecoder().decode(content));
    },
    copy: async (from, to) => void contents.set(to, read(from)),
    receive: async (path, parts) => {
      const bytes = await collect(parts, Number.POSITIVE_INFINITY, unopened);
      contents.set(path, bytes.toString());
    },
    makeFolder: async () => {},
    remove: async (path) => {
      for (const name of [path, ...below(path)]) contents.delete(name);
    },
    locked: (_, work) => work(),
  };
}

/** What a host was told. */
export interface Told {
  readonly lines: string[];
  readonly annotations: Annotation[];
  readonly summaries: string[];
  readonly outputs: Record<string, string>;
}

export function memoryHost(
  environment: Readonly<Record<string, string | undefined>> = {},
): Host & { readonly told: Told } {
  const redactor = createRedactor(secretsIn(environment));
  const told: Told = { lines: [], annotations: [], summaries: [], outputs: {} };
  const line = (text: string) => void told.lines.push(text);
  return {
    told,
    kind: 'local',
    context: {},
    log: {
      info: line,
      warn: line,
      error: line,
      group: async (title, work) => {
        line(title);
        return await work();
      },
      progress: () => {},
    },
    toolCache: '/nowhere',
    ephemeral: false,
    trusted: true,
    mask: redactor.add,
    withoutSecrets: redactor.redact,
    annotate: (annotations) => void told.annotations.push(...annotations),
    summary: async (markdown) => void told.summaries.push(markdown),
    outputs: async (values) => void Object.assign(told.outputs, values),
    restore: async () => false,
    save: async () => {},
  };
}

const unused = async (): Promise<never> => {
  throw new Error('this test has no such port');
};

const unopened = (): never => {
  throw new Error('this test has no such port');
};

/** Finds every evidence as it was written: for tests of what is not evidence. */
export const asWritten: Recheck = {
  tool: TOOL,
  decide: async ({ verdict, reason, checks }) => ({ decided: { verdict, reason, checks } }),
  otherFacts: async () => undefined,
  traitsOf: ({ step }) => specOf(step)?.traits ?? [],
  placeOf: ({ step }) => STEP_NAMES.indexOf(step),
  junit: renderJunit,
  numbersOf: async () => [],
  standing: () => ({ state: 'unwritten' }),
};

/** Ports without a machine behind them. */
export const memoryPorts = (
  files: Files = memoryFiles(),
  host: Host = memoryHost(),
): Ports & { readonly host: Host } => ({
  host,
  files,
  archives: zipArchives(files),
  engine: unused,
  scorers: unused,
  processes: { run: unused },
  programs: { has: async () => true },
  withoutSecrets: host.withoutSecrets,
  environments: { provide: unused },
  clock: { now: () => new Date(0), sleep: async () => {} },
  http: { request: unused },
  repository: {
    commit: unused,
    parents: unused,
    read: unused,
    list: unused,
    history: unused,
    differing: unused,
  },
  leftOvers: async () => [],
  recheck: asWritten,
  exhibits: storedExhibits,
  stores: { open: unopened },
  images: { open: unopened },
  containers: unused,
  deployer: unused,
});
