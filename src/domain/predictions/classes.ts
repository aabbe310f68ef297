import { codeColumn } from './number-column.ts';

/** Class names of many rows: each name once, and for every row the index of its name. */
export interface Coded {
  readonly values: readonly string[];
  readonly codes: Int32Array;
}

/** Collects class names row by row; equal numbers (`1`, `1.0`) are one name. `rows`: how many are expected. */
export function coder(rows?: number): { add(text: string): void; finish(): Coded } {
  const known = new Map<string, number>();
  const values: string[] = [];
  const codes = codeColumn(rows);
  return {
    add(text) {
      let code = known.get(text);
      if (code === undefined) {
        const name = className(text);
        code = values.indexOf(name);
        if (code < 0) code = values.push(name) - 1;
        known.set(text, code);
      }
      codes.add(code);
    },
    finish: () => ({ values, codes: codes.finish() }),
  };
}

/** Whole numbers lose the fraction that a float column gives them. */
export const className = (text: string): string =>
  /^[+-]?\d+\.0+$/.test(text) ? text.slice(0, text.indexOf('.')) : text;

const TRUTH: Readonly<Record<string, boolean>> = { true: true, '1': true, false: false, '0': false };
const truthOf = (name: string): boolean | undefined => TRUTH[name.toLowerCase()];

/** True when a value stands for the positive class: the same text, the same number, or both mean true or both false. */
export function isPositive(value: string, positiveClass: string): boolean {
  const [a, b] = [className(value), className(positiveClass)];
  return a === b || (truthOf(a) !== undefined && truthOf(a) === truthOf(b));
}

/** True when two names stand for one of two classes; beside 1, -1 is the false one. */
export const sameClass = (a: string, b: string): boolean =>
  isPositive(a, b) || isPositive(a === '-1' ? '0' : a, b === '-1' ? '0' : b);

/** What a predictions table calls the other class when its name is not known. */
export function negativeClass(positiveClass: string): string {
  const truth = truthOf(className(positiveClass));
  if (truth === undefined) return `not ${positiveClass}`;
  return /^\d/.test(positiveClass) ? String(Number(!truth)) : String(!truth);
}

/** What is wrong with the values of a two-class column; undefined when it can be read. */
export function binaryProblem(values: readonly string[], positiveClass: string): string | undefined {
  const shown = values
    .slice(0, 5)
    .map((value) => JSON.stringify(value))
    .join(', ');
  if (values.length > 2)
    return `has ${values.length} distinct values (${shown}${values.length > 5 ? ', …' : ''}), not two`;
  const known = values.some((value) => isPositive(value, positiveClass));
  const complement = values.length === 1 && isPositive(values[0]!, negativeClass(positiveClass));
  return known || complement
    ? undefined
    : `holds ${shown}, none of them the positive class ${JSON.stringify(positiveClass)}`;
}

/** Predicted values that are neither of the two classes; labels of one class leave the other's name open. */
export function strangeClasses(
  labels: readonly string[],
  predicted: readonly string[],
  positiveClass: string,
): readonly string[] {
  const isNegative = (value: string) => isPositive(value, negativeClass(positiveClass));
  const others = predicted.filter((value) => !isPositive(value, positiveClass) && !isNegative(value));
  const negative = labels.find((value) => !isPositive(value, positiveClass));
  const strange = others.filter((value) => value !== negative);
  return negative === undefined && strange.length === 1 ? [] : strange;
}
