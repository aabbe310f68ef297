import type { GateFacts } from '../../domain/gate/facts.ts';
import { gateFacts } from '../../domain/gate/look.ts';
import type { Ports } from '../../foundation/ports/ports.ts';
import { refuse, together } from '../../foundation/problems/errors.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import { isTableName } from '../../foundation/run-folder/artifact.ts';
import { openResults } from '../../steps/gate-model/results.ts';
import type { Call, Command } from './command.ts';

/** Flags that say how results of an evaluation are read. */
export const resultsFlags: Command['flags'] = {
  item: {
    about: 'Results: column or metadata key that names an item (the tool’s id, else what was asked).',
    value: 'text',
  },
  arm: { about: 'Results with several arms: the one of the new file.', value: 'text' },
  'old-arm': { about: 'The arm of the old file, which may be the same file (`arm`).', value: 'text' },
  'result-rows': {
    about: 'Results: rows that a file must hold which does not say so itself.',
    value: 'number',
  },
};

interface Precision {
  readonly alpha: number;
  readonly seed: number;
}

/** Facts of the gate on two results of an evaluation; undefined where the new file holds something else. */
export async function resultsFacts(
  call: Call,
  rules: readonly Rule[],
  precision: Precision,
  ports: Pick<Ports, 'files' | 'archives' | 'engine'>,
): Promise<GateFacts | undefined> {
  const [old, latest] = call.positionals as [string, string];
  const { item, trial, arm, 'old-arm': baselineArm, label } = call.values;
  // A column of labels that is named makes a table one of predictions.
  if (label !== undefined && item === undefined && isTableName(latest)) return undefined;
  const asked = { item, trial, arm, baselineArm, groups: call.lists.groups, resultRows: rowsOf(call) };
  const [own, other] = await together(
    openResults('candidate', latest, asked, ports),
    openResults('baseline', old, asked, ports),
  );
  if (!own && !other) return undefined;
  if (!own || !other)
    return refuse(
      'gate try',
      'compares results of an evaluation with something else',
      'give two files of one kind',
      {
        value: own ? old : latest,
      },
    );
  return gateFacts(
    rules,
    { source: { kind: 'results', name: latest }, content: own },
    { state: 'found', source: { kind: 'results', name: old }, rescored: false, content: other },
    precision,
  );
}

function rowsOf({ values }: Call): number | undefined {
  const { 'result-rows': rows } = values;
  if (rows === undefined) return undefined;
  return /^\d{1,9}$/.test(rows)
    ? Number(rows)
    : refuse('result-rows', 'is not a whole number', 'write the rows that there must be', { value: rows });
}
