import { decideGate } from '../../domain/gate/decide.ts';
import { metricsDiff } from '../../domain/gate/diff.ts';
import { type GateFacts, GateFactsSchema } from '../../domain/gate/facts.ts';
import { overrideProblems } from '../../domain/gate/overrides.ts';
import { inputProblems, unknownMetrics } from '../../domain/gate/rule-problems.ts';
import { sqlMetricProblems } from '../../domain/metrics/sql/sql-metric.ts';
import { InputErrors, type InputProblem, together } from '../../foundation/problems/errors.ts';
import { dialectSaid, readingCsv } from '../../foundation/reading/csv-words.ts';
import { parseRules } from '../../foundation/rules/parse.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import { defineStep, type InputsOf } from '../../foundation/step/define.ts';
import { baselineOfBase } from './base-files.ts';
import { openBaseline } from './baseline.ts';
import { budgetProblems } from './budget-problems.ts';
import { choiceProblems, openCandidates } from './candidates.ts';
import { gateExhibits } from './exhibits.ts';
import { measure } from './measure.ts';
import { findOverrides } from './overrides.ts';
import { lookAtRun } from './run-facts.ts';
import { gateModel } from './spec.ts';

/** Judges a candidate by rules, alone and against a baseline on the same rows. */
export const gateModelStep = defineStep({
  spec: gateModel,
  facts: GateFactsSchema,
  factsVersion: 1,
  check: mistakesIn,
  async look(inputs, given, signal) {
    const engine = async () => readingCsv(await given.engine(), dialectSaid(inputs.csv));
    const ports = { ...given, engine };
    const rules = rulesOf(inputs);
    const { evidenceDir, seed } = inputs;
    const counting = inputs.budget === undefined ? undefined : await import('./ledger.ts');
    const ledger = counting?.openLedger(inputs, ports);
    const artifacts = `${evidenceDir}/artifacts/${inputs.id ?? gateModel.name}`;
    const { base, baseline: from } = await baselineOfBase(
      { baseline: inputs.baseline, base: inputs.project?.base, scratch: `${artifacts}/base` },
      ports,
    );
    const [opened, named] = await together(
      openBaseline({ ...inputs, baseline: from }, ports),
      openCandidates(inputs, ports),
    );
    const compared = { inputs, rules, baseline: opened, candidates: named, scratch: `${artifacts}/baseline` };
    const { candidate, choice, measured, materials, ofRun } = await measure(compared, ports, signal);
    const { today, ...found } = await findOverrides(inputs, candidate, given);
    const run = await lookAtRun(ofRun, { folder: evidenceDir, ownId: inputs.id ?? gateModel.name }, ports);
    const facts = {
      ...measured,
      ...(choice ? { candidates: choice } : {}),
      measures: [...measured.measures, ...run.measures],
    };
    const { subjects } = candidate;
    const read = [...candidate.materials, ...materials, ...run.materials];
    const budget =
      ledger && (await counting?.enter(inputs, ledger, { candidate, seen: [...subjects, ...read] }, ports));
    return {
      facts: {
        ...(budget && budget.state !== 'entered' ? withheld(facts) : facts),
        ...(budget ? { budget } : {}),
        ...found,
        ...(base ? { base } : {}),
      },
      ...(today === undefined ? {} : { measured: { 'overrides as of': today } }),
      subjects,
      materials: read,
      seed,
    };
  },
  decide: (inputs, facts) => decideGate(inputs, facts),
  exhibits: gateExhibits,
  outputsOf: ({ facts, checks }) => ({
    'metrics-diff': facts ? JSON.stringify(metricsDiff(facts, checks)) : '',
  }),
});

/** The facts of a look that is not granted: nothing that was measured. */
function withheld({ changed: _, candidates: __, results: ___, ...facts }: GateFacts): GateFacts {
  return { ...facts, measures: [] };
}

type GateInputs = InputsOf<(typeof gateModel)['inputs']>;

/** The rules; throws `InputErrors` with all that is wrong with the inputs before anything is read. */
function rulesOf(inputs: GateInputs): readonly Rule[] {
  const problems = mistakesIn(inputs);
  if (problems.length > 0) throw new InputErrors(problems);
  return parseRules(inputs.rules).rules;
}

/** What is wrong with rules and confidence, whatever candidate and baseline are. */
function mistakesIn(inputs: Partial<GateInputs>): readonly InputProblem[] {
  const { rules: texts, confidence = 1 } = inputs;
  const { rules, problems } = parseRules(texts ?? []);
  const unreadable = texts === undefined || (rules.length === 0 && problems.length > 0);
  return [
    ...problems,
    ...sqlMetricProblems(inputs.metrics),
    ...(unreadable ? [] : inputProblems(rules, inputs.baseline !== undefined)),
    ...overrideProblems(inputs.overrides),
    // Only a file of somebody else's metrics, or of answers, may name others.
    ...(inputs.candidate === undefined && inputs.candidates === undefined
      ? unknownMetrics(rules, Object.keys(inputs.metrics ?? {}))
      : []),
    ...(confidence > 0.5 ? [] : [undecided(confidence)]),
    ...budgetProblems(inputs),
    ...choiceProblems(inputs),
  ];
}

const undecided = (confidence: number): InputProblem => ({
  input: 'confidence',
  value: confidence,
  message: 'decides nothing',
  remedy: 'write a number above 0.5, such as 0.95',
});
