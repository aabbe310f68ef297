import type { Threshold, ValueThreshold } from './model.ts';

/** 28330 → "28,330". */
export const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 12 });

const RELATIONS: Readonly<Record<Threshold['operator'], { words: string; sign: string }>> = {
  mustBe: { words: 'exactly', sign: '=' },
  mustNotBe: { words: 'not exactly', sign: '!=' },
  mustBeGreaterThan: { words: 'more than', sign: '>' },
  mustBeGreaterOrEqualTo: { words: 'at least', sign: '>=' },
  mustBeLessThan: { words: 'fewer than', sign: '<' },
  mustBeLessOrEqualTo: { words: 'at most', sign: '<=' },
  mustBeBetween: { words: 'between', sign: ' in ' },
  mustNotBeBetween: { words: 'not between', sign: ' not in ' },
};

/** "no rows", "at most 5 % of rows", "between 100 and 120 rows". */
export function thresholdWords({ operator, limits, unit }: Threshold): string {
  const rows = unit === 'percent' ? ' % of rows' : limits.at(-1) === 1 ? ' row' : ' rows';
  if (operator === 'mustBe' && limits[0] === 0) return 'no rows';
  return `${RELATIONS[operator].words} ${limits.map(number).join(' and ')}${rows}`;
}

/** "at most 5", "exactly true": what one value is held to. */
export function valueWords({ operator, limits }: ValueThreshold): string {
  const words = operator === 'mustBeLessThan' ? 'less than' : RELATIONS[operator].words;
  return `${words} ${limits.map((limit) => (typeof limit === 'number' ? number(limit) : String(limit))).join(' and ')}`;
}

/** "<=5%", "=0", " in [100,120]": the short form that ids carry. */
export function thresholdSign({ operator, limits, unit }: Threshold): string {
  const value = limits.length > 1 ? `[${limits.join(',')}]` : String(limits[0]);
  return `${RELATIONS[operator].sign}${value}${unit === 'percent' ? '%' : ''}`;
}

/** `"", "N/A", null and 12 more`: the first values of a list. */
export function listWords(values: readonly unknown[], shown = 5): string {
  const first = values.slice(0, shown).map((value) => JSON.stringify(value));
  const rest = values.length - first.length;
  return rest > 0 ? `${first.join(', ')} and ${number(rest)} more` : first.join(', ');
}
