import type { Column, ModelInput, RowExpression } from '../../foundation/ports/ports.ts';
import { InputErrors, type InputProblem } from '../../foundation/problems/errors.ts';
import { columnOrExpression } from '../predictions/columns.ts';

export type InputMapping = Readonly<Record<string, string | readonly string[]>>;

/** One model input with the expression of each of its columns. */
export interface BoundInput {
  readonly input: ModelInput;
  readonly expressions: readonly RowExpression[];
}

/**
 * Binds every input of a model to SQL over the table: as `mapping` says, else the column of the input's own name.
 * Throws `InputErrors`, all at once, for names the model does not have, columns the table does not have, and lists
 * of another length than the input's width.
 */
export function bindInputs(
  inputs: readonly ModelInput[],
  mapping: InputMapping,
  columns: readonly Column[],
  file: string,
): readonly BoundInput[] {
  const asked = `the model asks for ${inputs.map(describe).join(', ')}`;
  const unknown = Object.keys(mapping)
    .filter((name) => !inputs.some((input) => input.name === name))
    .map((name) => ({
      input: 'model-inputs',
      value: name,
      message: 'is not an input of the model',
      remedy: asked,
    }));
  const bound = inputs.map((input) => bind(input, mapping, columns));
  const problems = [
    ...unknown,
    ...bound.flatMap((one) => problemsOf(one, one.input.name in mapping, { asked, columns, file })),
  ];
  if (problems.length > 0) throw new InputErrors(problems);
  return bound;
}

const describe = ({ name, type, width }: ModelInput): string =>
  `${name} (${type}${width === 1 ? '' : ` × ${width}`})`;

function bind(input: ModelInput, mapping: InputMapping, columns: readonly Column[]): BoundInput {
  const given = Object.hasOwn(mapping, input.name) ? mapping[input.name]! : [input.name];
  const texts = typeof given === 'string' ? [given] : given;
  const isDefault = !Object.hasOwn(mapping, input.name);
  return {
    input,
    expressions: texts.map((text) => (isDefault ? { column: text } : columnOrExpression(columns, text))),
  };
}

/** What the inputs of a model are bound to: the columns of a file. */
interface Binding {
  readonly columns: readonly Column[];
  readonly file: string;
  /** All that the model asks for, in words. */
  readonly asked: string;
}

function problemsOf(
  { input, expressions }: BoundInput,
  isMapped: boolean,
  { columns, file, asked }: Binding,
): readonly InputProblem[] {
  if (!isMapped && input.width === 1 && !columns.some((column) => column.name === input.name))
    return [
      {
        input: 'model-inputs',
        value: input.name,
        message: `is an input of the model and not a column of ${file}`,
        remedy: `say in \`model-inputs\` which SQL expression fills it; ${asked}`,
      },
    ];
  if (expressions.length === input.width) return [];
  const message = `takes ${input.width} columns, ${isMapped ? `not ${expressions.length}` : 'and none are named'}`;
  return [
    {
      input: 'model-inputs',
      value: input.name,
      message,
      remedy: `list ${input.width} expressions, in the order of the training; ${asked}`,
    },
  ];
}
