import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject, type TestContext } from 'vitest';
import type { Check, Evidence } from '../../src/foundation/evidence/evidence.ts';
import { readEvidence } from '../../src/foundation/run-folder/read-evidence.ts';
import { type Flights, TOOL_CACHE } from './flights.ts';
import { missing, need } from './parts.ts';
import { end, machineEnvironment } from './runner.ts';

/** The command line of the built dist/, in a workspace. */
export const mlops = (
  workspace: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ReturnType<typeof end> =>
  end(
    join(inject('product'), 'dist/mlops.js'),
    workspace,
    { ...machineEnvironment(), MLOPS_TOOL_CACHE: TOOL_CACHE, ...env },
    argv,
  );

/** Data and models of the example; without python3 the test is skipped, in CI it fails. */
export function needFlights(context: Pick<TestContext, 'skip'>): Flights {
  const flights = inject('flights');
  if (flights) return flights;
  need('python3', context);
  throw new Error('python3 appeared after the tests had started');
}

/** Folder that holds `data/` of the example, for tests of steps in process. */
export function flightsFolder(): string {
  const flights = inject('flights');
  if (!flights) throw new Error(missing('python3'));
  return dirname(flights.data);
}

export const evidenceText = (workspace: string, id: string, folder = 'mlops-out'): string =>
  readFileSync(join(workspace, folder, 'evidence', `${id}.json`), 'utf8');

export const evidenceOf = (workspace: string, id: string, folder?: string): Evidence =>
  readEvidence(evidenceText(workspace, id, folder), id);

/** The check whose id holds `part`. */
export function checkOf(workspace: string, id: string, part: string): Check {
  const { checks } = evidenceOf(workspace, id);
  const found = checks.find((check) => check.id.includes(part));
  if (!found) throw new Error(`no check ${part} among ${checks.map((check) => check.id).join(', ')}`);
  return found;
}
