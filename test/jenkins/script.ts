import { temporary } from '../support/temporary.ts';
import type { Arguments, Json, Question, Thrown } from './protocol.ts';
import type { BuildRecord } from './record.ts';
import type { WorldOptions } from './steps/options.ts';
import { Raised } from './values.ts';
import { createWorld } from './world.ts';

/** Steps of a pipeline that is written in TypeScript: what the engine would ask for a script in Groovy. */
export interface Steps {
  readonly build: BuildRecord;
  step(name: string, given?: Arguments | string | number | boolean): Promise<Json>;
  block<T>(
    name: string,
    given: Arguments | string | readonly Json[] | number,
    body: (value: Json) => Promise<T>,
  ): Promise<T | null>;
  get(of: 'env' | 'params' | 'currentBuild' | 'scm', name: string): Promise<Json>;
  set(of: 'env' | 'currentBuild', name: string, value: Json): Promise<Json>;
  ask(question: Question): Promise<Json>;
}

/** Runs a script to its end in a world of its own and answers what the build left behind, and what it threw. */
export async function scripted(
  options: Partial<WorldOptions>,
  script: (steps: Steps) => Promise<unknown>,
): Promise<{ readonly build: BuildRecord; readonly thrown: Thrown | null }> {
  const folder = options.folder ?? temporary('jenkins');
  const world = createWorld({ ...options, folder });
  const ask = async (question: Question): Promise<Json> => {
    const answer = await world.answer(question);
    if ('raise' in answer) throw new Raised(answer.raise);
    return answer.value;
  };
  const error = await script({ ...steps(ask), build: world.build }).then(() => null, thrownOf);
  await ask({ ask: 'end', error });
  return { build: world.build, thrown: error };
}

const steps = (ask: (question: Question) => Promise<Json>): Omit<Steps, 'build'> => ({
  ask,
  step: (name, given = {}) => ask({ ask: 'step', name, arguments: named(given) }),
  block: async (name, given, body) => {
    const value = await ask({ ask: 'enter', name, arguments: named(given) });
    const ended = await body(value).then(
      (result) => ({ result, error: null }),
      (thrown: unknown) => ({ result: null, error: thrownOf(thrown) }),
    );
    await ask({ ask: 'leave', name, error: ended.error });
    return ended.result;
  },
  get: (of, name) => ask({ ask: 'get', of, name }),
  set: (of, name, value) => ask({ ask: 'set', of, name, value }),
});

const named = (given: Json | Arguments): Arguments =>
  typeof given === 'object' && given !== null && !Array.isArray(given)
    ? (given as Arguments)
    : { value: given as Json };

function thrownOf(error: unknown): Thrown {
  if (error instanceof Raised) return error.thrown;
  throw error;
}
