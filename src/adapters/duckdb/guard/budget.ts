/** Below this many cells any file is read. */
const ANY = 1_000_000_000;
/** No writer packs ordinary data so tightly; a file made to fill a disk does (42 kB that stand for petabytes). */
const CELLS_PER_BYTE = 1000;

/** Why a file must not be read, or undefined. `rows` and `columns` are what it says of itself, `bytes` its size. */
export function budgetProblem(rows: number, columns: number, bytes: number): string | undefined {
  const cells = rows * columns;
  if (cells <= ANY || cells <= CELLS_PER_BYTE * bytes) return undefined;
  return `claims that ${bytes} bytes hold ${rows} rows of ${columns} columns`;
}
