import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { circleIn, importsBelow, sourcesBelow } from '../support/imports.ts';

const SRC = join(import.meta.dirname, '../../src');
const imports = importsBelow(SRC);

const GROUND = ['stats', 'secrets', 'evidence', 'step', 'ports', 'config', 'rules', 'artifacts', 'version'];
const SUBJECTS = [
  'contract',
  'drift',
  'evaluation',
  'gate',
  'scoring',
  'registry',
  'image',
  'deploy',
  'report',
  'test-results',
];
const EDGES = ['adapters', 'hosts'];

/** The floors, the lowest first: what each part of src/ may import beside itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  // the ground
  stats: [],
  secrets: ['evidence'],
  evidence: [],
  step: ['evidence', 'ports'],
  ports: ['evidence'],
  config: ['secrets', 'evidence', 'step'],
  rules: ['stats', 'evidence', 'step'],
  artifacts: ['config', 'evidence', 'step', 'ports'],
  version: [],
  // the subjects: pure, each with its own words
  contract: GROUND,
  drift: GROUND,
  evaluation: GROUND,
  gate: [...GROUND, 'evaluation'],
  scoring: [...GROUND, 'evaluation'],
  registry: GROUND,
  image: GROUND,
  deploy: GROUND,
  report: GROUND,
  'test-results': GROUND,
  // the edges: all that touches the machine, and nothing that knows a subject
  adapters: GROUND,
  hosts: [...GROUND, 'adapters'],
  // one folder a step, through ports only
  steps: [...GROUND, ...SUBJECTS],
  // once for all steps
  'run-step': [...GROUND, 'report'],
  'pipeline-spec': ['step'],
  pipeline: [...GROUND, 'run-step'],
  // the only one that knows both sides
  main: [...GROUND, ...SUBJECTS, ...EDGES, 'steps', 'run-step', 'pipeline', 'pipeline-spec'],
};

/** Packages beside Node's own: who may name them. */
const MAY_NAME: Readonly<Record<string, readonly string[]>> = {
  zod: [...GROUND, ...SUBJECTS, 'adapters', 'steps'],
  yaml: ['config', 'step', 'contract', 'report'],
  'junit-report-builder': ['report'],
  saxes: ['test-results'],
  '@actions/core': ['hosts'],
  '@actions/cache': ['hosts'],
  '@duckdb/node-api': ['adapters'],
  'onnxruntime-node': ['adapters'],
  'npm-registry-fetch': ['adapters'],
  '@npmcli/config': ['adapters'],
  '@npmcli/config/lib/definitions/index.js': ['adapters'],
  'tar-stream': ['adapters'],
  'detect-libc': ['adapters'],
};

/** What of Node has no effects; everything else of it is for the edges. */
const PURE_NODE = ['node:path', 'node:crypto'];

const partOf = (path: string): string => path.split('/')[0]!.replace(/\.ts$/, '');
const arrows = imports
  .filter(({ own, to }) => own && !to.startsWith('..'))
  .map(({ from, to }) => ({ from, to, part: partOf(from), target: partOf(to) }));
const parts = [...new Set(sourcesBelow(SRC).map(({ path }) => partOf(path)))].sort();

test('every part of src/ stands on a floor', () => {
  expect(parts).toEqual(Object.keys(MAY_IMPORT).sort());
});

describe.each(parts)('%s', (part) => {
  test('imports its own floor and those below', () => {
    const upward = arrows.filter(
      (arrow) => arrow.part === part && arrow.target !== part && !MAY_IMPORT[part]?.includes(arrow.target),
    );
    expect(upward.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test('names only the packages that are its business', () => {
    const allowed = (to: string) =>
      to.startsWith('node:')
        ? [...EDGES, 'main'].includes(part) || PURE_NODE.includes(to)
        : MAY_NAME[to]?.includes(part);
    const foreign = imports.filter(({ own, from, to }) => !own && partOf(from) === part && !allowed(to));
    expect(foreign.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });
});

test('no step knows another', () => {
  const between = arrows.filter(
    ({ from, to }) =>
      from.startsWith('steps/') &&
      from.split('/').length > 2 &&
      to.startsWith('steps/') &&
      from.split('/')[1] !== to.split('/')[1],
  );
  expect(between).toEqual([]);
});

test('outside src/, only package.json is read', () => {
  const outside = imports.filter(({ own, to }) => own && to.startsWith('..'));
  expect([...new Set(outside.map(({ to }) => to))]).toEqual(['../package.json']);
});

test('no import circles', () => {
  expect(circleIn(imports)).toBeUndefined();
});

test('ground, subjects and steps ask no clock, no chance, no process, no network', () => {
  const effects =
    /\b(?:process\.|Date\.now|new Date\(\)|Math\.random|performance\.|fetch\(|console\.|setTimeout|randomUUID)/;
  const impure = sourcesBelow(SRC)
    .filter(({ path }) => [...GROUND, ...SUBJECTS, 'steps'].includes(partOf(path)))
    .flatMap(({ path, code }) => effects.exec(code)?.[0].replace(/^/, `${path}: `) ?? []);
  expect(impure).toEqual([]);
});

test('the scanner sees every form of import, and none in a comment', () => {
  const folder = mkdtempSync(join(tmpdir(), 'imports-'));
  const lines = [
    "import { a } from './a.ts';",
    "import type { B } from './b.ts';",
    "import {\n  one,\n  two,\n} from './c.ts';",
    "export * from './d.ts';",
    "import e from '../e.json' with { type: 'json' };",
    "import 'node:fs';",
    "const f = await import('./f.ts');",
    "// import { g } from './g.ts';",
    "/* import { h } from './h.ts'; */",
  ];
  mkdirSync(join(folder, 'inner'));
  writeFileSync(join(folder, 'inner/all.ts'), lines.join('\n'));
  const found = importsBelow(folder).map(({ to }) => to);
  rmSync(folder, { recursive: true });
  expect(found).toEqual([
    'inner/a.ts',
    'inner/b.ts',
    'inner/c.ts',
    'inner/d.ts',
    'e.json',
    'node:fs',
    'inner/f.ts',
  ]);
});
