import type { Column, Question } from '../../../foundation/ports/ports.ts';

/** A question and the column that it is about. */
export interface Asked {
  readonly question: Question;
  readonly column: Column;
}
