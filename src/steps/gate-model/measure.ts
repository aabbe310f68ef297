import { levelOfLook } from '../../domain/gate/budget.ts';
import type { CandidatesFacts } from '../../domain/gate/candidates-facts.ts';
import type { GateFacts } from '../../domain/gate/facts.ts';
import { pairedWhereLeft } from '../../domain/gate/left-names.ts';
import { gateFactsWithSql } from '../../domain/gate/sql/look-sql.ts';
import { leavingNames, type NamesWanted } from '../../domain/predictions/row-names.ts';
import type { Artifact } from '../../foundation/evidence/evidence.ts';
import type { Ports } from '../../foundation/ports/ports.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import type { InputsOf } from '../../foundation/step/define.ts';
import { type OpenedBaseline, readBaseline } from './baseline.ts';
import { readCandidates } from './candidates.ts';
import type { FoundCandidate, OpenedCandidate } from './found.ts';
import { splitRules } from './run-facts.ts';
import type { gateModel } from './spec.ts';

/** What is compared, opened and not yet read. */
interface Compared {
  readonly inputs: InputsOf<(typeof gateModel)['inputs']>;
  readonly rules: readonly Rule[];
  readonly candidates: readonly OpenedCandidate[];
  readonly baseline: OpenedBaseline;
  /** Folder for what it takes to score the baseline again. */
  readonly scratch: string;
}

interface Measured {
  readonly candidate: FoundCandidate;
  /** How it was chosen, where there were several. */
  readonly choice?: CandidatesFacts;
  readonly measured: GateFacts;
  readonly materials: readonly Artifact[];
  /** Rules about other steps of the run, which were not measured. */
  readonly ofRun: readonly Rule[];
}

/** Reads candidate and baseline, and measures the rules on them. Throws `InputErrors` where they are not fit for it. */
export function measure(compared: Compared, ports: Ports, signal: AbortSignal): Promise<Measured> {
  const read = (names: NamesWanted) => readAndMeasure(compared, names, ports, signal);
  return mayLeaveNames(compared) ? leavingNames(read) : read('read');
}

/** Baselines that are read, and not scored: what is done twice must be cheap. */
const READ_ALONE: readonly OpenedBaseline['kind'][] = [
  'none',
  'missing',
  'unnamed',
  'metrics',
  'predictions',
  'evidence',
];

/** A ledger of looks keeps the names of rows, and several candidates are told apart on the rows of the first. */
const mayLeaveNames = ({ inputs, baseline }: Compared): boolean =>
  inputs.budget === undefined && inputs.candidates === undefined && READ_ALONE.includes(baseline.kind);

async function readAndMeasure(
  { inputs, rules, candidates, baseline: opened, scratch }: Compared,
  names: NamesWanted,
  ports: Ports,
  signal: AbortSignal,
): Promise<Measured> {
  const { groups, weight, trial, metrics, seed } = inputs;
  const otherTable = opened.kind === 'predictions' ? { otherTable: opened.path } : {};
  const question = { rules, groups, weight, trial, metrics, names, ...otherTable };
  const { candidate, choice } = await readCandidates(candidates, inputs, question, ports);
  const { baseline, materials } = await readBaseline(opened, { candidate, scratch, names }, ports, signal);
  signal.throwIfAborted();
  const { own, ofRun } = splitRules(rules, candidate);
  ports.host.log.progress(`measuring ${rules.length} rules`);
  const precision = { alpha: levelOfLook(inputs) / (choice?.distinct ?? 1), seed };
  const found = await pairedWhereLeft({ candidate, baseline }, ports.engine);
  const asked = { metrics: candidate.metrics, engine: ports.engine };
  const measured = await gateFactsWithSql(own, found, precision, asked);
  return { candidate, ...(choice ? { choice } : {}), measured, materials, ofRun };
}
