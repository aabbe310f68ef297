import type { InputProblem } from '../../foundation/problems/errors.ts';
import type { InputsOf } from '../../foundation/step/define.ts';
import type { gateModel } from './spec.ts';

type GateInputs = InputsOf<(typeof gateModel)['inputs']>;

/** What is wrong with the budget whatever the rows are. */
export function budgetProblems({ budget, ledger, registry }: Partial<GateInputs>): readonly InputProblem[] {
  if (budget === undefined)
    return ledger === undefined
      ? []
      : [
          {
            input: 'ledger',
            value: ledger,
            message: 'counts nothing without a budget',
            remedy: 'give `budget`, such as 32',
          },
        ];
  if (budget === 0)
    return [
      {
        input: 'budget',
        value: 0,
        message: 'leaves no look at all',
        remedy: 'write how many looks share the error, such as 32, or leave it out',
      },
    ];
  return ledger === undefined && registry === undefined
    ? [
        {
          input: 'ledger',
          message: 'is not given, so looks cannot be counted',
          remedy: 'give `oci://host/name` or a folder, or the `registry`',
        },
      ]
    : [];
}
