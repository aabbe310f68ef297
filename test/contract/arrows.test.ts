import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { circleIn, importsBelow, sourcesBelow } from '../support/imports.ts';
import { temporary } from '../support/temporary.ts';

const SRC = join(import.meta.dirname, '../../src');
const imports = importsBelow(SRC);

/** The floors of src/: what each may import beside itself. All arrows run down. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  foundation: [],
  // what is judged or moved; pure, or over the ports that it is handed
  domain: ['foundation'],
  // one folder a step, through ports only
  steps: ['foundation', 'domain'],
  // the edges: all that touches the machine, and nothing that knows a subject
  adapters: ['foundation'],
  hosts: ['foundation', 'adapters'],
  // one step on any host, and mlops.yml from top to bottom
  run: ['foundation', 'domain'],
  // the only floor that knows both sides
  main: ['foundation', 'domain', 'steps', 'adapters', 'hosts', 'run'],
};

/** Packages beside Node's own, and the rooms that may name them. */
const MAY_NAME: Readonly<Record<string, readonly string[]>> = {
  zod: ['foundation', 'domain', 'steps', 'adapters', 'run', 'main/call'],
  yaml: ['foundation/reading', 'foundation/step/fields.ts', 'domain/contract', 'domain/report'],
  'junit-report-builder': ['domain/report'],
  saxes: ['domain/tests'],
  'csv-parse/sync': ['domain/image'],
  'fastest-levenshtein': ['foundation/text'],
  '@actions/core': ['hosts'],
  '@actions/cache': ['hosts'],
  '@duckdb/node-api': ['adapters/duckdb', 'adapters/natives'],
  'onnxruntime-node': ['adapters/onnx', 'adapters/natives'],
  'npm-registry-fetch': ['adapters/natives'],
  '@npmcli/config': ['adapters/natives'],
  '@npmcli/config/lib/definitions/index.js': ['adapters/natives'],
  yauzl: ['adapters/archives'],
  'tar-stream': ['adapters/natives', 'adapters/docker/daemon'],
  dockerode: ['adapters/docker/daemon'],
  'docker-modem': ['adapters/docker/daemon'],
  'detect-libc': ['adapters/natives'],
};

/** What of Node has no effects; everything else of it is for the edges. */
const PURE_NODE = ['node:path', 'node:crypto'];

/** Floors that touch files, processes, clocks and networks. */
const WITH_EFFECTS = ['adapters', 'hosts', 'run', 'main'];

const floorOf = (path: string): string => path.split('/')[0]!;
/** `foundation/stats`, `steps/deploy`: the first folder below a floor; the floor itself for what is in none. */
const roomOf = (path: string): string => path.split('/').slice(0, -1).slice(0, 2).join('/');
const isIn = (path: string, room: string): boolean => path === room || path.startsWith(`${room}/`);

const arrows = imports
  .filter(({ own, to }) => own && !to.startsWith('..'))
  .map(({ from, to }) => ({ from, to, floor: floorOf(from), target: floorOf(to) }));
const floors = [...new Set(sourcesBelow(SRC).map(({ path }) => floorOf(path)))].sort();

test('every file of src/ is on a floor', () => {
  expect(floors).toEqual(Object.keys(MAY_IMPORT).sort());
});

describe.each(floors)('%s', (floor) => {
  test('imports itself and the floors below', () => {
    const upward = arrows.filter(
      (arrow) =>
        arrow.floor === floor && arrow.target !== floor && !MAY_IMPORT[floor]?.includes(arrow.target),
    );
    expect(upward.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test('names only the packages that are its business', () => {
    const allowed = (from: string, to: string) =>
      to.startsWith('node:')
        ? WITH_EFFECTS.includes(floor) || PURE_NODE.includes(to)
        : MAY_NAME[to]?.some((room) => isIn(from, room));
    const foreign = imports.filter(
      ({ own, from, to }) => !own && floorOf(from) === floor && !allowed(from, to),
    );
    expect(foreign.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });
});

test('no circle between rooms', () => {
  const between = arrows
    .filter(({ from, to }) => roomOf(from) !== roomOf(to))
    .map(({ from, to }) => ({ from: roomOf(from), to: roomOf(to), own: true }));
  expect(circleIn(between)).toBeUndefined();
});

/** Rooms whose folders still need each other. */
const KNOTTED = ['domain/report'];

test('no circle between the folders of a room', () => {
  const folderOf = (path: string): string => path.split('/').slice(0, -1).slice(0, 3).join('/');
  const isDeep = (path: string): boolean => path.split('/').length > 3;
  const between = arrows
    .filter(({ from, to }) => isDeep(from) && isDeep(to) && folderOf(from) !== folderOf(to))
    .filter(({ from }) => !KNOTTED.includes(roomOf(from)))
    .map(({ from, to }) => ({ from: folderOf(from), to: folderOf(to), own: true }));
  expect(circleIn(between)).toBeUndefined();
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

test('no circle between files', () => {
  expect(circleIn(imports)).toBeUndefined();
});

test('foundation, domain and steps ask no clock, no chance, no process, no network', () => {
  const effects =
    /\b(?:process\.|Date\.now|new Date\(\)|Math\.random|performance\.|fetch\(|console\.|setTimeout|randomUUID)/;
  const impure = sourcesBelow(SRC)
    .filter(({ path }) => !WITH_EFFECTS.includes(floorOf(path)))
    .flatMap(({ path, code }) => effects.exec(code)?.[0].replace(/^/, `${path}: `) ?? []);
  expect(impure).toEqual([]);
});

test('the scanner sees every form of import, and none in a comment', () => {
  const folder = temporary('imports');
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
