import {
  type CommandEnd,
  type CommandRun,
  howItEnded,
  runToItsEnd,
} from '../../domain/commands/run-command.ts';
import { argvOf } from '../../domain/commands/words.ts';
import { junitReader } from '../../domain/tests/junit.ts';
import { createTally, type Tallied, type Tally } from '../../domain/tests/tally.ts';
import type { Artifact } from '../../foundation/evidence/evidence.ts';
import type { Files, Ports } from '../../foundation/ports/ports.ts';
import { InputErrors, type InputProblem, refuse } from '../../foundation/problems/errors.ts';
import { bytesText, FILE_BYTES, MIB } from '../../foundation/reading/limits.ts';
import { fileArtifact } from '../../foundation/run-folder/artifact.ts';
import type { InputsOf } from '../../foundation/step/define.ts';
import type { runTests } from './spec.ts';

export type TestInputs = InputsOf<(typeof runTests)['inputs']>;

export const runCommandOf = (
  command: Pick<CommandRun, 'argv' | 'environment'>,
  ports: Ports,
  signal: AbortSignal,
): Promise<CommandEnd> =>
  runToItsEnd({ input: 'command', title: 'Test', variables: {}, ...command }, ports, signal);

/**
 * What the JUnit files say that the command wrote. Throws `InputErrors` with all that is wrong with them: an exit code
 * alone is no result.
 */
export async function readResults(
  end: CommandEnd,
  inputs: TestInputs,
  { files, withoutSecrets }: Ports,
  signal: AbortSignal,
): Promise<{ readonly paths: readonly string[]; readonly tallied: Tallied }> {
  const paths = await matching(inputs, files);
  if (paths.length === 0) refuseNothing(end, inputs);
  const tally = createTally(withoutSecrets);
  const problems = [...(await unwritten(inputs, files)), ...(await tooMuch(paths, inputs, files))];
  if (problems.length === 0)
    for (const path of paths) problems.push(...(await readInto(tally, path, files, signal)));
  if (problems.length > 0) throw new InputErrors(problems);
  return { paths, tallied: tally.result() };
}

const refuseNothing = (end: CommandEnd, { command, junit }: TestInputs): never =>
  refuse(
    'command',
    `${howItEnded(end)}; it wrote no file that \`junit\` matches (${junit.join(', ')})`,
    'let it write JUnit XML there, such as `pytest --junit-xml=…`',
    { value: [command].flat().join(' '), details: end.lines.join('\n') },
  );

/** A file that is named, without a wildcard, is a result that somebody counts on. */
async function unwritten({ junit }: TestInputs, files: Files): Promise<readonly InputProblem[]> {
  const named = junit.filter((pattern) => !/[*?[\]{}!]/.test(pattern));
  const missing: InputProblem[] = [];
  for (const path of named)
    if (!(await files.exists(path)))
      missing.push({
        input: 'junit',
        value: path,
        message: 'was not written by the command',
        remedy: 'let the command write it, or take it out of `junit`',
      });
  return missing;
}

async function readInto(
  tally: Tally,
  path: string,
  files: Files,
  signal: AbortSignal,
): Promise<readonly InputProblem[]> {
  try {
    const reader = junitReader(path, tally);
    for await (const block of files.blocks(path)) {
      signal.throwIfAborted();
      reader.write(block);
    }
    reader.end();
    return [];
  } catch (cause) {
    if (cause instanceof InputErrors) return cause.problems;
    throw cause;
  }
}

/** Files that `junit` matches now. Throws `InputErrors` for folders. */
export async function matching({ junit }: TestInputs, files: Files): Promise<readonly string[]> {
  const paths = await files.glob(junit);
  const problems: InputProblem[] = [];
  for (const path of paths)
    if (await files.isFolder(path))
      problems.push({
        input: 'junit',
        value: path,
        message: 'is a folder',
        remedy: `name its files: ${path}/*.xml`,
      });
  if (problems.length > 0) throw new InputErrors(problems);
  return paths;
}

async function tooMuch(
  paths: readonly string[],
  { maxFile = 0 }: TestInputs,
  files: Files,
): Promise<readonly InputProblem[]> {
  const most = Math.max(FILE_BYTES.results, maxFile * MIB);
  let bytes = 0;
  for (const path of paths) bytes += await files.size(path);
  if (bytes <= most) return [];
  return [
    {
      input: 'junit',
      message: `matches files of more than ${bytesText(most)} together`,
      remedy: 'let tests print less into their results, or raise `max-file`',
    },
  ];
}

export const resultFile = (path: string, files: Files): Promise<Artifact> =>
  fileArtifact('report', path, files, 'application/xml');

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
