import { readFileSync } from 'node:fs';
import { levelOf } from '../../domain/gate/budget.ts';
import { inputProblems } from '../../domain/gate/rule-problems.ts';
import { InputErrors, refuse } from '../../foundation/problems/errors.ts';
import { parseRules } from '../../foundation/rules/parse.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import { isDecimal } from '../../foundation/text/decimal.ts';
import { readConfig } from '../../run/mlops-yml/config.ts';
import { resolveInputs } from '../../run/mlops-yml/resolve.ts';
import { SPECS, specOf } from '../../steps/catalogue.ts';
import type { Call, Flag } from './command.ts';

/** Where rules come from that no gate judges now: flags, else the gates of mlops.yml. */
export const RULE_FLAGS: Readonly<Record<string, Flag>> = {
  rule: {
    about: 'Rule; repeat the flag for more (those of the gates in mlops.yml).',
    value: 'rule',
    many: true,
  },
  config: { about: 'The file that holds the steps (mlops.yml).', value: 'path' },
};

/** Rules of flags or of mlops.yml. Throws `InputErrors` for rules that cannot be read, and where there are none. */
export const rulesOf = (call: Call): readonly Rule[] =>
  readRules(call.lists.rule ?? configured(call.values.config ?? 'mlops.yml'));

/** Rules as texts; problems are told of `input`. Throws `InputErrors` with all that cannot be read. */
export function readRules(texts: readonly string[], input = 'rules'): readonly Rule[] {
  const { rules, problems } = parseRules(texts);
  const all = [...problems, ...(problems.length === 0 ? inputProblems(rules, true) : [])];
  if (all.length > 0) throw new InputErrors(all.map((problem) => ({ ...problem, input })));
  return rules;
}

function configured(path: string): readonly string[] {
  const { config, problems } = readConfig(readText(path), path, SPECS);
  const gates = config.entries.filter(({ traits }) => traits.includes('judges'));
  const resolved = gates.map((entry) =>
    resolveInputs(specOf(entry.step)!, entry.id, {
      explicit: {},
      environment: {},
      entry,
      siblings: config.entries,
    }),
  );
  const all = [
    ...problems,
    ...resolved.flatMap((one) => one.problems.filter(({ input }) => input.startsWith('rules'))),
  ];
  if (all.length > 0) throw new InputErrors(all);
  const texts = resolved.flatMap(({ inputs }) => (inputs.rules as readonly string[] | undefined) ?? []);
  return texts.length > 0
    ? [...new Set(texts)]
    : refuse('rule', 'is not given, and no gate of the file has rules', 'give --rule', { value: path });
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return refuse('rule', `is not given, and ${path} cannot be read`, 'give --rule, or --config');
  }
}

/** A number of a flag between two others, both excluded. Throws `InputErrors` for any other text. */
export function numberOf(
  { values }: Pick<Call, 'values'>,
  flag: string,
  [above, below, example]: readonly [above: number, below: number, example: string],
): number | undefined {
  const text = values[flag];
  if (text === undefined) return undefined;
  const value = isDecimal(text.trim()) ? Number(text) : Number.NaN;
  if (value > above && value < below) return value;
  return refuse(
    flag,
    'is not a number within its range',
    `write a number above ${above}${below === Infinity ? '' : ` and below ${below}`}, such as ${example}`,
    { value: text },
  );
}

/** One-sided level of `--confidence`, 0.95 by default. */
export const levelIn = (call: Pick<Call, 'values'>): number =>
  levelOf(numberOf(call, 'confidence', [0.5, 1, '0.95']) ?? 0.95);
