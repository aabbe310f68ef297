import { z } from 'zod';
import { InputErrors, type InputProblem, refuse } from '../../foundation/problems/errors.ts';
import { isScalar, issuesOf, mismatch, valueAt, wantedBy } from '../../foundation/reading/mismatch.ts';
import { camelCase } from '../../foundation/step/define.ts';
import type { Fields } from '../../foundation/step/fields.ts';
import { knownNames } from '../../foundation/text/nearest.ts';
import type { Explicit } from '../../run/mlops-yml/resolve.ts';

/** Where a pipeline step writes what it asks, and where it reads the answer. */
export const CALL_VARIABLE = 'MLOPS_CALL';
export const ANSWER_VARIABLE = 'MLOPS_ANSWER';

/** What a pipeline step asks of `mlops call`, as JSON. */
const CallSchema = z.strictObject({
  /** A step, or `plan`. */
  command: z.string().min(1),
  /** Inputs in camelCase, typed as mlops.yml would hold them; null and '' are "not given". */
  arguments: z.record(z.string(), z.unknown()).nullish(),
  /** JSON text of what Jenkins says of the reasons of the build; whatever it holds, it never stops a step. */
  causes: z.unknown().optional(),
});
export type CallDocument = z.infer<typeof CallSchema>;

const REMEDY = 'give {"command": …, "arguments": {…}} as JSON';

/** Reads a call. Throws `InputErrors` with everything that is wrong with its shape. */
export function readCallDocument(text: string | undefined): CallDocument {
  if (!text) throw new InputErrors([{ input: CALL_VARIABLE, message: 'is not set', remedy: REMEDY }]);
  const value = parsed(text);
  const result = CallSchema.safeParse(value);
  if (result.success) return result.data;
  throw new InputErrors(issuesOf(result.error.issues).flatMap((issue) => shapeProblems(issue, value)));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => {
      // What takes names apart would lose it without a word.
      if (key === '__proto__') return refuse(CALL_VARIABLE, 'holds the name __proto__', 'choose another');
      // Descriptions of causes are cut to a length wherever that falls.
      const isText = typeof value === 'string' && key !== 'causes';
      if (key.isWellFormed() && !(isText && !value.isWellFormed())) return value;
      return refuse(CALL_VARIABLE, 'holds half of a character', 'pair the surrogates of its \\u escapes');
    });
  } catch (cause) {
    if (cause instanceof InputErrors) throw cause;
    const problem = { input: CALL_VARIABLE, message: 'is not JSON', remedy: REMEDY };
    throw new InputErrors([problem], { cause });
  }
}

function shapeProblems(issue: z.core.$ZodIssue, document: unknown): readonly InputProblem[] {
  const at = { file: CALL_VARIABLE };
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ input: key, at, message: 'is not known here', remedy: REMEDY }));
  const value = valueAt(document, issue.path);
  return [
    {
      input: issue.path.join(' ') || CALL_VARIABLE,
      at,
      ...(isScalar(value) && value !== null && value !== '' ? { value } : {}),
      message: mismatch(issue, value, wantedBy(issue)),
      remedy: REMEDY,
    },
  ];
}

/** The arguments of a call by the names of the inputs. Throws `InputErrors` for all that are none. */
export function inputsOfCall({ command, arguments: given }: CallDocument, fields: Fields): Explicit {
  const names = new Map(Object.keys(fields).map((key) => [camelCase(key), key]));
  const pairs = Object.entries(given ?? {});
  const unknown = pairs.filter(([name]) => !names.has(name));
  if (unknown.length > 0)
    throw new InputErrors(
      unknown.map(([name]) => ({
        input: name,
        at: { file: CALL_VARIABLE },
        message: `is not an argument of ${command}`,
        remedy: knownNames(name, [...names.keys()]),
      })),
    );
  return Object.fromEntries(pairs.map(([name, value]) => [names.get(name)!, value]));
}
