import type { TableLimits } from '../../../foundation/ports/ports.ts';
import { counted } from '../../../foundation/text/counted.ts';

const MIB = 1 << 20;

/** A question that was ended because it took more than a table may. */
export class OverLimit extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.name = 'OverLimit';
    this.remedy = remedy;
  }
}

export const overTime = ({ seconds }: TableLimits): OverLimit =>
  new OverLimit(
    `takes longer than ${counted(seconds, 'second')}`,
    'make it simpler or the table smaller, or raise `query-seconds`',
  );

export const overMemory = ({ memory }: TableLimits): OverLimit =>
  new OverLimit(
    `needs more memory than max-memory (${memory} MiB) allows`,
    'take fewer rows or shorter values, or raise `max-memory`',
  );

/** What is wrong with a table of more columns than it may have, and the remedy. */
export const tooWide = (columns: number, most: number): [message: string, remedy: string] => [
  `has ${counted(columns, 'column')}, more than max-columns (${most})`,
  'select columns, or raise `max-columns`',
];

/** What the tables of one engine may take out of it. */
export interface Allowance {
  readonly limits: TableLimits;
  /** Counts bytes that stay until the engine is closed. Throws `OverLimit`. */
  keep(bytes: number): void;
  /** Throws `OverLimit` for bytes that no single question may take, though it gives them back. */
  lend(bytes: number): void;
}

/** A quarter for one question: two may be held against each other, and sorted. */
const LENT = 4;

export function allowance(limits: TableLimits): Allowance {
  let left = limits.memory * MIB;
  return {
    limits,
    keep: (bytes) => {
      left -= bytes;
      if (left < 0) throw overMemory(limits);
    },
    lend: (bytes) => {
      if (bytes > (limits.memory * MIB) / LENT) throw overMemory(limits);
    },
  };
}
