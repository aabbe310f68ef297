import { Worker } from 'node:worker_threads';

/** Runs in a thread of its own, which is ended when its time is over: back-tracking may take forever. */
const SEARCH = `
const { parentPort, workerData } = require('node:worker_threads');
const { source, flags, values } = workerData;
const pattern = new RegExp(source, flags);
parentPort.postMessage(values.flatMap((value, at) => (pattern.test(value) ? [] : [at])));
`;

/**
 * Indexes of the texts in which an ECMA-262 pattern finds no match, undefined where that takes longer than
 * `milliseconds`. Flags may lead it, as in `(?i)`.
 */
export async function withoutMatch(
  pattern: string,
  values: readonly string[],
  milliseconds: number,
): Promise<readonly number[] | undefined> {
  const worker = new Worker(SEARCH, {
    eval: true,
    execArgv: [],
    workerData: { ...compiled(pattern), values },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<readonly number[] | undefined>((resolve, reject) => {
      timer = setTimeout(() => resolve(undefined), milliseconds);
      worker.once('message', resolve);
      worker.once('error', reject);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

/** By characters rather than UTF-16 units, where the pattern allows it. */
function compiled(pattern: string): { readonly source: string; readonly flags: string } {
  const [lead, letters = ''] = /^\(\?([ims]+)\)/.exec(pattern) ?? [''];
  const source = pattern.slice(lead.length).replaceAll('(?P<', '(?<');
  try {
    new RegExp(source, `${letters}u`);
    return { source, flags: `${letters}u` };
  } catch {
    return { source, flags: letters };
  }
}
