import type { TableLimits } from '../../../foundation/ports/ports.ts';
import { type OverLimit, overMemory, overTime } from './over-limit.ts';

const TICK = 25;
const MIB = 1 << 20;
/** What DuckDB says where its memory, its folder for what does not fit, or the machine has no more. */
const OUT_OF_MEMORY = /out of memory|bad allocation|bad_alloc|failed to allocate/i;

/** `away`: milliseconds so far in which nobody could have seen that the work was done. */
export type Watch = <T>(work: () => Promise<T>, away?: () => number) => Promise<T>;

/**
 * Runs the parts of one question, and interrupts it where they take too long together, or where one makes this process
 * grow by more than the memory that tables may take: DuckDB does not count all that it holds. No part begins once the
 * time is spent, since parts that are each shorter than a tick would never be seen by the timer; and none that was
 * interrupted is believed: the engine may call what it then has the whole.
 */
export function watch(limits: TableLimits, interrupt: () => void): Watch {
  let left = limits.seconds * 1000;
  return async (work, away = () => 0) => {
    if (left <= 0) {
      interrupt();
      throw overTime(limits);
    }
    const [started, gone, before] = [performance.now(), away(), residentNow()];
    const spent = (): number => performance.now() - started - (away() - gone);
    let over: OverLimit | undefined;
    const timer = setInterval(() => {
      if (spent() > left) over ??= overTime(limits);
      if (process.memoryUsage.rss() - before > limits.memory * MIB) over ??= overMemory(limits);
      if (over) interrupt();
    }, TICK);
    try {
      const done = await work();
      if (over) throw over;
      return done;
    } catch (cause) {
      throw over ?? (OUT_OF_MEMORY.test(String(cause)) ? overMemory(limits) : cause);
    } finally {
      clearInterval(timer);
      left -= spent();
    }
  };
}

let measured = { at: Number.NEGATIVE_INFINITY, bytes: 0 };

/** Bytes of this process in memory, a tick ago at most: there may be a question every millisecond. */
function residentNow(): number {
  const now = performance.now();
  if (now - measured.at > TICK) measured = { at: now, bytes: process.memoryUsage.rss() };
  return measured.bytes;
}
