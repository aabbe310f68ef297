import type { Session } from '../session/session.ts';
import { wireText } from '../sql/cells.ts';

/** A column as a Parquet file names it. */
interface NamedColumn {
  readonly name: string;
  /** Of Parquet's null type: what pandas writes where a month holds no value. */
  readonly empty: boolean;
}

interface Schema {
  readonly columns: readonly NamedColumn[];
  /** Whether each column is one of the file's, not a group of some. */
  readonly flat: boolean;
}

/** Columns of a Parquet file, in order, by the names in the file: DuckDB renames those that it cannot tell apart. */
export async function schemaColumns(session: Session, file: string): Promise<Schema> {
  const nodes = await session.rows(
    `select ${wireText('name')}, coalesce(num_children, 0), coalesce(logical_type, '') from parquet_schema(${file})`,
  );
  const columns: NamedColumn[] = [];
  // Nodes come depth first; the first one is the table.
  for (let at = 1; at < nodes.length; at = afterNode(nodes, at)) {
    const [name, , logicalType] = nodes[at]!;
    columns.push({ name: String(name), empty: String(logicalType).startsWith('NullType') });
  }
  return { columns, flat: columns.length === nodes.length - 1 };
}

/** Index of the first node that is not below the one at `at`. */
function afterNode(nodes: Awaited<ReturnType<Session['rows']>>, at: number): number {
  let next = at + 1;
  for (let open = Number(nodes[at]![1]); open > 0; next += 1) open += Number(nodes[next]![1]) - 1;
  return next;
}
