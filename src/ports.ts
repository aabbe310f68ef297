import type { Digest, Row, Scalar } from './evidence/evidence.ts';

/** Ports that a step must list in its spec before it may use them. */
export type PortName = 'engine' | 'scorers' | 'processes' | 'environments';

/** What the world looks like to a step. Adapters and hosts stand behind it; subjects never see it. */
export interface Ports {
  readonly host: Host;
  readonly files: Files;
  engine(): Promise<Engine>;
  scorers(): Promise<Scorers>;
  readonly processes: Processes;
  readonly environments: PythonEnvironments;
}

export type HostKind = 'github' | 'jenkins' | 'local';

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  readonly at?: { readonly file: string; readonly line?: number; readonly column?: number };
  /** Rows that show it, for hosts whose log is all that a person sees. */
  readonly rows?: readonly Row[];
}

export interface Log {
  info(line: string): void;
  warn(line: string): void;
  error(line: string): void;
  /** Runs `work` under a heading that folds where the host can fold. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** A short state that a terminal shows in place and a pipe may leave out: "scoring 12,000 of 28,330 rows". */
  progress(state: string): void;
}

export interface Host {
  readonly kind: HostKind;
  /** Where this run happens, for `run.json`: commit, branch, run URL, actor. Never part of evidence. */
  readonly context: Readonly<Record<string, string>>;
  readonly log: Log;
  /** Folder that survives runs and holds native modules and Python environments. */
  readonly toolCache: string;
  mask(secret: string): void;
  annotate(annotations: readonly Annotation[]): void;
  summary(markdown: string): Promise<void>;
  outputs(values: Readonly<Record<string, string>>): Promise<void>;
  /** Saves and restores folders between runs where the host has a cache; answers whether it had one. */
  restore(folders: readonly string[], key: string): Promise<boolean>;
  save(folders: readonly string[], key: string): Promise<void>;
}

/** The working directory. All paths are relative to it, with `/`; absolute ones are answered by `absolute` only. */
export interface Files {
  absolute(path: string): string;
  /** The path as evidence names it: relative to the working directory, with `/`. */
  relative(path: string): string;
  exists(path: string): Promise<boolean>;
  isFolder(path: string): Promise<boolean>;
  read(path: string): Promise<Uint8Array>;
  /** UTF-8, strictly: refuses bytes that are not, strips a byte order mark. */
  readText(path: string): Promise<string>;
  size(path: string): Promise<number>;
  digest(path: string): Promise<Digest>;
  /** Files that match, sorted bytewise; `!` excludes. A pattern without a wildcard answers itself when it exists. */
  glob(patterns: readonly string[]): Promise<readonly string[]>;
  list(folder: string): Promise<readonly string[]>;
  /** Writes beside, then renames: a reader sees the old or the new file, never half of one. */
  write(path: string, content: string | Uint8Array): Promise<void>;
  copy(from: string, to: string): Promise<void>;
  /** Makes the folder and those above it; nothing happens where it exists. */
  makeFolder(path: string): Promise<void>;
  remove(path: string): Promise<void>;
}

export interface ProcessResult {
  /** null when a signal ended it. */
  readonly code: number | null;
  readonly signal: string | null;
}

export interface Processes {
  /**
   * Runs argv without a shell, in the working directory; its output goes line by line to `onLine`, made harmless
   * for the host's log. Never throws for an exit code; throws `InputErrors` when the program does not exist.
   */
  run(
    argv: readonly string[],
    options: {
      env?: Readonly<Record<string, string>>;
      /** Folder whose programs are found before those of PATH. */
      programs?: string;
      onLine?: (line: string) => void;
      signal?: AbortSignal;
    },
  ): Promise<ProcessResult>;
}

export interface PythonEnvironments {
  /**
   * Python of an environment that holds what `declaration` (requirements.txt or pyproject.toml) asks for; built
   * once, then found by the hash of its content, platform and Python version.
   */
  provide(
    declaration: string,
    signal: AbortSignal,
  ): Promise<{
    readonly python: string;
    readonly bin: string;
    readonly key: string;
    readonly cached: boolean;
  }>;
}

// ── tables ────────────────────────────────────────────────────────────────────────────────────────────────

/** Types that every engine has; an engine's own name for it stands in `native`. */
export type ColumnType =
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'date'
  | 'timestamp'
  | 'time'
  | 'other';
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly native: string;
}

export interface TableRef {
  /** Paths of Parquet or CSV files of one shape, in the order in which their rows are numbered. */
  readonly files: readonly string[];
  /** Types that CSV columns must be read as; what does not fit is an uncastable cell. */
  readonly types?: Readonly<Record<string, ColumnType>>;
  /** At most this many rows, the first ones. */
  readonly limit?: number;
}

