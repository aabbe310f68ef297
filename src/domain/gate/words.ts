import { formatRule } from '../../foundation/rules/format.ts';
import type { Limit, Operator, Rule } from '../../foundation/rules/rule.ts';
import type { SliceName } from './facts.ts';
import { sliceText } from './slices/slices.ts';

/** Name of a check, the same in every run: `gate:roc_auc>=baseline-0.02[origin=JFK]`. */
export function checkId(rule: Rule, slice: SliceName): string {
  const { operator, limit, minimum } = rule;
  const bare = formatRule({
    metric: rule.metric,
    selectors: [],
    operator,
    limit,
    ...(minimum ? { minimum } : {}),
  });
  const tail = bare.slice(metricText(rule).length).replaceAll(' ', '');
  return `gate:${metricText(rule)}${tail}${sliceText(slice)}`;
}

/** The metric as a rule spells it. */
export function metricText({ metric }: Pick<Rule, 'metric'>): string {
  const spelled = formatRule({
    metric,
    selectors: [],
    operator: '>=',
    limit: { kind: 'absolute', value: 0 },
  });
  return spelled.slice(0, -' >= 0'.length);
}

const OPERATOR_WORDS: Readonly<Record<Operator, string>> = {
  '>=': 'at least',
  '<=': 'at most',
  '>': 'above',
  '<': 'below',
  '==': 'equal to',
  '!=': 'other than',
};

/** `at least 0.62`, `at most baseline * 1.02`. */
export const expectation = (operator: Operator, limit: Limit | number): string =>
  `${OPERATOR_WORDS[operator]} ${typeof limit === 'number' ? limit : limitText(limit)}`;

function limitText(limit: Limit): string {
  const spelled = formatRule({ metric: 'm', selectors: [], operator: '>=', limit });
  return spelled.slice('m >= '.length);
}

/** Decimals with which the width of an interval has three significant digits. */
export function decimalsOf(width: number): number {
  return width > 0 ? Math.min(10, Math.max(0, 2 + Math.ceil(-Math.log10(width)))) : 4;
}

/** Formats are slow to make: there is one for each number of decimals. */
const formats = new Map<number, Intl.NumberFormat>();
function formatOf(decimals: number): Intl.NumberFormat {
  const known = formats.get(decimals);
  if (known) return known;
  const made = new Intl.NumberFormat('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  formats.set(decimals, made);
  return made;
}

/** A number with these decimals, thousands grouped. */
export const fixed = (value: number, decimals: number): string => {
  const text = formatOf(decimals).format(value);
  return text.replace(/^-(?=[0.,]*$)/, '');
};

/** The same with its sign; 0 has none. */
export const signed = (value: number, decimals: number): string => {
  const text = fixed(value, decimals);
  return text.startsWith('-') || /^[0.,]*$/.test(text) ? text : `+${text}`;
};

/** Four significant digits for a number without an interval. */
export const plain = (value: number): string =>
  Number.isInteger(value)
    ? value.toLocaleString('en-US')
    : Math.abs(value) < 1e-4 || Math.abs(value) >= 1e9
      ? value.toExponential(2)
      : value.toLocaleString('en-US', { minimumSignificantDigits: 4, maximumSignificantDigits: 4 });

/** `90 %` for 0.9. */
export const percent = (share: number): string => `${Number((share * 100).toFixed(2))} %`;

/** `6,200 rows`. */
export const rowsText = (count: number, what = 'row'): string =>
  `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`;
