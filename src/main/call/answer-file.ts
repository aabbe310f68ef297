import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute } from 'node:path';
import { InputErrors, type InputProblem, refuse } from '../../foundation/problems/errors.ts';
import { type CallAnswer, errorAnswer } from './answer.ts';
import { ANSWER_VARIABLE } from './call-document.ts';

const NO_ANSWER: InputProblem = {
  input: 'the process',
  message: 'ended before it could answer',
  remedy: 'see its log',
};

/** Where one call is answered, once. */
export interface AnswerFile {
  write(answer: CallAnswer): void;
}

/**
 * The file at `path`, absolute: an older answer in its place is removed. A process that ends without having answered,
 * by an error that nobody caught or by a second signal, still leaves an answer that says so. Throws `InputErrors`.
 */
export function answerFile(path: string | undefined, command: () => string): AnswerFile {
  const remedy = 'give the absolute path of a new file';
  if (!path) return refuse(ANSWER_VARIABLE, 'is not set', remedy);
  if (!isAbsolute(path)) return refuse(ANSWER_VARIABLE, 'is not an absolute path', remedy, { value: path });
  changing(path, () => rmSync(path, { force: true }));
  const atExit = (): void => writeBeside(path, errorAnswer(command(), new InputErrors([NO_ANSWER])));
  process.once('exit', atExit);
  return {
    write: (answer) => {
      process.removeListener('exit', atExit);
      changing(path, () => writeBeside(path, answer));
    },
  };
}

/** Beside, then renamed: a reader sees no half of it. Synchronous, for it is also done while the process exits. */
function writeBeside(path: string, answer: CallAnswer): void {
  const beside = `${path}.${randomUUID()}.tmp`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(beside, `${JSON.stringify(answer)}\n`, { flag: 'wx' });
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}

function changing(path: string, work: () => void): void {
  try {
    work();
  } catch (cause) {
    refuse(ANSWER_VARIABLE, 'cannot be written', 'name a file in a folder that this process may write to', {
      value: path,
      cause,
    });
  }
}
