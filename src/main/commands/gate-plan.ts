import type { Assumptions } from '../../domain/gate/plan/assumptions.ts';
import { type Planned, planMeasured, planRule } from '../../domain/gate/plan/plan.ts';
import { InputErrors, refuse } from '../../foundation/problems/errors.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import { bennettRows, hoeffdingRows } from '../../foundation/stats/label-bounds.ts';
import { isUndefined } from '../../foundation/stats/undefined.ts';
import { counted } from '../../foundation/text/counted.ts';
import { connect } from '../wiring/connect.ts';
import { type Call, type Command, tell } from './command.ts';
import { levelIn, numberOf, RULE_FLAGS, rulesOf } from './gate-rules.ts';
import { lookAtTables } from './gate-try.ts';

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
    const asked = { confidence: 1 - assumed.alpha, task: undefined, tables };
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

function assumptionsOf(call: Call, looks: number): Assumptions {
  const share = (flag: string) => numberOf(call, flag, [0, 1, '0.1']);
  const any = (flag: string) => numberOf(call, flag, [-Infinity, Infinity, '0.9']);
  const [size, icc] = [
    numberOf(call, 'groups-size', [1, Infinity, '100']),
    numberOf(call, 'icc', [-1e-9, 1, '0.05']),
  ];
  if ((size === undefined) !== (icc === undefined))
    refuse(
      size === undefined ? 'groups-size' : 'icc',
      'is missing: groups need both',
      'give --groups-size and --icc',
    );
  return {
    alpha: levelIn(call) / looks,
    power: numberOf(call, 'power', [0.4999, 1, '0.8']) ?? 0.8,
    value: any('value'),
    baselineValue: any('baseline-value'),
    disagreement: share('disagreement'),
    prevalence: share('prevalence'),
    spread: numberOf(call, 'spread', [0, Infinity, '0.5']),
    correlation: numberOf(call, 'correlation', [-1, 1, '0.5']) ?? 0.5,
    groups: size === undefined || icc === undefined ? undefined : { size, icc },
  };
}

/** Rows of a distribution-free bound: the estimate errs by less than the tolerance in all looks together. */
function boundOf(
  rule: Rule,
  call: Call,
  { method, looks }: { readonly method: string; readonly looks: number },
): Planned {
  const { limit } = rule;
  const margin = limit.kind === 'absolute' ? undefined : Math.abs(limit.offset);
  const tolerance =
    numberOf(call, 'tolerance', [0, 1, '0.01']) ??
    (margin || refuse('tolerance', `is needed to plan ${rule.text}`, 'give --tolerance 0.01'));
  const adaptive = call.switches.has('adaptive');
  const wanted = { tolerance, delta: levelIn(call), steps: looks, adaptive };
  const said = [
    `an estimate may err by more than ${tolerance} with probability ${wanted.delta}, over ${counted(looks, 'look')}${adaptive ? ' of which each may steer the next model' : ''}`,
  ];
  if (method === 'hoeffding')
    return {
      rule: rule.text,
      rows: hoeffdingRows(limit.kind === 'absolute' ? 1 : 2, wanted),
      assumed: ['nothing is known of the models (Hoeffding)', ...said],
    };
  if (method !== 'bennett')
    refuse('method', 'is not a method', 'use bennett or hoeffding, or leave it out', { value: method });
  if (limit.kind !== 'baseline')
    refuse('method', 'bounds a difference from the baseline', 'use hoeffding for this rule', {
      value: rule.text,
    });
  const disagreement = numberOf(call, 'disagreement', [0, 1, '0.1']);
  return {
    rule: rule.text,
    rows: bennettRows(
      disagreement ?? refuse('disagreement', 'is needed by bennett', 'give --disagreement 0.1'),
      wanted,
    ),
    assumed: [`the models disagree on at most ${disagreement} of the rows (Bennett)`, ...said],
  };
}

const linesOf = ({ rule, rows, groups, assumed }: Planned): readonly string[] => [
  `${rule}: ${isUndefined(rows) ? `no number of rows: ${rows.undefined}` : rowWords(rows, groups)}`,
  ...assumed.map((text) => `  if ${text}`),
];

const rowWords = (rows: number, groups: number | undefined): string =>
  groups === undefined ? counted(rows, 'row') : `${counted(groups, 'group')}, ${counted(rows, 'row')}`;
