import type { Assumptions } from '../../domain/gate/plan/assumptions.ts';
import { type Planned, planMeasured, planRule } from '../../domain/gate/plan/plan.ts';
import { InputErrors, refuse } from '../../foundation/problems/errors.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import { isUndefined } from '../../foundation/stats/undefined.ts';
import { counted } from '../../foundation/text/counted.ts';
import { connect } from '../wiring/connect.ts';
import { type Call, type Command, tell } from './command.ts';
import { assumptionsOf } from './gate-plan-assumptions.ts';
import { boundOf } from './gate-plan-bound.ts';
import { numberOf, RULE_FLAGS, rulesOf } from './gate-rules.ts';
import { lookAtTables } from './gate-tables.ts';

/** Rows or groups that rules need, before anything is trained. */
export const gatePlanCommand: Command = {
  name: 'gate plan',
  usage: '--rule "accuracy >= baseline - 0.01" --disagreement 0.1',
  about: 'Say how many rows, or groups of them, each rule needs before it can be decided.',
  flags: {
    ...RULE_FLAGS,
    confidence: { about: 'Confidence of each one-sided decision (0.95).', value: 'number' },
    power: { about: 'Share of evaluations that are to be decided (0.8).', value: 'number' },
    value: { about: 'Value that the candidate is expected to have.', value: 'number' },
    'baseline-value': { about: 'Value of the baseline, or of both slices.', value: 'number' },
    disagreement: { about: 'Share of rows on which exactly one of the models is right.', value: 'number' },
    prevalence: { about: 'Share of rows that are positive.', value: 'number' },
    spread: {
      about: "Standard deviation of a row's loss; of the paired difference for a limit with the baseline.",
      value: 'number',
    },
    skewness: {
      about: "Skewness of a row's loss, such as 2 for exponential ones (0); of the difference, as above.",
      value: 'number',
    },
    correlation: { about: 'Correlation of the AUCs of both models (0.5).', value: 'number' },
    'groups-size': {
      about: 'Rows of a group that stand or fall together, such as those of a day.',
      value: 'number',
    },
    icc: { about: 'Intraclass correlation within groups.', value: 'number' },
    looks: { about: 'Times that the same rows are asked; they share the error (1).', value: 'number' },
    method: {
      about:
        'bennett or hoeffding: distribution-free bounds in place of the test of the gate, as ease.ml/ci plans.',
      value: 'word',
    },
    tolerance: { about: 'What a bound may err by (the margin of the rule).', value: 'number' },
    pilot: {
      about: 'Predictions table to take the variance from: a few hundred rows of an earlier model.',
      value: 'path',
    },
    baseline: { about: 'Predictions of the baseline on the rows of the pilot.', value: 'path' },
    'row-id': {
      about: 'Columns that name a row of the pilot (`id`, else all that both share).',
      value: 'list of names',
      many: true,
    },
    label: { about: 'Column of the pilot that holds the truth (label).', value: 'text' },
    'positive-class': { about: 'Value of the label that counts as positive (true).', value: 'text' },
    groups: {
      about: 'As in `gate try`: columns of the pilot whose rows stand or fall together, `none`, or auto.',
      value: 'text',
      many: true,
    },
    adaptive: { about: 'For a bound: each answer may steer the next model.' },
    json: { about: 'Print JSON.' },
  },
  positionals: { min: 0, max: 0 },
  run: async (call) => {
    const rules = rulesOf(call);
    const looks = Math.round(numberOf(call, 'looks', [0, 1e6, '32']) ?? 1);
    const plans =
      call.values.pilot === undefined
        ? rules.map((rule) => planOne(rule, call, looks))
        : await planByPilot(rules, call, { assumed: assumptionsOf(call, looks), pilot: call.values.pilot });
    const problems = plans.filter((plan) => 'message' in plan);
    if (problems.length > 0) throw new InputErrors(problems);
    const planned = plans.filter((plan) => 'rows' in plan);
    tell(call, planned, planned.flatMap(linesOf));
    return 0;
  },
};

/** Every measure of every rule on the pilot, planned. */
async function planByPilot(
  rules: readonly Rule[],
  call: Call,
  { assumed, pilot }: { readonly assumed: Assumptions; readonly pilot: string },
): Promise<readonly Planned[]> {
  const { baseline: old } = call.values;
  const lacking = old === undefined ? rules.filter(({ limit }) => limit.kind === 'baseline') : [];
  if (lacking.length > 0)
    refuse(
      'baseline',
      `is needed to plan ${lacking[0]!.text}`,
      'give predictions of the baseline on the rows of the pilot',
    );
  const wiring = { environment: call.environment, host: call.host, workingDirectory: '.' };
  const ports = connect({ name: 'gate plan', needs: ['engine'] }, wiring);
  try {
    const tables = { old, latest: pilot };
    const asked = { alpha: assumed.alpha, task: undefined, tables };
    const { measures } = await lookAtTables(call, rules, asked, await ports.engine());
    const named = new Map(rules.map((rule) => [rule.text, rule]));
    return measures.map((measure) => planMeasured(named.get(measure.rule)!, measure, assumed));
  } finally {
    ports.close();
  }
}

function planOne(rule: Rule, call: Call, looks: number): ReturnType<typeof planRule> {
  const { method } = call.values;
  if (method !== undefined) return boundOf(rule, call, { method, looks });
  const assumed = assumptionsOf(call, looks);
  const plan = planRule(rule, assumed);
  return 'message' in plan || looks === 1
    ? plan
    : { ...plan, assumed: [...plan.assumed, `${looks} looks share the error`] };
}

const linesOf = ({ rule, rows, groups, assumed }: Planned): readonly string[] => [
  `${rule}: ${isUndefined(rows) ? `no number of rows: ${rows.undefined}` : rowWords(rows, groups)}`,
  ...assumed.map((text) => `  if ${text}`),
];

const rowWords = (rows: number, groups: number | undefined): string =>
  groups === undefined ? counted(rows, 'row') : `${counted(groups, 'group')}, ${counted(rows, 'row')}`;
