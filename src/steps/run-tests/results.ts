import type { Artifact } from '../../evidence/evidence.ts';
import type { Files, Ports } from '../../ports.ts';
import { type CommandEnd, type CommandRun, howItEnded, runToItsEnd } from '../../scoring/run-command.ts';
import { argvOf } from '../../scoring/words.ts';
import type { InputsOf } from '../../step/define.ts';
import { InputErrors, type InputProblem, refuse } from '../../step/errors.ts';
import { readJunit, type TestFile } from '../../test-results/junit.ts';
import type { runTests } from './spec.ts';

export type TestInputs = InputsOf<(typeof runTests)['inputs']>;

const MEBIBYTE = 1 << 20;
/** Of all files of a run together. */
const MOST_MEBIBYTES = 16;

export const runCommandOf = (
  command: Pick<CommandRun, 'argv' | 'environment'>,
  ports: Ports,
  signal: AbortSignal,
): Promise<CommandEnd> =>
  runToItsEnd({ input: 'command', title: 'Test', variables: {}, ...command }, ports, signal);

/**
 * The JUnit files that the command wrote. Throws `InputErrors` where it wrote none, or one that cannot be read: an exit
 * code alone is no result.
 */
export async function readResults(
  end: CommandEnd,
  inputs: TestInputs,
  { files, withoutSecrets }: Ports,
): Promise<{ readonly paths: readonly string[]; readonly read: readonly TestFile[] }> {
  const { command, junit } = inputs;
  const paths = await matching(inputs, files);
  if (paths.length === 0)
    refuse(
      'command',
      `${howItEnded(end)}; it wrote no file that \`junit\` matches (${junit.join(', ')})`,
      'let it write JUnit XML there, such as `pytest --junit-xml=…`',
      { value: [command].flat().join(' ') },
    );
  await requireSmall(paths, files);
  const read: TestFile[] = [];
  const problems: InputProblem[] = [];
  for (const path of paths) {
    try {
      read.push(readJunit(withoutSecrets(await files.readText(path)), path));
    } catch (cause) {
      if (!(cause instanceof InputErrors)) throw cause;
      problems.push(...cause.problems);
    }
  }
  if (problems.length > 0) throw new InputErrors(problems);
  return { paths, read };
}

/** Files that `junit` matches now. Throws `InputErrors` for a folder. */
export async function matching({ junit }: TestInputs, files: Files): Promise<readonly string[]> {
  const paths = await files.glob(junit);
  for (const path of paths)
    if (await files.isFolder(path))
      refuse('junit', 'is a folder', `name its files: ${path}/*.xml`, { value: path });
  return paths;
}

async function requireSmall(paths: readonly string[], files: Files): Promise<void> {
  let bytes = 0;
  for (const path of paths) {
    bytes += await files.size(path);
    if (bytes > MOST_MEBIBYTES * MEBIBYTE)
      refuse(
        'junit',
        `matches files of more than ${MOST_MEBIBYTES} MiB`,
        'let tests print less into their results',
        {
          value: path,
        },
      );
  }
}

export const resultFile = async (path: string, files: Files): Promise<Artifact> => ({
  role: 'report',
  name: files.relative(path),
  digest: await files.digest(path),
  mediaType: 'application/xml',
});

/** A command that cannot be split into words is told before anything runs. */
export function mistakesIn({ command }: Partial<TestInputs>): readonly InputProblem[] {
  try {
    if (command !== undefined) argvOf('command', command);
    return [];
  } catch (cause) {
    if (cause instanceof InputErrors) return cause.problems;
    throw cause;
  }
}
