import { decideDrift, driftedColumns } from '../../domain/drift/decide.ts';
import { type DriftFacts, DriftFactsSchema } from '../../domain/drift/facts.ts';
import { readDriftRules } from '../../domain/drift/rules/rule-problem.ts';
import { defineStep } from '../../foundation/step/define.ts';
import { chooseColumns } from './choose-columns.ts';
import { compareColumns } from './compare-columns.ts';
import { driftExhibits } from './exhibits.ts';
import { groupsIn } from './groups.ts';
import { driftNumbers } from './numbers.ts';
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
    const columns = await compareColumns(candidates, [reference.table, current.table], (column, done) => {
      signal.throwIfAborted();
      ports.host.log.progress(`comparing ${column}, ${done + 1} of ${candidates.length} columns`);
    });
    const rows = { reference: reference.rows, current: current.rows };
    return {
      facts: { rows, columns, leftOut: [...leftOut], groups },
      subjects: await current.artifacts,
      materials: await reference.artifacts,
      measured: { engine: engine.name },
    };
  },
  decide: ({ rules }, facts) => decideDrift(rules ?? [], facts),
  exhibits: driftExhibits,
  numbers: driftNumbers,
  outputsOf: ({ facts }) => outputsOf(facts),
});

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
