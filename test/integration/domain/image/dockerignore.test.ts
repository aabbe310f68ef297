import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { ignoring } from '../../../../src/domain/image/ignore.ts';
import { docker, needEngine, type TestEngine } from '../../../support/docker.ts';
import { temporary } from '../../../support/temporary.ts';

const FILES = [
  'a',
  'a.md',
  'b.txt',
  'README.md',
  'README-secret.md',
  '.hidden',
  '.git/config',
  'src/a.md',
  'src/main.py',
  'src/deep/a.md',
  'src/deep/er/main.py',
  'src/deep/er/[x].md',
  'data/x.parquet',
  'data/keep/y.parquet',
  'with space/a',
  '#odd',
  'a*b',
] as const;

let folder: string;
let context: string;
beforeAll(() => {
  vi.stubEnv('DOCKER_BUILDKIT', '1');
  folder = temporary('dockerignore');
  context = join(folder, 'context');
  for (const path of FILES) {
    mkdirSync(dirname(join(context, path)), { recursive: true });
    writeFileSync(join(context, path), '');
  }
});

/** What Docker itself sends. */
function sentBy(engine: TestEngine, rules: string): readonly string[] {
  const guarded = join(folder, 'guarded');
  const out = join(folder, 'out');
  mkdirSync(guarded, { recursive: true });
  rmSync(out, { recursive: true, force: true });
  writeFileSync(join(guarded, 'Dockerfile'), 'FROM scratch\nCOPY . /\n');
  writeFileSync(join(guarded, 'Dockerfile.dockerignore'), rules);
  docker(engine, 'build', '--quiet', '--output', out, '--file', join(guarded, 'Dockerfile'), context);
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(out, join(parentPath, name)));
}

const RULES = [
  '',
  '*.md',
  '**/*.md',
  '*.md\n!README*.md\nREADME-secret.md',
  '*.md\nREADME-secret.md\n!README*.md',
  '**\n!src',
  '*\n!src/deep\n!**/[[]x].md',
  'src\n!src/deep/er',
  'data/**\n!data/keep/**',
  'data/*\n!data/keep',
  '/src/\n./data\n',
  '*/*/er',
  '?',
  '?.[a-m]d',
  '[^a].txt\n[^b]',
  '# a comment\n\n  a.md  \nwith space',
  '\\#odd\na\\*b',
  '.*\n!.hidden',
  '**/deep/**/main.py',
  'src/../data',
  '**/.git\nsrc/**/a.md',
  '!a\na\n! a',
];

test.for(RULES)('%j leaves out what Docker leaves out', (rules, test) => {
  const engine = needEngine(test);
  const ignored = ignoring(rules);
  expect([...sentBy(engine, rules)].sort()).toEqual(FILES.filter((path) => !ignored(path)).sort());
});
