import type { Json, Thrown } from '../protocol.ts';
import { isResult, type Result } from '../record.ts';
import { ABORT, abort, asText, type Given, isInterruption, raise } from '../values.ts';
import { type Build, describe, type Opened, resultOf } from './build.ts';
import { pairsOf } from './environment.ts';

export function echo(build: Build, given: Given): void {
  build.log(asText(given.value('message')));
}

export function error(_build: Build, given: Given): never {
  return abort(given.text('message'));
}

export function unstable(build: Build, given: Given): void {
  build.log(`WARNING: ${given.text('message')}`);
  build.worsen('UNSTABLE');
  build.markStages('UNSTABLE');
}

export function sleep(build: Build, given: Given): Promise<void> {
  const unit = UNITS[given.text('unit', 'SECONDS')] ?? 1000;
  const stop = AbortSignal.any([...build.signals]);
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, given.number('time', 0) * unit);
    const wake = () => {
      clearTimeout(timer);
      resolve();
    };
    stop.addEventListener('abort', wake, { once: true });
  });
}

/** Milliseconds of the units that `timeout` and `sleep` take. */
export const UNITS: Readonly<Record<string, number>> = {
  NANOSECONDS: 1e-6,
  MICROSECONDS: 1e-3,
  MILLISECONDS: 1,
  SECONDS: 1000,
  MINUTES: 60_000,
  HOURS: 3_600_000,
  DAYS: 86_400_000,
};

export function withEnv(_build: Build, given: Given): Opened {
  const pairs = given.list('overrides').map(asText);
  const wrong = pairs.find((pair) => !pair.includes('='));
  if (wrong !== undefined) raise('java.lang.IllegalArgumentException', wrong);
  return { env: pairsOf(pairs) };
}

export function catchError(build: Build, given: Given): Opened {
  const results = {
    build: resultNamed(given.optional('buildResult'), 'FAILURE'),
    stage: resultNamed(given.optional('stageResult'), 'SUCCESS'),
  };
  return catching(build, given, results);
}

export const warnError = (build: Build, given: Given): Opened =>
  catching(build, given, { build: 'UNSTABLE', stage: 'UNSTABLE' });

function catching(build: Build, given: Given, results: { build: Result; stage: Result }): Opened {
  const swallow = (thrown: Thrown | null) => {
    if (thrown === null) return undefined;
    if (isInterruption(thrown) && !given.flag('catchInterruptions', true)) return undefined;
    const message = given.optional('message');
    if (message) build.log(`ERROR: ${message}`);
    if (!isInterruption(thrown))
      build.log(thrown.className === ABORT ? `ERROR: ${thrown.message}` : describe(thrown));
    const { build: whole, stage } = isInterruption(thrown) ? both(resultOf(thrown)) : results;
    if (whole !== 'SUCCESS') build.worsen(whole);
    if (stage !== 'SUCCESS') build.markStages(stage);
    return 'swallowed' as const;
  };
  return { leave: swallow };
}

const both = (result: Result) => ({ build: result, stage: result });

function resultNamed(text: string | undefined, otherwise: Result): Result {
  if (text === undefined) return otherwise;
  const result = text.toUpperCase();
  if (isResult(result)) return result;
  return raise(
    'java.lang.IllegalArgumentException',
    `buildResult is invalid: ${text}. Valid options are SUCCESS, UNSTABLE, FAILURE, NOT_BUILT and ABORTED.`,
  );
}

export function setCurrentBuild(build: Build, name: string, value: Json): void {
  const text = value === null ? null : asText(value);
  if (name === 'result') build.worsen(isResult(text ?? '') ? (text as Result) : 'FAILURE');
  else if (name === 'logicalResult') build.shown = isResult(text ?? '') ? (text as Result) : null;
  else if (name === 'description') build.record.description = text;
  else if (name === 'displayName') build.record.displayName = text ?? build.record.displayName;
  else if (name !== 'keepLog')
    raise('groovy.lang.MissingPropertyException', `No such property: ${name} for class: RunWrapper`);
}
