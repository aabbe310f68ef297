import type { Engine, Expressions, Files } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { RESULTS_FORMATS } from './formats/catalogue.ts';
import type { Reading, ResultsFormat } from './formats/format.ts';
import type { RecognisedResults } from './open.ts';
import type { ReadResults, ResultsQuestion } from './read.ts';

/** The column that makes a table one of predictions. */
const LABEL = 'label';
const BATCH = 4096;

/**
 * The results of an evaluation in a CSV or Parquet table, told by its columns; undefined where it is a table of
 * predictions, or of something else. Throws `InputErrors` for promptfoo's CSV.
 */
export async function recogniseTable(
  file: string,
  question: ResultsQuestion,
  ports: { readonly files: Pick<Files, 'blocks'>; readonly engine: () => Promise<Engine> },
  formats: readonly ResultsFormat[] = RESULTS_FORMATS,
): Promise<RecognisedResults | undefined> {
  await refusePromptfoo(file, ports.files);
  const engine = await ports.engine();
  const names = await engine.columnNames({ files: [file] });
  if (question.item === undefined && names.includes(LABEL)) return undefined;
  const header = Object.fromEntries(names.map((name) => [name, null]));
  for (const { name, records } of formats) {
    if (!records?.recognises(header, question)) continue;
    const reading: Reading = { file, question, beside: async () => undefined };
    return { format: name, read: () => rowsOf(reading, names, records, engine) };
  }
  return undefined;
}

async function rowsOf(
  reading: Reading,
  names: readonly string[],
  records: NonNullable<ResultsFormat['records']>,
  engine: Engine,
): Promise<ReadResults> {
  const reader = records.start(reading);
  const table = await engine.table({ files: [reading.file] });
  const expressions: Expressions = Object.fromEntries(
    names.map((name) => [name, { column: name, as: 'text' }]),
  );
  let place = 0;
  for await (const { rows, texts } of table.batches(expressions, BATCH)) {
    for (let row = 0; row < rows; row++) {
      place += 1;
      reader.take({ members: Object.fromEntries(names.map((name) => [name, texts[name]![row]])), place });
    }
  }
  return reader.finish();
}

/** Its columns repeat for each arm under one name, its scores are rounded, and it has neither cost nor latency. */
async function refusePromptfoo(file: string, files: Pick<Files, 'blocks'>): Promise<void> {
  if (!/\.csv$/i.test(file)) return;
  for await (const block of files.blocks(file)) {
    const [header = ''] = new TextDecoder().decode(block.subarray(0, 65_536)).split('\n', 1);
    if (/,Named Scores,/.test(header) && /,Grader Reason,/.test(header))
      refuse(
        file,
        "is promptfoo's CSV, which rounds scores and names each column once for every arm",
        'write JSON: `promptfoo eval -o results.json`',
      );
    return;
  }
}
