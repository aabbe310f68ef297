import type { ContractFormat } from '../../domain/contract/formats/format.ts';
import { readContract } from '../../domain/contract/formats/read-contract.ts';
import type { Contract } from '../../domain/contract/model.ts';
import { csvTypes, partitionColumns } from '../../domain/contract/plan/plan-type.ts';
import type { Engine, Files, Ports, Table } from '../../foundation/ports/ports.ts';
import { InputErrors, type InputProblem, refuse, together } from '../../foundation/problems/errors.ts';
import { type CsvSaid, dialectSaid, readingCsv } from '../../foundation/reading/csv-words.ts';
import { FILE_BYTES } from '../../foundation/reading/limits.ts';
import { partitionNames } from '../../foundation/reading/partitions.ts';

/** What the step is given, opened. */
interface Opened {
  readonly contract: Contract;
  readonly paths: readonly string[];
  readonly table: Table;
  /** Refuses a table without rows. */
  readonly rows: () => Promise<number>;
  readonly engine: Engine;
}

/** Opens contract and table. Throws `InputErrors` with all that is wrong with them. */
export async function openInputs(
  inputs: {
    readonly data: readonly string[];
    readonly contract: string;
    readonly csv?: CsvSaid | undefined;
  },
  ports: Ports,
  formats: readonly ContractFormat[],
): Promise<Opened> {
  const [contract, paths] = await together(
    openContract(inputs.contract, ports.files, formats),
    findData(inputs.data, ports.files),
  );
  const engine = await ports.engine();
  ports.host.log.progress(`reading ${paths.length === 1 ? paths[0] : `${paths.length} files`}`);
  const table = await openData(paths, contract, readingCsv(engine, dialectSaid(inputs.csv)));
  const rows = async (): Promise<number> => {
    const count = await table.rows();
    refuseEmpty(count, paths);
    return count;
  };
  return { contract, paths, table, rows, engine };
}

/** What is wrong with `as-of`: another form than that of a day or a moment in UTC, or a day that no calendar has. */
export function momentProblems(asOf: string | undefined): readonly InputProblem[] {
  if (asOf === undefined || (MOMENT.test(asOf) && !Number.isNaN(Date.parse(asOf)))) return [];
  const remedy = 'write 2013-04-30 or 2013-04-30T12:00:00Z';
  return [{ input: 'as-of', value: asOf, message: 'is not a moment in UTC', remedy }];
}

const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z)?$/;

/** Reads the contract file. Throws `InputErrors` with all that is wrong in it. */
async function openContract(
  path: string,
  files: Files,
  formats: readonly ContractFormat[],
): Promise<Contract> {
  const input = { value: path };
  if (!(await files.exists(path)) || (await files.isFolder(path)))
    refuse('contract', 'is not a file', 'name the data contract, an ODCS v3.1 YAML file', input);
  const text = await files.readText(path, FILE_BYTES.contract);
  const { value, problems } = readContract(text, files.relative(path), formats);
  if (!value) throw new InputErrors(problems);
  return value;
}

/** The files that the patterns name, sorted. Throws `InputErrors` where there are none. */
async function findData(patterns: readonly string[], files: Files): Promise<readonly string[]> {
  const paths = await files.glob(patterns);
  if (paths.length === 0)
    refuse('data', 'matches no file', 'name files that exist, relative to the working directory', {
      value: patterns.join(', '),
    });
  return paths;
}

/**
 * Opens the table, with the columns that the contract says are in the paths. CSV columns are read as the types of the
 * contract, once the header has told their names.
 */
async function openData(paths: readonly string[], contract: Contract, engine: Engine): Promise<Table> {
  const partitions = partitionColumns(contract, partitionNames(paths));
  const ref = { files: paths, partitions, late: true };
  const columns = paths.some(isCsv) ? await engine.columnNames(ref) : partitions;
  return engine.table({
    ...ref,
    types: csvTypes(
      contract,
      columns.map((name) => ({ name })),
    ),
  });
}

/** A table without rows keeps every contract and says nothing. */
function refuseEmpty(rows: number, paths: readonly string[]): void {
  if (rows === 0)
    refuse('data', 'holds no rows', 'check the export: an empty table cannot be judged', {
      value: paths.join(', '),
    });
}

const isCsv = (path: string): boolean => !path.toLowerCase().endsWith('.parquet');
