import { keyColumns } from '../../domain/contract/columns.ts';
import { CONTRACT_FORMATS } from '../../domain/contract/formats/catalogue.ts';
import type { ContractFormat } from '../../domain/contract/formats/format.ts';
import { ContractFactsSchema, decideContract, findingsOf } from '../../domain/contract/judge/decide.ts';
import { sensitiveColumns } from '../../domain/contract/judge/samples.ts';
import { planChecks } from '../../domain/contract/plan/plan.ts';
import { asksFreshness } from '../../domain/contract/plan/plan-service-level.ts';
import { partitionNames } from '../../foundation/reading/partitions.ts';
import { artifactOf, tableArtifacts } from '../../foundation/run-folder/artifact.ts';
import { defineStep } from '../../foundation/step/define.ts';
import { dataExhibits } from './exhibits.ts';
import { measureChecks } from './measure.ts';
import { dataNumbers } from './numbers.ts';
import { momentProblems, openInputs } from './open.ts';
import { validateData } from './spec.ts';

/** Asks a table what its contract asks of it, and shows the rows that break it. */
export const validateDataStep = validateWith(CONTRACT_FORMATS);

/** The step for contracts in these formats. */
export function validateWith(formats: readonly ContractFormat[]) {
  return defineStep({
    spec: validateData,
    facts: ContractFactsSchema,
    factsVersion: 1,
    check: ({ asOf }) => momentProblems(asOf),
    async look(inputs, ports, signal) {
      const { contract, paths, table, rows, engine } = await openInputs(inputs, ports, formats);
      signal.throwIfAborted();
      // Hashed while the engine works. They are asked for again at the end: what has changed by then is hashed anew.
      tableArtifacts('data', table, ports.files).catch(() => {});
      const asOf = inputs.asOf ?? (asksFreshness(contract) ? ports.clock.now().toISOString() : undefined);
      const planned = planChecks(contract, table.columns, {
        asOf: asOf ?? '',
        folders: partitionNames(paths),
      });
      // A table may still be read when its questions are asked.
      const asking = rows().then((count) => {
        ports.host.log.progress(`asking ${planned.length} checks of ${count} rows`);
        return count;
      });
      const key = keyColumns(contract, table.columns);
      const checks = await measureChecks(planned, table, asking, {
        limit: inputs.sampleRows,
        key: key.filter((name) => table.columns.some((column) => column.name === name)),
        hidden: sensitiveColumns(contract, table.columns),
      });
      const { version, apiVersion } = contract;
      return {
        facts: {
          rows: await asking,
          contract: { table: contract.table, version, apiVersion },
          columns: [...table.columns],
          checks,
        },
        subjects: await tableArtifacts('data', table, ports.files),
        materials: [await artifactOf('contract', inputs.contract, ports.files)],
        measured: { engine: engine.name },
        ...(asOf === undefined ? {} : { asOf }),
      };
    },
    decide: ({ onUnrun }, facts) => decideContract(facts, onUnrun),
    exhibits: dataExhibits,
    numbers: dataNumbers,
    outputsOf: ({ facts, checks }) => ({
      // Empty where the step could not look: unknown is not 0.
      rows: facts === null ? '' : String(facts.rows),
      findings: JSON.stringify(findingsOf(checks, facts)),
    }),
  });
}
