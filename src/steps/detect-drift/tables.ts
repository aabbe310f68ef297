import type { Artifact } from '../../foundation/evidence/evidence.ts';
import type { Engine, Files, Ports, Table } from '../../foundation/ports/ports.ts';
import { InputErrors, type InputProblem } from '../../foundation/problems/errors.ts';
import { type CsvSaid, dialectSaid, readingCsv } from '../../foundation/reading/csv-words.ts';
import { tableArtifacts } from '../../foundation/run-folder/artifact.ts';

/** One side of the comparison, opened. */
export interface OpenTable {
  readonly table: Table;
  readonly rows: number;
  /** Its files are hashed while it is read. */
  readonly artifacts: Promise<readonly Artifact[]>;
}

/** Opens both sides; what is wrong with either is said at once, with `earlier` problems. An empty table is wrong. */
export async function openBoth(
  inputs: {
    readonly reference: readonly string[];
    readonly current: readonly string[];
    readonly csv?: CsvSaid | undefined;
  },
  ports: Ports,
  earlier: readonly InputProblem[],
): Promise<{ readonly reference: OpenTable; readonly current: OpenTable; readonly engine: Engine }> {
  const engine = readingCsv(await ports.engine(), dialectSaid(inputs.csv));
  const opened = await Promise.allSettled([
    open('reference', inputs.reference, ports.files, engine),
    open('current', inputs.current, ports.files, engine),
  ]);
  const [reference, current] = opened.map((side) => (side.status === 'fulfilled' ? side.value : null));
  if (reference && current && earlier.length === 0) return { reference, current, engine };
  throw inOne(
    earlier,
    opened.flatMap((side) => (side.status === 'rejected' ? [side.reason] : [])),
  );
}

/** All bad input as one error; anything else goes on as it is. */
function inOne(earlier: readonly InputProblem[], reasons: readonly unknown[]): unknown {
  const defect = reasons.find((reason) => !(reason instanceof InputErrors));
  return (
    defect ?? new InputErrors([...earlier, ...reasons.flatMap((reason) => (reason as InputErrors).problems)])
  );
}

async function open(
  input: 'reference' | 'current',
  patterns: readonly string[],
  files: Files,
  engine: Engine,
): Promise<OpenTable> {
  const problem = (message: string, remedy: string): InputProblem => ({
    input,
    value: patterns.join(', '),
    message,
    remedy,
  });
  const paths = await files.glob(patterns);
  if (paths.length === 0)
    throw new InputErrors([
      problem('matches no file', 'name files that exist, relative to the working directory'),
    ]);
  const table = await engine.table({ files: paths });
  const rows = await table.rows();
  if (rows === 0) throw new InputErrors([problem('holds no row', 'give a table with rows')]);
  const artifacts = tableArtifacts('data', table, files);
  artifacts.catch(() => {}); // said where it is awaited
  return { table, rows, artifacts };
}
