import type { Batch, Expressions, RowExpression } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { type Coded, coder } from './classes.ts';
import type { NamesReader } from './names-reader.ts';
import { floatColumn } from './number-column.ts';
import type { Task } from './predictions.ts';

/** The labels of rows: names of classes, or numbers. */
export type Labels = { readonly coded: Coded } | { readonly numbers: Float64Array };

interface LabelQuestion {
  /** Column or SQL expression, as it was written. */
  readonly label: string;
  readonly task: Task;
  /** How many rows are expected, where it is known. */
  readonly rows?: number | undefined;
}

const LABEL_NUMBER = 'label as a number';

/** What is read of each row: its label as text, and as a number where one is predicted. */
export const labelExpressions = ({ task }: LabelQuestion, label: RowExpression): Expressions => ({
  label: { ...label, as: 'text', kept: 'shared' },
  ...(task === 'regression' ? { [LABEL_NUMBER]: { ...label, as: 'number', kept: 'each' } } : {}),
});

/** A reader of the labels of rows. Throws `InputErrors` for a number that is none; `idOf` names its row. */
export function labelReader(question: LabelQuestion, idOf: NamesReader['idOf']) {
  if (question.task !== 'regression') {
    const labels = coder(question.rows);
    return {
      add: (batch: Batch, row: number) => labels.add(batch.texts.label![row]!),
      finish: (): Labels => ({ coded: labels.finish() }),
    };
  }
  const numbers = floatColumn(question.rows);
  return {
    add(batch: Batch, row: number) {
      const value = batch.numbers[LABEL_NUMBER]![row]!;
      if (!Number.isFinite(value)) {
        const message = `is ${JSON.stringify(batch.texts.label![row])} in row ${idOf(batch, row)}, not a finite number`;
        refuse('label', message, 'name a numeric column or an expression', { value: question.label });
      }
      numbers.add(value);
    },
    finish: (): Labels => ({ numbers: numbers.finish() }),
  };
}
