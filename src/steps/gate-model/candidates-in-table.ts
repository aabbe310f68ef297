import { missingColumns } from '../../domain/predictions/columns.ts';
import { textsIn } from '../../domain/predictions/texts-in.ts';
import type { Engine } from '../../foundation/ports/ports.ts';
import { InputErrors, refuse } from '../../foundation/problems/errors.ts';
import type { OpenedCandidate } from './found.ts';

/** More are no candidates but rows. */
const MOST_IN_TABLE = 1000;

/** One candidate for each text of a column. Throws `InputErrors` for what is no table with such a column. */
export async function candidatesIn(
  opened: OpenedCandidate,
  column: string,
  engine: Engine,
): Promise<readonly OpenedCandidate[]> {
  const value = { value: opened.path };
  if (opened.kind !== 'predictions')
    return refuse(
      'candidate-column',
      'is of predictions tables, and this is none',
      'leave it out, or name predictions tables in `candidates`',
      value,
    );
  const { columns } = await engine.table({ files: [opened.path] });
  const problems = missingColumns('candidate-column', [column], columns, opened.path);
  if (problems.length > 0) throw new InputErrors(problems);
  const texts = await textsIn(opened.path, column, engine);
  if (texts.length === 0 || texts.length > MOST_IN_TABLE)
    return refuse(
      'candidate-column',
      `tells ${texts.length} candidates apart in ${opened.path}`,
      `name a column of 1 to ${MOST_IN_TABLE} values`,
      { value: column },
    );
  return texts.map((text) => ({ ...opened, only: { column, value: text } }));
}
