import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ACTION_REPOSITORY, VERSION } from '../../src/foundation/version.ts';
import { diagnose } from '../support/language-service.ts';
import { need, run } from '../support/parts.ts';
import { THIRD_PARTY } from '../support/third-party.ts';
import { usesOf, WORKFLOW_FILES } from '../support/workflow.ts';

const ROOT = join(import.meta.dirname, '../..');
const uses = WORKFLOW_FILES.flatMap((file) => usesOf(file));
const firstParty = uses.filter(
  ({ name }) => name.startsWith(`${ACTION_REPOSITORY}/`) || name === ACTION_REPOSITORY,
);
const local = uses.filter(({ name }) => name.startsWith('./'));
const thirdParty = uses.filter((use) => !firstParty.includes(use) && !local.includes(use));

test('the templates, the callable ones, our own and those of the examples are looked at', () => {
  expect(WORKFLOW_FILES).toEqual(
    expect.arrayContaining([
      '.github/workflows/ci.yml',
      ...['level-1', 'level-2', 'pr-check', 'deploy'].flatMap((name) => [
        `.github/workflows/${name}.yml`,
        `workflows/${name}.yml`,
      ]),
    ]),
  );
});

test.each(WORKFLOW_FILES)('%s is valid for the language service, without a warning', async (file) => {
  expect(await diagnose(join(ROOT, file))).toEqual([]);
});

test('a `with:` key that an action does not know is seen', async () => {
  const text = `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: ${ACTION_REPOSITORY}/actions/report@v${VERSION}\n        with:\n          modelcard: x\n`;
  expect(await diagnose(join(ROOT, '.github/workflows/x.yml'), text)).toEqual([
    expect.stringContaining('modelcard'),
  ]);
});

test('actionlint finds nothing', (context) => {
  const { code, stdout, stderr } = run(need('actionlint', context), ['-no-color', ...WORKFLOW_FILES], {
    cwd: ROOT,
  });
  expect(`${stdout}${stderr}`).toBe('');
  expect(code).toBe(0);
});

test('zizmor finds nothing but the exceptions of .github/zizmor.yml', (context) => {
  const argv = ['--offline', '--no-progress', '--config=.github/zizmor.yml', ...WORKFLOW_FILES];
  const { code, stdout, stderr } = run(need('zizmor', context), argv, { cwd: ROOT });
  expect(code, `${stdout}${stderr}`).toBe(0);
});

describe('every use of an action', () => {
  test.each(thirdParty.map((use) => [`${use.file}: ${use.name}`, use] as const))(
    '%s is pinned by SHA, with its version as a comment',
    (_, { name, ref, comment }) => {
      const { sha, version } = THIRD_PARTY[name]!;
      expect({ ref, comment }).toEqual({ ref: sha, comment: version });
    },
  );

  test('of our own names the version of this package', () => {
    expect(firstParty.length).toBeGreaterThan(0);
    expect([...new Set(firstParty.map(({ ref }) => ref))]).toEqual([`v${VERSION}`]);
  });

  test('is never local: `./` is the workspace of the caller', () => {
    expect(local).toEqual([]);
  });
});

test.each(['workflows/level-1.yml', '.github/workflows/level-1.yml'])(
  '%s may be called twice in one run: neither group nor artifact is the same',
  (file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const group = /group: (.*)/.exec(text)![1]!;
    for (const input of ['working-directory', 'config', 'artifact'])
      expect(group).toContain(`inputs.${input} `);
    const [, upload] = text.split('uses: actions/upload-artifact');
    expect(upload).toMatch(/name: \$\{\{ inputs\.artifact \|\| 'mlops-out' \}\}/);
  },
);
