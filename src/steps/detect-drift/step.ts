import { decideDrift, driftedColumns, shareDrifted } from '../../domain/drift/decide.ts';
import { type DriftFacts, DriftFactsSchema } from '../../domain/drift/facts.ts';
import { judgeColumns } from '../../domain/drift/judge.ts';
import { type Measured, measureCategories, measureNumbers } from '../../domain/drift/measures/measure.ts';
import { readDriftRules } from '../../domain/drift/rules/rule-problem.ts';
import type { Candidate } from '../../domain/drift/rules/select.ts';
import type { Table } from '../../foundation/ports/ports.ts';
import { defineStep } from '../../foundation/step/define.ts';
import { chooseColumns } from './choose-columns.ts';
import { numericSample } from './sample.ts';
import { detectDrift } from './spec.ts';
import { openBoth } from './tables.ts';

/** Compares each column of the current rows with the reference, and judges rules about the differences. */
export const detectDriftStep = defineStep({
  spec: detectDrift,
  facts: DriftFactsSchema,
  factsVersion: 1,
  check: ({ rules }) => readDriftRules(rules ?? []).problems,
  async look(inputs, ports, signal) {
    const { rules, problems } = readDriftRules(inputs.rules ?? []);
    const { reference, current, engine } = await openBoth(inputs, ports, problems);
    const { candidates, leftOut } = await chooseColumns(reference.table, current.table, inputs, rules);
    const measured: Measured[] = [];
    for (const [done, candidate] of candidates.entries()) {
      signal.throwIfAborted();
      ports.host.log.progress(`comparing ${candidate.column}, ${done + 1} of ${candidates.length} columns`);
      measured.push(await measure(candidate, reference.table, current.table));
    }
    const rows = { reference: reference.rows, current: current.rows };
    return {
      facts: { rows, columns: [...judgeColumns(measured)], leftOut: [...leftOut] },
      subjects: current.artifacts,
      materials: reference.artifacts,
      measured: { engine: engine.name },
    };
  },
  decide: ({ rules }, facts) => decideDrift(rules ?? [], facts),
  outputsOf: ({ facts }) => outputsOf(facts),
});

async function measure({ column, as }: Candidate, reference: Table, current: Table): Promise<Measured> {
  return as === 'numbers'
    ? measureNumbers(column, await numericSample(reference, column), await numericSample(current, column))
    : measureCategories(column, await reference.valueCounts(column), await current.valueCounts(column));
}

/** Empty where the step could not look: unknown is neither drifted nor not. */
function outputsOf(facts: DriftFacts | null) {
  if (facts === null) return { drifted: '', 'drifted-columns': '', 'share-drifted': '' };
  const columns = driftedColumns(facts);
  return {
    drifted: String(columns.length > 0),
    'drifted-columns': JSON.stringify(columns),
    'share-drifted': String(shareDrifted(facts)),
  };
}
