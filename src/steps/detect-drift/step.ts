import { compareCategories, compareNumbers } from '../../domain/drift/compare.ts';
import { decideDrift, driftedColumns } from '../../domain/drift/decide.ts';
import { type ColumnFacts, type DriftFacts, DriftFactsSchema } from '../../domain/drift/facts.ts';
import { readDriftRules } from '../../domain/drift/rules/rule-problem.ts';
import type { Candidate } from '../../domain/drift/rules/select.ts';
import type { Table } from '../../foundation/ports/ports.ts';
import { defineStep } from '../../foundation/step/define.ts';
import { chooseColumns } from './choose-columns.ts';
import { driftExhibits } from './exhibits.ts';
import { groupsIn } from './groups.ts';
import { driftNumbers } from './numbers.ts';
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
    const groups = await groupsIn(current.table, inputs);
    const columns: ColumnFacts[] = [];
    for (const [done, candidate] of candidates.entries()) {
      signal.throwIfAborted();
      ports.host.log.progress(`comparing ${candidate.column}, ${done + 1} of ${candidates.length} columns`);
      columns.push(await compare(candidate, reference.table, current.table));
    }
    const rows = { reference: reference.rows, current: current.rows };
    return {
      facts: { rows, columns, leftOut: [...leftOut], groups },
      subjects: current.artifacts,
      materials: reference.artifacts,
      measured: { engine: engine.name },
    };
  },
  decide: ({ rules }, facts) => decideDrift(rules ?? [], facts),
  exhibits: driftExhibits,
  numbers: driftNumbers,
  outputsOf: ({ facts }) => outputsOf(facts),
});

async function compare({ column, as }: Candidate, reference: Table, current: Table): Promise<ColumnFacts> {
  return as === 'numbers'
    ? compareNumbers(column, await numericSample(reference, column), await numericSample(current, column))
    : compareCategories(column, await reference.valueCounts(column), await current.valueCounts(column));
}

/** Empty where the step could not look: unknown is neither drifted nor not. */
function outputsOf(facts: DriftFacts | null) {
  if (facts === null) return { drifted: '', 'drifted-columns': '', 'share-drifted': '' };
  const drifted = driftedColumns(facts);
  return {
    drifted: String(drifted.length > 0),
    'drifted-columns': JSON.stringify(drifted),
    'share-drifted': String(drifted.length / facts.columns.length),
  };
}
