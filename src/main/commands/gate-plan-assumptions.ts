import type { Assumptions } from '../../domain/gate/plan/assumptions.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import type { Call } from './command.ts';
import { levelIn, numberOf } from './gate-rules.ts';

/** What the flags assume; `looks` share the error. Throws `InputErrors` for numbers out of range. */
export function assumptionsOf(call: Call, looks: number): Assumptions {
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
    skewness: numberOf(call, 'skewness', [-Infinity, Infinity, '2']) ?? 0,
    correlation: numberOf(call, 'correlation', [-1, 1, '0.5']) ?? 0.5,
    groups: size === undefined || icc === undefined ? undefined : { size, icc },
  };
}
