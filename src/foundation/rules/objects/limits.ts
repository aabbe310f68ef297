import type { Limit, Operator } from '../rule.ts';
import type { RuleObject } from './schema.ts';

/** Which way is better, or that nobody said. */
export type Better = 'higher' | 'lower' | 'unknown';

/** What one key of an object asks for. */
export interface Asked {
  readonly key: string;
  readonly operator: Operator;
  readonly limit: Limit;
}

/** Directions that an object says; more than one where it contradicts itself. */
export function directionsIn({
  direction,
  greater_is_better: greater,
  change_threshold: change,
}: RuleObject): ReadonlySet<Better> {
  const words = [direction, change?.direction].flatMap((word) => word ?? []);
  const said = words.map((word): Better => (word.toLowerCase().startsWith('higher') ? 'higher' : 'lower'));
  if (greater !== undefined) said.push(greater ? 'higher' : 'lower');
  return new Set(said);
}

/** Keys that mean one thing where higher is better and another where lower is. */
export const needsDirection = (object: RuleObject): string | undefined =>
  TURNING.find((key) => object[key] !== undefined);

const TURNING = [
  'min_delta_abs',
  'min_delta_rel',
  'max_regression_abs',
  'max_regression_rel',
  'threshold',
  'min_absolute_change',
  'min_relative_change',
  'change_threshold',
] as const satisfies readonly (keyof RuleObject)[];

/** All that an object asks for, in the order of its words here; `better` is looked at by those that need it. */
export function askedIn(object: RuleObject, better: Better): readonly Asked[] {
  const sign = better === 'lower' ? -1 : 1;
  const good: Operator = sign > 0 ? '>=' : '<=';
  const { value_threshold: bounds = {}, change_threshold: change = {} } = object;
  const fixed = (key: string, operator: Operator, value?: number): readonly Asked[] =>
    value === undefined ? [] : [{ key, operator, limit: { kind: 'absolute', value } }];
  const beyond = (key: string, by?: number): readonly Asked[] =>
    by === undefined ? [] : [{ key, operator: good, limit: { kind: 'baseline', factor: 1, offset: by + 0 } }];
  const times = (key: string, share?: number): readonly Asked[] =>
    share === undefined
      ? []
      : [{ key, operator: good, limit: { kind: 'baseline', factor: plain(1 + share), offset: 0 } }];
  return [
    ...fixed('min', '>=', object.min),
    ...fixed('max', '<=', object.max),
    ...fixed('threshold', good, object.threshold),
    ...fixed('value_threshold', '>=', bounds.lower_bound),
    ...fixed('value_threshold', '<=', bounds.upper_bound),
    ...beyond('min_delta_abs', signed(sign, object.min_delta_abs)),
    ...times('min_delta_rel', signed(sign, object.min_delta_rel)),
    ...beyond('max_regression_abs', signed(-sign, object.max_regression_abs)),
    ...times('max_regression_rel', signed(-sign, object.max_regression_rel)),
    ...beyond('min_absolute_change', signed(sign, object.min_absolute_change)),
    ...times('min_relative_change', signed(sign, object.min_relative_change)),
    // TFMA's changes carry their own sign: a lower one is negative.
    ...beyond('change_threshold', change.absolute),
    ...times('change_threshold', change.relative),
  ];
}

const signed = (sign: number, by: number | undefined): number | undefined =>
  by === undefined ? undefined : sign * by;

/** 1 - 0.07 is 0.93 to a reader, not 0.9299999999999999. */
const plain = (value: number): number => Number(value.toPrecision(15));
