import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const files = (pattern: string): readonly string[] => globSync(pattern, { cwd: ROOT }).sort();

/** `test/unit/domain/gate/states.test.ts` is about `src/domain/gate`, `test/integration/jenkins/step.test.ts` about `jenkins`. */
const subjectOf = (path: string): readonly string[] => {
  const room = dirname(path.split('/').slice(2).join('/'));
  return [join('src', room), room];
};

test('a test is where its subject is in src/, or else at the root, below what it runs on', () => {
  const homeless = files('test/{unit,integration}/**/*.test.ts').filter(
    (path) => !subjectOf(path).some((folder) => existsSync(join(ROOT, folder))),
  );
  expect(homeless).toEqual([]);
});

test('what tests a step over fakes is in the folder of that step', () => {
  const steps = files('src/steps/*/spec.ts').map((path) => dirname(path).split('/').at(-1)!);
  const folders = new Set(files('test/unit/steps/*/**/*.test.ts').map((path) => path.split('/')[3]!));
  expect([...folders].filter((name) => !steps.includes(name))).toEqual([]);
});

const testsWith = (pattern: RegExp): readonly string[] =>
  files('test/**/*.test.ts').filter((path) => pattern.test(readFileSync(join(ROOT, path), 'utf8')));

test('tests are written with test', () => {
  expect(testsWith(/import \{[^}]*\bit\b[^}]*\} from 'vitest'/)).toEqual([]);
});

test('tests make folders with temporary(), which are removed also when they fail', () => {
  expect(testsWith(/mkdtemp(?:Sync)?\(join\(tmpdir/)).toEqual([]);
});
