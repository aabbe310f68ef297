import { readContract } from '../../domain/contract/formats/read-contract.ts';
import type { Column, Table } from '../../foundation/ports/ports.ts';
import { InputErrors, refuse } from '../../foundation/problems/errors.ts';
import { type CsvSaid, dialectSaid, readingCsv } from '../../foundation/reading/csv-words.ts';
import { partitionNames } from '../../foundation/reading/partitions.ts';
import { inferFrom } from '../../steps/validate-data/infer.ts';
import { connect } from '../wiring/connect.ts';
import type { Call, Command } from './command.ts';
import { csvFlag, csvSaid } from './csv-flag.ts';

export interface Inferred {
  readonly text: string;
  readonly columns: readonly Column[];
  /** The first row as JSON would hold it, without its empty cells. */
  readonly row: Readonly<Record<string, unknown>>;
  readonly primaryKey: readonly string[];
}

/** A contract to start from; it promises only what more of the same data will keep. */
export const contractInferCommand: Command = {
  name: 'contract infer',
  usage: '<data>…',
  about:
    'Write a data contract (ODCS v3.1) for Parquet or CSV files; sets and ranges stay open unless asked.',
  flags: {
    name: { about: 'Name of the table (data).', value: 'text' },
    output: { about: 'File to write (standard output); never over an existing one.', value: 'path' },
    csv: csvFlag,
    close: { about: 'Close sets and ranges at the values seen.' },
  },
  positionals: { min: 1, max: 10_000 },
  run: async (call) => {
    const options = {
      name: call.values.name ?? 'data',
      close: call.switches.has('close'),
      csv: csvSaid(call),
    };
    const { text } = await inferContractOf(call.positionals, options, call);
    if (!call.values.output) call.print(text.trimEnd());
    else await writeNew(call.values.output, text, call);
    return 0;
  },
};

/** Reads the files and infers their contract. Throws `InputErrors` for files that are missing or not of one shape. */
export async function inferContractOf(
  data: readonly string[],
  options: { readonly name: string; readonly close: boolean; readonly csv: CsvSaid | undefined },
  { environment, host }: Pick<Call, 'environment' | 'host'>,
): Promise<Inferred> {
  const ports = connect(
    { name: 'contract infer', needs: ['engine'] },
    { environment, host, workingDirectory: '.' },
  );
  try {
    const found = await ports.files.glob(data);
    const files = found.length > 0 ? found : data;
    const partitions = partitionNames(files);
    const engine = readingCsv(await ports.engine(), dialectSaid(options.csv));
    const table = await engine.table({ files, partitions });
    const { text, notes } = await inferFrom(table, { ...options, partitions });
    for (const note of notes) host.log.info(note);
    const { value: contract, problems } = readContract(text, 'contract.odcs.yaml');
    if (!contract) throw new InputErrors(problems);
    const key = contract.properties
      .filter((property) => property.keyPosition !== undefined)
      .toSorted((a, b) => a.keyPosition! - b.keyPosition!);
    const row = await firstRowOf(table);
    return { text, columns: table.columns, row, primaryKey: key.map(({ name }) => name) };
  } finally {
    ports.close();
  }
}

async function firstRowOf(table: Table): Promise<Inferred['row']> {
  const isNumber = ({ type }: Column) => type === 'integer' || type === 'number';
  const expressions = Object.fromEntries(
    table.columns.map((column) => [
      column.name,
      { column: column.name, as: isNumber(column) ? ('number' as const) : ('text' as const) },
    ]),
  );
  for await (const { numbers, texts } of table.batches(expressions, 1)) {
    const cells = table.columns.map(({ name, type }) => [
      name,
      numbers[name] ? numbers[name][0]! : type === 'boolean' ? truthOf(texts[name]![0]!) : texts[name]![0]!,
    ]);
    return Object.fromEntries(cells.filter(([, cell]) => cell !== null && !Number.isNaN(cell)));
  }
  return {};
}

const truthOf = (text: string | null): boolean | null => (text === null ? null : text === 'true');

async function writeNew(path: string, text: string, { environment, host }: Call): Promise<void> {
  const { files } = connect(
    { name: 'contract infer', needs: [] },
    { environment, host, workingDirectory: '.' },
  );
  if (await files.exists(path))
    refuse('output', 'exists already', 'name another file, or move it away', { value: path });
  await files.write(path, text);
  host.log.info(`wrote ${path}`);
}
