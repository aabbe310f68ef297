import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyMonths, DEMO_DATA, EXAMPLE, type Flights, runPython } from './flights.ts';
import { temporary } from './temporary.ts';

const MONTHS = [1, 2, 3, 4, 5].map((month) => `2013-0${month}.parquet`);
const FILES = ['contract.odcs.yaml', 'model-card.yaml', 'requirements.txt', 'train.py'];

/** A working copy of the example with the data of January to May; `change` rewrites mlops.yml. */
export function flightsWorkspace(
  flights: Flights,
  change: (config: string) => string = (config) => config,
): string {
  const folder = temporary('flights');
  for (const name of FILES) cpSync(join(EXAMPLE, name), join(folder, name));
  writeFileSync(join(folder, 'mlops.yml'), change(readFileSync(join(EXAMPLE, 'mlops.yml'), 'utf8')));
  copyMonths(flights.data, join(folder, 'data'), MONTHS);
  return folder;
}

const DELIVERY = ['test_train.py', 'requirements-test.txt', 'golden-request.json'];

/** The same with the steps of level 2 and the user's tests. */
export function deliveryWorkspace(flights: Flights, change: (config: string) => string): string {
  const folder = flightsWorkspace(flights, () =>
    change(readFileSync(join(EXAMPLE, 'mlops.level-2.yml'), 'utf8')),
  );
  for (const name of DELIVERY) cpSync(join(EXAMPLE, name), join(folder, name));
  return folder;
}

/** mlops.yml with a model that stands there already in place of the training. */
export const withoutTraining = (config: string): string =>
  config.replace(/^ {4}command: .*$/m, '    model: given.onnx').replace(/^ {4}training-data: .*\n/m, '');

/** Runs `scripts/demo-data.py` in a workspace: `shuffle` the training labels, or keep the `head` of April. */
export const changeData = (
  { python }: Flights,
  workspace: string,
  ...argv: readonly string[]
): Promise<void> => runPython(python, [DEMO_DATA, ...argv], workspace);

const WITHOUT =
  'import sys, pyarrow.parquet as pq; path, column = sys.argv[1:]; pq.write_table(pq.read_table(path).drop_columns([column]), path)';

/** Takes a column out of a month of a workspace. */
export const removeColumn = (
  { python }: Flights,
  workspace: string,
  month: string,
  column: string,
): Promise<void> => runPython(python, ['-c', WITHOUT, `data/${month}.parquet`, column], workspace);
