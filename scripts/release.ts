/**
 * The steps of a release.
 * `check-changes <base>`: a pull request has a change file.  `prepare`: version and changelog from the change files.
 * `check <tag>`: tag, version, changelog agree.  `notes <version>`: text of the GitHub release.
 * `snippets <sha> <version>`: `uses:` lines of the documents.
 */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Change, nextVersion, notesOf, readChange, unreleased, withRelease } from './release/changes.ts';
import { digestOfFolder } from './release/dist-digest.ts';
import { pinned } from './release/snippets.ts';

const root = process.env.RELEASE_ROOT ?? join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const write = (path: string, text: string): void => writeFileSync(join(root, path), text);
const versionNow = (): string => (JSON.parse(read('package.json')) as { version: string }).version;

function fail(problems: readonly string[]): never {
  for (const problem of problems) console.error(problem);
  process.exit(1);
}

const changeFiles = (): readonly string[] =>
  globSync('changes/*.md', { cwd: root })
    .filter((file) => !file.endsWith('README.md'))
    .sort();

function changes(): readonly Change[] {
  const all = changeFiles().map((file) => readChange(file, read(file)));
  const problems = all.flatMap((one) => one.problems);
  return problems.length > 0 ? fail(problems) : all.flatMap(({ value }) => (value ? [value] : []));
}

const COMMANDS: Readonly<Record<string, (...words: readonly string[]) => void>> = {
  'check-changes'(base = 'origin/main') {
    changes();
    const added = execFileSync(
      'git',
      ['diff', '--name-only', '--diff-filter=AM', `${base}...HEAD`, '--', 'changes'],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    if (!/^changes\/(?!README).+\.md$/m.test(added))
      fail([
        'No change file. Add changes/<name>.md that starts with `minor:`, `patch:` or, if users notice nothing, `none:`.',
      ]);
  },

  prepare(day = new Date().toISOString().slice(0, 10)) {
    const all = changes();
    const changelog = read('CHANGELOG.md');
    const version = unreleased(changelog) ?? nextVersion(versionNow(), all);
    if (version === undefined) return fail(['No change asks for a release.']);
    write('CHANGELOG.md', withRelease(changelog, version, day, all));
    write('package.json', read('package.json').replace(/^ {2}"version": ".*"/m, `  "version": "${version}"`));
    const lock = JSON.parse(read('package-lock.json'));
    lock.version = version;
    lock.packages[''].version = version;
    write('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
    for (const file of changeFiles()) rmSync(join(root, file));
    console.log(version);
  },

  check(tag = '') {
    const version = versionNow();
    const open = changeFiles();
    const problems = [
      ...(tag === `v${version}`
        ? []
        : [
            `The tag is ${JSON.stringify(tag)}, and package.json says ${version}. Tag the commit v${version}.`,
          ]),
      ...(notesOf(read('CHANGELOG.md'), version)
        ? []
        : [`CHANGELOG.md has no dated section ${version}. Run \`node scripts/release.ts prepare\`.`]),
      ...(open.length === 0
        ? []
        : [`${open.join(', ')}: not in the changelog. Run \`node scripts/release.ts prepare\`.`]),
    ];
    if (problems.length > 0) fail(problems);
  },

  notes(version = versionNow()) {
    const notes =
      notesOf(read('CHANGELOG.md'), version) ?? fail([`CHANGELOG.md has no dated section ${version}.`]);
    console.log(`${notes}\n\nDigest of \`dist/\`: \`sha256:${digestOfFolder(join(root, 'dist'))}\``);
  },

  snippets(sha = '', version = versionNow()) {
    if (!/^[0-9a-f]{40}$/.test(sha)) fail([`${JSON.stringify(sha)} is not a SHA of 40 digits.`]);
    for (const file of globSync(['README.md', 'docs/**/*.md', 'actions/*/README.md'], { cwd: root })) {
      const text = read(file);
      const now = pinned(text, sha, version);
      if (now !== text) write(file, now);
    }
  },
};

const [name = '', ...words] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name)
  ? COMMANDS[name]!
  : fail([`Give one of: ${Object.keys(COMMANDS).join(', ')}.`]);
command(...words);
