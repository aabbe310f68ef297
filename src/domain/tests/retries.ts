import type { Ending, Said } from './outcome.ts';

/** A test as one report of it tells. */
export interface Reported {
  /** Class and name; a runner that tries again reports the same name again. */
  readonly name: string;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly ending: Ending;
}

/**
 * What two reports of one name in one suite mean. `tests`: perhaps two tests, nobody can tell. `runs`: the same test
 * again, since the runner gives each test a name of its own. `reruns`: the same, and all but the last were not good
 * enough, whatever they say.
 */
export type Repeats = 'tests' | 'runs' | 'reruns';

/** Tests of one suite, until its end shows which of them were tried again. */
export interface Suite {
  add(test: Reported): void;
  /** Each test once. */
  settle(repeats: Repeats): Iterable<Reported>;
}

/** Reports of a suite that keep their text; evidence names fewer. */
const TEXTS = 500;
const BARE: Said = { message: '', type: '', body: '' };

export function suiteOf(): Suite {
  const passed = new Set<string>();
  const others = new Map<string, Reported[]>();
  let texts = 0;
  const bounded = (test: Reported): Reported =>
    !('said' in test.ending) || texts++ < TEXTS ? test : { ...test, ending: { ...test.ending, said: BARE } };
  return {
    add(test) {
      const before = others.get(test.name);
      if (before) before.push(bounded(test));
      else if (test.ending.outcome !== 'passed' || passed.has(test.name))
        others.set(test.name, [...(passed.has(test.name) ? [pass(test.name)] : []), bounded(test)]);
      else passed.add(test.name);
    },
    *settle(repeats) {
      for (const name of passed) if (!others.has(name)) yield pass(name);
      for (const reports of others.values()) yield* settled(reports, repeats);
    },
  };
}

const pass = (name: string): Reported => ({ name, ending: { outcome: 'passed' } });
const isBad = ({ ending }: Reported): boolean => ending.outcome === 'failure' || ending.outcome === 'error';
const isPass = ({ ending }: Reported): boolean => ending.outcome === 'passed';

function settled(reports: readonly Reported[], repeats: Repeats): readonly Reported[] {
  const last = reports.at(-1)!;
  const before = reports.slice(0, -1);
  if (before.length === 0) return reports;
  // A retry ends with the first pass; whatever does not look so may be tests that share a name.
  if (repeats === 'tests') return before.every(isBad) && isPass(last) ? [retried(reports)] : reports;
  const bad = reports.find(isBad);
  if (isPass(last)) return bad || repeats === 'reruns' ? [retried(reports)] : [last];
  return [bad ? { ...bad, ending: { ...bad.ending, reports: reports.length } as Ending } : last];
}

function retried(reports: readonly Reported[]): Reported {
  const first = reports.find(isBad) ?? reports.at(-1)!;
  const said = 'said' in first.ending ? first.ending.said : BARE;
  return { ...first, ending: { outcome: 'flaky', why: 'retried', said, reports: reports.length } };
}