/** A condition on one column that a bad value meets. NULL meets only `null`. NaN meets `nan` and every range. */
export type Predicate =
  | { readonly is: 'null' }
  | { readonly is: 'nan' }
  | { readonly is: 'one-of'; readonly values: readonly Scalar[] }
  | { readonly is: 'none-of'; readonly values: readonly Scalar[] }
  | {
      readonly is: 'outside';
      readonly minimum?: Scalar;
      readonly maximum?: Scalar;
      readonly exclusiveMinimum?: Scalar;
      readonly exclusiveMaximum?: Scalar;
    }
  /** `pattern` is RE2, matched against the whole value. */
  | { readonly is: 'not-matching'; readonly pattern: string }
  /** Length in characters. */
  | { readonly is: 'length-outside'; readonly minimum?: number; readonly maximum?: number }
  | { readonly is: 'not-multiple-of'; readonly of: number }
  | { readonly is: 'any-of'; readonly predicates: readonly Predicate[] };

export interface Question {
  readonly column: string;
  readonly bad: Predicate;
}

export interface FailingRow {
  readonly file: string;
  /** 1-based, within its file. */
  readonly row: number;
  readonly values: Row;
}

export interface UncastableCell {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly message: string;
}

/** Values of one numeric column: the finite ones ascending; nulls, NaN and infinities counted apart. */
export interface NumericColumn {
  readonly sorted: Float64Array;
  readonly rows: number;
  readonly nulls: number;
  readonly nans: number;
  readonly infinities: number;
}

/** Typed columns of some rows, in file order. Numbers are NaN and texts null where the table holds NULL. */
export interface Batch {
  readonly rows: number;
  readonly numbers: Readonly<Record<string, Float64Array>>;
  readonly texts: Readonly<Record<string, readonly (string | null)[]>>;
}

export interface Table {
  readonly columns: readonly Column[];
  rows(): Promise<number>;
  /** How many rows each question's predicate holds for; one statement for all of them. */
  count(questions: readonly Question[]): Promise<readonly number[]>;
  /** Surplus rows: rows minus distinct combinations, among rows where no column is NULL. */
  surplus(columns: readonly string[]): Promise<number>;
  /** The first `limit` rows that a question's predicate holds for, with the columns to `show`. */
  failing(question: Question, show: readonly string[], limit: number): Promise<readonly FailingRow[]>;
  /** The first `limit` rows whose combination has been seen in an earlier row. */
  repeated(
    columns: readonly string[],
    show: readonly string[],
    limit: number,
  ): Promise<readonly FailingRow[]>;
  /** CSV only: cells that are not of the type asked for; they read as NULL elsewhere. */
  uncastable(limit: number): Promise<{ readonly count: number; readonly cells: readonly UncastableCell[] }>;
  /** Value (as text, null for NULL) and count, largest count first, then bytewise. */
  valueCounts(column: string): Promise<readonly { readonly value: string | null; readonly count: number }[]>;
  numericColumn(column: string): Promise<NumericColumn>;
  /** Smallest and largest finite value, distinct count, nulls. */
  profile(columns: readonly string[]): Promise<
    readonly {
      readonly minimum: Scalar;
      readonly maximum: Scalar;
      readonly distinct: number;
      readonly nulls: number;
    }[]
  >;
  /**
   * Rows in file order as typed columns. Each expression is the engine's SQL over the table's columns, written by
   * the user (a column name in double quotes, or `hour * 60 + minute`); `as` says what it must become.
   */
  batches(
    expressions: Readonly<Record<string, { readonly sql: string; readonly as: 'number' | 'text' }>>,
    size: number,
  ): AsyncIterable<Batch>;
}

export interface Engine {
  /** Name and version, for `measured`. */
  readonly name: string;
  /** Opens files of one shape. Throws `InputErrors` for what is missing, unreadable or of another shape. */
  table(ref: TableRef): Promise<Table>;
  /** Writes columns as Parquet, deterministically; used for predictions. */
  writeParquet(
    path: string,
    columns: readonly {
      readonly name: string;
      readonly values: Float64Array | readonly (string | null)[];
      readonly type: 'number' | 'integer' | 'text';
    }[],
  ): Promise<void>;
  close(): void;
}

// ── models ────────────────────────────────────────────────────────────────────────────────────────────────

export interface ModelInput {
  readonly name: string;
  readonly type: 'float' | 'double' | 'int64' | 'int32' | 'string' | 'bool';
  /** Columns of the tensor's second dimension; 1 where it is a vector. */
  readonly width: number;
  readonly rank: 1 | 2;
}
export interface ModelOutput {
  readonly name: string;
  /** `unsupported` is a map or a sequence (ZipMap), which the runtime cannot hand out. */
  readonly kind: 'float' | 'integer' | 'text' | 'unsupported';
}
export interface ModelSession {
  readonly inputs: readonly ModelInput[];
  readonly outputs: readonly ModelOutput[];
  /** Scores `rows` rows: one array of `rows * width` values, row by row, for each input; answers the same for outputs. */
  run(
    rows: number,
    inputs: Readonly<Record<string, Float64Array | readonly string[]>>,
  ): Promise<
    Readonly<Record<string, { readonly width: number; readonly values: Float64Array | readonly string[] }>>
  >;
  close(): void;
}
export interface Scorers {
  /** Opens an ONNX model. Throws `InputErrors` for what is not one (pickle, zip) and for data in other files. */
  onnx(path: string): Promise<ModelSession>;
}
