import type { Files } from '../../foundation/ports/ports.ts';
import { InputErrors, refuse } from '../../foundation/problems/errors.ts';
import type { Declaration } from './declaration.ts';
import type { Run } from './run.ts';

/** The commands that make an environment in a folder; `python` is its interpreter. */
type Install = (folder: string, python: string) => readonly (readonly string[])[];

/** One requirement per line; tomllib came with Python 3.11. */
const DEPENDENCIES =
  'import json, sys, tomllib; print(json.dumps(tomllib.load(open(sys.argv[1], "rb")).get("project", {}).get("dependencies", [])))';

/** By uv where it is on PATH, else by venv and pip. */
export async function installerOf(
  declaration: Declaration,
  files: Pick<Files, 'absolute'>,
  run: Run,
): Promise<Install> {
  const path = files.absolute(declaration.path);
  if (await answers(run, ['uv', '--version']))
    return (folder, python) => [
      ['uv', 'venv', '--quiet', '--python', 'python3', folder],
      ['uv', 'pip', 'install', '--python', python, '-r', path],
    ];
  const requirements = declaration.kind === 'pyproject' ? await projectDependencies(path, run) : ['-r', path];
  return (folder, python) => [
    ['python3', '-m', 'venv', folder],
    ...(requirements.length > 0
      ? [
          [
            python,
            '-m',
            'pip',
            'install',
            '--disable-pip-version-check',
            '--no-input',
            '--progress-bar',
            'off',
            ...requirements,
          ],
        ]
      : []),
  ];
}

async function answers(run: Run, argv: readonly string[]): Promise<boolean> {
  try {
    await run(argv);
    return true;
  } catch (cause) {
    if (cause instanceof InputErrors) return false;
    throw cause;
  }
}

async function projectDependencies(path: string, run: Run): Promise<readonly string[]> {
  try {
    return JSON.parse((await run(['python3', '-c', DEPENDENCIES, path])).join('\n')) as readonly string[];
  } catch (cause) {
    if (!(cause instanceof InputErrors)) throw cause;
    return refuse(
      'environment',
      'cannot be read for its project.dependencies',
      'correct the TOML; Python before 3.11 needs uv or a requirements.txt',
      { value: path, cause },
    );
  }
}
