import type { Archive } from '../../../foundation/ports/ports.ts';
import type { ReadResults, ResultRow, ResultsQuestion } from '../read.ts';

/** A row of a JSON lines file, a JSON list or a table, and where it stands. */
export interface ResultRecord {
  readonly members: Readonly<Record<string, unknown>>;
  /** 1-based: line of a file, row of a table. */
  readonly place: number;
}

/** The file that a reader reads, and what the user says of it. */
export interface Reading {
  readonly file: string;
  readonly question: ResultsQuestion;
  /** A file beside this one, as JSON; undefined where there is none. */
  beside(name: string): Promise<unknown>;
}

/** Takes rows one by one, so that no transcript stays. */
export interface RecordReader {
  take(record: ResultRecord): void;
  finish(): Promise<ReadResults>;
}

/**
 * A tool whose results are read: by what its files hold, never by their names. A tool has a form for each kind of file
 * that it writes. A form that is refused says so as a problem.
 */
export interface ResultsFormat {
  /** As messages name it. */
  readonly name: string;
  /** One JSON document. */
  readonly document?: {
    recognises(document: Readonly<Record<string, unknown>>): boolean;
    read(document: Readonly<Record<string, unknown>>, reading: Reading): Promise<ReadResults>;
  };
  /** Rows of JSON lines, of a JSON list, or of a table, told by the first one. */
  readonly records?: {
    recognises(first: Readonly<Record<string, unknown>>, question: ResultsQuestion): boolean;
    start(reading: Reading): RecordReader;
  };
  /** Members of a zip file. */
  readonly archive?: {
    recognises(names: readonly string[]): boolean;
    read(archive: Archive, reading: Reading): Promise<ReadResults>;
  };
}

/** A reader of rows that tell all by themselves; `repeats` where the tool asks each item so often. */
export function collected(
  format: string,
  rowOf: (members: ResultRecord['members']) => ResultRow,
  repeats?: number,
): RecordReader {
  const rows: ResultRow[] = [];
  return {
    take: ({ members }) => void rows.push(rowOf(members)),
    finish: async () => ({ format, rows, repeats, problems: [] }),
  };
}
