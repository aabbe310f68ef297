import type { Column, ColumnType, FilesRef } from '../../../foundation/ports/ports.ts';
import { InputErrors } from '../../../foundation/problems/errors.ts';
import { partitionValues } from '../../../foundation/reading/partitions.ts';
import { CANDIDATES, castCell, plainCast } from '../csv/csv-types.ts';
import type { Session } from '../session/session.ts';
import { identifier, listOf, literal } from '../sql/sql.ts';
import { NATIVE_TYPES } from '../sql/types.ts';

/** A column read from the paths of files. */
interface FolderColumn {
  readonly column: Column;
  /** It as an item of a SELECT over files with their `fileName`. */
  readonly sql: string;
}

/**
 * Partition columns that the files themselves do not have, of the type asked for or else the narrowest. Throws
 * `InputErrors` for paths that lack one, or hold a value of another type.
 */
export async function folderColumns(
  session: Session,
  { files, partitions = [], types = {} }: FilesRef,
  own: readonly Column[],
  fileName: string,
): Promise<readonly FolderColumn[]> {
  const names = partitions.filter((name) => !own.some((column) => column.name === name));
  const values = partitionValues(files, names);
  const found: FolderColumn[] = [];
  for (const name of names) {
    const texts = values.map((one) => one[name]!);
    const type = types[name] ?? (await narrowest(session, texts));
    await requireType(session, { files, texts, name, type, declared: name in types });
    found.push({
      column: { name, type, native: NATIVE_TYPES[type] },
      sql: `${typed(valueSql(name, fileName), type, name in types)} as ${identifier(name)}`,
    });
  }
  return found;
}

/** The value in the path, which the folder nearest to the file holds. */
function valueSql(name: string, fileName: string): string {
  const pattern = `.*[/\\\\]${name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}=([^/\\\\]*)[/\\\\]`;
  return `nullif(url_decode(regexp_extract(${identifier(fileName)}, ${literal(pattern)}, 1)), '__HIVE_DEFAULT_PARTITION__')`;
}

const typed = (sql: string, type: ColumnType, declared: boolean): string =>
  castCell(sql, plainCast(sql, type), type, declared);

async function narrowest(session: Session, texts: readonly (string | null)[]): Promise<ColumnType> {
  const given = [...new Set(texts.filter((text) => text !== null))];
  const counts = CANDIDATES.map((type) => `count(${typed('value', type, false)})`);
  const [row] = await session.rows(
    `select ${counts.join(', ')} from (select unnest(cast(${listOf(given)} as varchar[])) as value)`,
  );
  return CANDIDATES.find((_, at) => given.length > 0 && Number(row![at]) === given.length) ?? 'string';
}

interface Asked {
  readonly files: readonly string[];
  readonly texts: readonly (string | null)[];
  readonly name: string;
  readonly type: ColumnType;
  readonly declared: boolean;
}

async function requireType(session: Session, { files, texts, name, type, declared }: Asked): Promise<void> {
  const given = listOf([...new Set(texts.filter((text) => text !== null))]);
  const rows = await session.rows(
    `select value from (select unnest(cast(${given} as varchar[])) as value) where ${typed('value', type, declared)} is null`,
  );
  const bad = new Set(rows.map(([value]) => String(value)));
  const problems = files.flatMap((path, at) =>
    bad.has(texts[at] ?? '')
      ? [
          {
            input: path,
            message: `has ${name}=${texts[at]} in its path, which is not of type ${type}`,
            remedy: 'correct the folder, or the type in the contract',
            at: { file: path },
          },
        ]
      : [],
  );
  if (problems.length > 0) throw new InputErrors(problems);
}
