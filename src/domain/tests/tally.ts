import type { Scalar } from '../../foundation/evidence/evidence.ts';
import type { BrokenSuite, Counts, FailedTest, FlakyTest, SkippedTest } from './facts.ts';
import { messageOf, type Said } from './outcome.ts';
import type { Reported } from './retries.ts';
import { type Sighting, sightingsOf } from './sightings.ts';
import { abridged, cut } from './texts.ts';

/** Failed, flaky and broken that evidence names one by one. */
const NAMED_TROUBLE = 50;
/** Passed that evidence names, and skipped as many. */
const NAMED_QUIET = 1000;

/** What went wrong, and where in the working directory that may be, the likeliest first. */
export interface Sighted<T> {
  readonly told: T;
  readonly sightings: readonly Sighting[];
}

/** What the files of a run say, before anybody has looked where its tests are. */
export interface Tallied {
  readonly counts: Counts;
  readonly failed: readonly Sighted<FailedTest>[];
  readonly flaky: readonly Sighted<FlakyTest>[];
  readonly brokenSuites: readonly Sighted<BrokenSuite>[];
  readonly skipped: readonly SkippedTest[];
  readonly passed: readonly string[];
  /** How long the tests took, and the slowest of them; they differ from run to run. */
  readonly times: Readonly<Record<string, Scalar>>;
}

/** Counts what the files of a run say, in their order, and keeps the first of each kind. */
export interface Tally {
  test(test: Reported, report: string): void;
  time(name: string, seconds: number): void;
  suite(): void;
  broken(name: string, kind: BrokenSuite['kind'], said: Said, report: string): void;
  unexplained(count: number): void;
  result(): Tallied;
}

/** `discreet` takes out what the environment holds that nobody else may see. */
export function createTally(discreet: (text: string) => string): Tally {
  const counts = { passed: 0, failures: 0, errors: 0, flaky: 0, skipped: 0 };
  const suites = { suites: 0, brokenSuites: 0, unexplained: 0 };
  const [failed, flaky, brokenSuites] = [
    new First<Sighted<FailedTest>>(),
    new First<Sighted<FlakyTest>>(),
    new First<Sighted<BrokenSuite>>(),
  ];
  const [skipped, passed] = [new First<SkippedTest>(NAMED_QUIET), new First<string>(NAMED_QUIET)];
  const times = { seconds: 0, slowest: '', slowestSeconds: -1 };
  const nameOf = (name: string): string => cut(discreet(name));
  const told = (name: string, said: Said) => ({
    name: nameOf(name),
    message: cut(discreet(messageOf(said))),
    body: abridged(discreet(said.body)),
  });
  return {
    test({ ending, ...test }, report) {
      counts[COUNTED[ending.outcome]]++;
      if (ending.outcome === 'passed') return passed.add(() => nameOf(test.name));
      if (ending.outcome === 'skipped')
        return skipped.add(() => ({ name: nameOf(test.name), reason: cut(discreet(ending.reason)) }));
      const { said, reports } = ending;
      const sightings = () => sightingsOf({ ...test, body: said.body, report });
      const common = () => ({ ...told(test.name, said), reports });
      if (ending.outcome === 'flaky')
        return flaky.add(() => ({ told: { ...common(), why: ending.why }, sightings: sightings() }));
      const kind = ending.outcome;
      failed.add(() => ({ told: { ...common(), kind }, sightings: sightings() }));
    },
    time(name, seconds) {
      times.seconds += seconds;
      if (seconds > times.slowestSeconds) Object.assign(times, { slowest: name, slowestSeconds: seconds });
    },
    suite: () => void suites.suites++,
    broken(name, kind, said, report) {
      suites.brokenSuites++;
      const sightings = () => sightingsOf({ name, body: said.body, report });
      brokenSuites.add(() => ({ told: { ...told(name, said), kind }, sightings: sightings() }));
    },
    unexplained(count) {
      suites.unexplained += count;
    },
    result: () => ({
      counts: { ...counts, ...suites },
      failed: failed.all,
      flaky: flaky.all,
      brokenSuites: brokenSuites.all,
      skipped: skipped.all,
      passed: passed.all,
      times: times.slowestSeconds < 0 ? {} : { ...times, slowest: nameOf(times.slowest) },
    }),
  };
}

const COUNTED = {
  passed: 'passed',
  failure: 'failures',
  error: 'errors',
  flaky: 'flaky',
  skipped: 'skipped',
} as const;

/** The first of many; what comes later is not even made. */
class First<T> {
  readonly all: T[] = [];
  readonly #most: number;

  constructor(most = NAMED_TROUBLE) {
    this.#most = most;
  }

  add(make: () => T): void {
    if (this.all.length < this.#most) this.all.push(make());
  }
}
