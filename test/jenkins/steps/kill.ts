import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** So long Jenkins waits for a process, with all that it has started, before it turns to the next one. */
const PATIENCE_MS = 5_000;

/**
 * Ends what holds this variable in its environment, as Jenkins' process tree does on Linux: each process after those
 * that it has started, by SIGTERM and by nothing stronger. One that others have started gets the signal once for each
 * of them, and a parent outlives its children: it may take their end for their answer.
 */
export async function endAll(variable: string): Promise<void> {
  const parents = new Map(processes().map((pid) => [pid, parentOf(pid)]));
  for (const pid of parents.keys())
    if (holds(pid, variable)) await endTree(pid, parents, Date.now() + PATIENCE_MS);
}

async function endTree(pid: number, parents: ReadonlyMap<number, number>, deadline: number): Promise<void> {
  for (const [child, parent] of parents) if (parent === pid) await endTree(child, parents, deadline);
  try {
    process.kill(pid, 'SIGTERM');
  } catch {
    return; // It has ended already.
  }
  for (let wait = 10; existsSync(`/proc/${pid}/status`); wait = Math.min(2 * wait, 1000)) {
    await sleep(wait);
    if (Date.now() >= deadline) return;
  }
}

const processes = (): readonly number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid >= 10)
    .sort((a, b) => a - b);

const holds = (pid: number, variable: string): boolean => told(pid, 'environ').split('\0').includes(variable);

const parentOf = (pid: number): number => Number(/^PPid:\s+(\d+)$/m.exec(told(pid, 'status'))?.[1] ?? 0);

/** Nothing of a process that has ended, or is somebody else's. */
function told(pid: number, what: 'environ' | 'status'): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return '';
  }
}
