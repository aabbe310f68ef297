import { rounded } from '../../../../foundation/evidence/canonical.ts';
import { OPERATORS, type Operator } from '../../vocabulary.ts';
import type { Path } from './problems.ts';
import { complain, type Reading } from './reading.ts';
import type { RawQuality } from './shapes.ts';

export interface Comparison<T> {
  readonly operator: Operator;
  readonly limits: readonly T[];
}
interface Entry {
  readonly raw: RawQuality;
  readonly path: Path;
  readonly reading: Reading;
}

/**
 * Exactly one operator, as ODCS has it. A library metric is held to numbers; what a query answers to any single value
 * where it must be equal or not.
 */
export function readComparison(
  entry: Entry,
  to: 'numbers' | 'values',
): Comparison<number | string | boolean> | undefined {
  const { raw, path, reading } = entry;
  const [operator, ...more] = OPERATORS.filter((name) => raw[name] !== undefined);
  if (operator === undefined || more.length > 0) {
    const message = operator === undefined ? 'has no operator' : `has ${more.length + 1} operators`;
    complain(reading, path, message, `give exactly one of ${OPERATORS.join(', ')}`);
    return undefined;
  }
  const pair = operator.endsWith('Between');
  const value = raw[operator];
  const limits = limitsOf(value, pair);
  if (limits) return { operator, limits };
  const equality = operator === 'mustBe' || operator === 'mustNotBe';
  if (to === 'values' && equality && (typeof value === 'string' || typeof value === 'boolean'))
    return { operator, limits: [value] };
  complain(
    reading,
    [...path, operator],
    pair ? 'is not two numbers, the smaller first' : 'is not a finite number',
    pair ? 'write [smaller, larger]' : 'give a number',
  );
  return undefined;
}

function limitsOf(value: unknown, pair: boolean): readonly number[] | undefined {
  const limits: readonly unknown[] = pair ? (Array.isArray(value) ? value : []) : [value];
  if (!limits.every((limit): limit is number => typeof limit === 'number' && Number.isFinite(limit)))
    return undefined;
  if (pair && (limits.length !== 2 || limits[0]! >= limits[1]!)) return undefined;
  return limits.map(rounded);
}
