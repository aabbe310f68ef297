import { z } from 'zod';
import { type Scalar, ScalarSchema } from '../../foundation/evidence/evidence.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { isMapping, isScalar, valueAt } from '../../foundation/reading/mismatch.ts';
import { bytewiseBy } from '../../foundation/text/bytewise.ts';

export const HyperparametersSchema = z.array(z.strictObject({ name: z.string(), value: ScalarSchema }));
/** Settings that a model was trained with, bytewise by name; members of members are `optimizer.lr`. */
export type Hyperparameters = z.infer<typeof HyperparametersSchema>;

/** More of them, or longer ones, are no settings but data. */
const MOST = 500;
const LONGEST = 200;
const DEEPEST = 10;
/** Where tools put them: Optuna's trials and studies, MLflow's runs (alone or as its server answers). */
const HOMES = [['best_params'], ['params'], ['data', 'params'], ['run', 'data', 'params']] as const;
/** Names of Optuna's table of trials. */
const OPTUNA = 'params_';

/**
 * Reads hyperparameters from JSON by its content: a plain object, an Optuna trial or study, an MLflow run. Of several
 * trials those of `trial`: a member of that name, or the element of a list that is numbered or named so. Throws
 * `InputErrors` for anything else.
 */
export function readHyperparameters(text: string, file: string, trial?: string): Hyperparameters {
  const whole = parsed(text);
  const root = trial === undefined ? whole : trialIn(whole, trial);
  if (!isMapping(root))
    return trial === undefined
      ? refuse(file, 'is not a JSON object of hyperparameters', 'write {"lr": 0.1, "depth": 6}', {
          at: { file },
        })
      : refuse(file, `has no hyperparameters of ${trial}`, `write {"${trial}": {"lr": 0.1, "depth": 6}}`, {
          at: { file },
        });
  const found = [...leaves(homeOf(root))];
  if (found.length > MOST || found.some(({ value }) => typeof value === 'string' && value.length > LONGEST))
    return refuse(
      file,
      `holds more than ${MOST} hyperparameters, or one of more than ${LONGEST} characters`,
      'write settings only',
      { at: { file } },
    );
  return found.toSorted(bytewiseBy(({ name }) => name));
}

/** What lists of trials number or name them by: Optuna's trials, MLflow's runs, a word of one's own. */
const NAMES_OF_TRIALS = ['number', 'trial_id', 'trial', 'run_id', 'name', 'id'] as const;

function trialIn(whole: unknown, trial: string): unknown {
  const trials = isMapping(whole) && Array.isArray(whole.trials) ? whole.trials : whole;
  if (!Array.isArray(trials)) return isMapping(trials) ? trials[trial] : undefined;
  return trials.find(
    (one) => isMapping(one) && NAMES_OF_TRIALS.some((name) => name in one && String(one[name]) === trial),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function homeOf(root: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  for (const home of HOMES) {
    const value = valueAt(root, home);
    if (isMapping(value)) return value;
    if (Array.isArray(value)) return pairs(value);
  }
  const named = Object.entries(root).filter(([name]) => name.startsWith(OPTUNA));
  return named.length === 0
    ? root
    : Object.fromEntries(named.map(([name, value]) => [name.slice(OPTUNA.length), value]));
}

/** MLflow's list of `{key, value}`. */
const pairs = (list: readonly unknown[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    list.flatMap((item) =>
      isMapping(item) && typeof item.key === 'string' ? [[item.key, item.value] as const] : [],
    ),
  );

function* leaves(
  mapping: Readonly<Record<string, unknown>>,
  path: readonly string[] = [],
): Generator<Hyperparameters[number]> {
  for (const [key, value] of Object.entries(mapping)) {
    const at = [...path, key];
    if (isMapping(value) && at.length < DEEPEST) yield* leaves(value, at);
    else
      yield {
        name: at.join('.'),
        value: isScalar(value) && isFiniteOrNone(value) ? value : JSON.stringify(value),
      };
  }
}

/** JSON can write 1e999. */
const isFiniteOrNone = (value: Scalar): boolean => typeof value !== 'number' || Number.isFinite(value);
