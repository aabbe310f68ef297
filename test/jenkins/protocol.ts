/**
 * What the engine (a JVM that runs Jenkinsfiles) asks, and what the world (steps, environment, build) answers: one JSON
 * document per line on the standard streams of the engine, a question and its answer in turn.
 */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Named arguments of a step; a single one without a name stands under `value`. */
export type Arguments = Readonly<Record<string, Json>>;

/** What a script is run with: the first line that the engine reads. */
export interface Start {
  /** Text of the Jenkinsfile. */
  readonly script: string;
  /** Its name in messages. */
  readonly file: string;
  /** Library name to its folder (`vars/`, `resources/` below it), for `@Library('name@version') _`. */
  readonly libraries: Readonly<Record<string, string>>;
  /** Names of libraries that are loaded without being asked for. */
  readonly implicit: readonly string[];
  /** Names of libraries that an administrator configured: they run outside the sandbox. */
  readonly trusted?: readonly string[];
  /** Stage of a declarative pipeline at which "Restart from Stage" began this build. */
  readonly restartedAt?: string | undefined;
  /** Whether calls outside Jenkins' default whitelist are refused, as for folder libraries and Jenkinsfiles. */
  readonly sandbox: boolean;
  /** Steps that the world knows; every other name is "No such DSL method". */
  readonly steps: readonly string[];
  /** Those of the world's steps that take a body. */
  readonly blocks: readonly string[];
}

/** An exception, by the class that Jenkins would throw. */
export interface Thrown {
  readonly className: string;
  readonly message: string | null;
}

/**
 * What a declarative pipeline asks besides its steps:
 * - `enter stage { value, skipped }`: a stage that an earlier failure (`failure`) or result (`unstable`) skips; step
 *   `stage { value, skipped: 'when' }`: the innermost stage, which was entered, is skipped by its `when`;
 * - step `properties { triggers, parameters, options }`: what the job declares, each with its `type`;
 * - step `credentials { value: id }`: the binding for their kind (`string`, `usernamePassword`, `file`, …);
 * - `set currentBuild.logicalResult`: the result that `currentBuild` shows while a condition of `post` runs; null: its own;
 * - `get currentBuild.previousBuild`, `buildCauses` and `changeSets` ([{ items: [{ msg, affectedPaths }] }]).
 */
export type Question =
  | { readonly ask: 'step'; readonly name: string; readonly arguments: Arguments }
  /** Before the body of a block step; the value of the answer goes to the body as its argument. */
  | { readonly ask: 'enter'; readonly name: string; readonly arguments: Arguments }
  /** After it; the answer to an exception may be `{ value }`, which swallows it (catchError). */
  | { readonly ask: 'leave'; readonly name: string; readonly error: Thrown | null }
  | { readonly ask: 'get'; readonly of: 'env' | 'params' | 'currentBuild' | 'scm'; readonly name: string }
  | {
      readonly ask: 'set';
      readonly of: 'env' | 'currentBuild';
      readonly name: string;
      readonly value: Json;
    }
  /** Result of the innermost stage so far: SUCCESS, UNSTABLE, FAILURE, ABORTED. */
  | { readonly ask: 'stageResult' }
  | { readonly ask: 'end'; readonly error: Thrown | null };

export type Answer = { readonly value: Json } | { readonly raise: Thrown };
