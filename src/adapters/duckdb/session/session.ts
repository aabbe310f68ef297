import { randomUUID } from 'node:crypto';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  DuckDBConnection,
  DuckDBDataChunk,
  DuckDBResult,
  DuckDBValue,
  ResultReturnType,
} from '@duckdb/node-api';
import { listOf, literal } from '../sql/sql.ts';
import type { Allowance } from './over-limit.ts';
import { type Watch, watch } from './watch.ts';

export type DuckDbModule = typeof import('@duckdb/node-api');

/** One DuckDB in memory that can read the files it was opened for and nothing else. */
export interface Session {
  /** All rows of one statement. */
  rows(sql: string): Promise<readonly (readonly DuckDBValue[])[]>;
  /** Chunks of at most 2,048 rows, in the order of the files. */
  chunks(sql: string): AsyncIterable<DuckDBDataChunk>;
  readonly allowance: Allowance;
  close(): void;
}

export interface SessionOptions {
  readonly allowance: Allowance;
  readonly threads?: number | undefined;
  /** The only files that may be read and written: absolute paths, no patterns. */
  readonly paths: readonly string[];
}

/**
 * Opens a locked session: no other file, no network, no extension, no way to unlock. Statistics are kept out of the
 * optimizer because writers other than DuckDB leave NaN out of minimum and maximum, and DuckDB 1.5 then folds
 * comparisons that NaN meets.
 */
export async function openSession(duckdb: DuckDbModule, options: SessionOptions): Promise<Session> {
  const connected = await connect(duckdb, options);
  return sessionOn(connected, options.allowance);
}

/** The session of a connection. */
export function sessionOn({ connection, close }: Connected, allowance: Allowance): Session {
  const watched = (): Watch => watch(allowance.limits, () => connection.interrupt());
  return {
    rows: async (sql) => (await watched()(() => connection.runAndReadAll(sql))).getRows(),
    chunks: (sql) => chunksOf(connection, sql, watched()),
    allowance,
    close,
  };
}

/** Less memory for a thread than this, and none of them gets far. */
const MIB_A_THREAD = 64;
/** What does not fit into memory goes to disk, up to so many times the memory. */
const DISK = 10;

/** A locked database, and what ends it. */
interface Connected {
  readonly connection: DuckDBConnection;
  close(): void;
}

/** The connection of such a session. */
export async function connect(
  duckdb: DuckDbModule,
  { paths, threads, allowance }: SessionOptions,
): Promise<Connected> {
  const { memory } = allowance.limits;
  const own = Math.ceil(memory / 2);
  const most = Math.max(1, Math.floor(own / MIB_A_THREAD));
  const instance = await duckdb.DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    temp_directory: join(tmpdir(), `mlops-duckdb-${randomUUID()}`),
    max_temp_directory_size: `${DISK * memory}MiB`,
    memory_limit: `${own}MiB`,
    threads: String(Math.min(threads ?? availableParallelism(), most)),
  });
  const connection = await instance.connect();
  for (const setting of [
    `allowed_paths = ${listOf(paths)}`,
    `TimeZone = ${literal('UTC')}`,
    `disabled_optimizers = ${literal('statistics_propagation')}`,
    'enable_external_access = false',
    'lock_configuration = true',
  ])
    await connection.run(`set ${setting}`);
  let open = true;
  const close = (): void => {
    if (!open) return;
    open = false;
    connection.closeSync();
    instance.closeSync();
  };
  return { connection, close };
}

async function* chunksOf(
  connection: DuckDBConnection,
  sql: string,
  watched: Watch,
): AsyncGenerator<DuckDBDataChunk> {
  const result = await watched(() => connection.stream(sql));
  let away = 0;
  const ask = (): Promise<readonly DuckDBDataChunk[]> => {
    const asked = watched(
      () => someChunks(result),
      () => away,
    );
    asked.catch(() => {}); // told when it is its turn
    return asked;
  };
  let asked = ask();
  try {
    for (let isLast = false; !isLast; ) {
      const chunks = await asked;
      isLast = chunks.length < CHUNKS_AT_ONCE;
      if (!isLast) asked = ask(); // so that the engine works while these are read
      const left = performance.now();
      yield* chunks;
      away += performance.now() - left;
    }
  } finally {
    await asked.catch(() => {}); // what is still being asked keeps the database open
  }
  if (result.returnType === BROKEN) await watched(() => whyBroken(connection, sql));
}

/** As many as DuckDB makes ready ahead of a reader; to watch each one by itself takes as long as to fetch it. */
const CHUNKS_AT_ONCE = 8;

/** The next chunks of a stream; fewer where it ends. */
async function someChunks(result: DuckDBResult): Promise<readonly DuckDBDataChunk[]> {
  const chunks: DuckDBDataChunk[] = [];
  while (chunks.length < CHUNKS_AT_ONCE) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) break;
    chunks.push(chunk);
  }
  return chunks;
}

/** The type of a result that failed. */
const BROKEN: ResultReturnType = 0;

/**
 * Throws what the statement fails of: the stream of a result ends alike where it fails and where all is read, and
 * does not say why.
 */
async function whyBroken(connection: DuckDBConnection, sql: string): Promise<never> {
  await connection.run(`select count(columns(*)) from (${sql})`);
  throw new Error(`DuckDB ended a question early, and answers it when asked again: ${sql}`);
}
