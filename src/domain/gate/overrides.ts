import type { Check } from '../../foundation/evidence/evidence.ts';
import type { Note } from '../../foundation/exhibits/exhibit.ts';
import type { InputProblem } from '../../foundation/problems/errors.ts';
import type { Override } from '../../foundation/reading/override-words.ts';
import { isRuleError, parseRule } from '../../foundation/rules/parse.ts';
import { counted } from '../../foundation/text/counted.ts';
import { asSentence } from '../judging/words.ts';
import type { GateFacts } from './facts.ts';
import type { Judging } from './judging.ts';
import type { Judged } from './reason.ts';

/** Whether one override counts in a run, and if not, why. */
export type FoundOverride = NonNullable<GateFacts['overrides']>[number];

/** Overrides as they were written, what was found out about each, and why none of them may count. */
interface Granted {
  readonly overrides?: readonly Override[] | undefined;
  readonly found?: readonly FoundOverride[] | undefined;
  readonly barred?: Judging['barred'];
}

/** Judged rules after overrides, and what became of each override. */
interface Overridden {
  readonly judged: readonly Judged[];
  readonly checks: readonly Check[];
}

/**
 * Lets go what overrides name: of a FAIL or an INCONCLUSIVE the outcome stays and does not decide. What is no rule is no
 * business of an override, nor is an ERROR, nor any rule on rows that decide nothing.
 */
export function overridden(judged: readonly Judged[], granted: Granted): Overridden {
  const { overrides = [], found = [] } = granted;
  const letGo = new Map<Judged, Override>();
  const checks = overrides.flatMap((override, at) => {
    const named = judged.filter((one) => isNamed(override, one));
    const open = named.filter(({ check }) => isOpen(check));
    const why = whyNot(override, named, found[at], granted.barred);
    if (why !== undefined) return [unusedCheck(override, why)];
    if (open.length === 0) return [needlessCheck(override, named)];
    for (const one of open) if (!letGo.has(one)) letGo.set(one, override);
    return [];
  });
  return {
    judged: judged.map((one) => {
      const override = letGo.get(one);
      return override ? { ...one, check: withOverride(one.check, override) } : one;
    }),
    checks,
  };
}

/** A warning decides nothing, so nothing has to be let go. */
const isOpen = ({ outcome, severity }: Check): boolean =>
  severity === 'error' && (outcome === 'fail' || outcome === 'inconclusive');

function isNamed({ rule }: Override, { rule: { text }, check: { id } }: Judged): boolean {
  const read = parseRule(rule);
  return id === rule || (!isRuleError(read) && text === read.text);
}

const withOverride = (check: Check, { author, reason, commit, expires }: Override): Check => ({
  ...check,
  override: { author, reason, commit, expires },
  message: `${check.message} Overridden by ${author} until ${expires}: ${reason.replace(/\.$/, '')}.`,
});

const WORDS: Readonly<Record<Exclude<FoundOverride['state'], 'counts'>, string>> = {
  expired: 'has expired',
  'of-another': 'is for another model or commit',
  unvouched: 'is not on the base branch',
};

/** Why an override changes nothing, and what to do; nothing where it counts. */
function whyNot(
  { rule }: Override,
  named: readonly Judged[],
  found: FoundOverride | undefined,
  barred: Judging['barred'],
): readonly [why: string, remedy: string] | undefined {
  if (barred) return [`cannot lift this: ${barred.because}`, barred.remedy];
  if (named.length === 0)
    return ['names no rule of this gate', 'write the rule as `rules` has it, or the id of one of its checks'];
  if (named.some(({ check }) => check.outcome === 'error'))
    return [`cannot lift an ERROR of ${rule}`, 'mend what the error names'];
  switch (found?.state) {
    case 'counts':
      return undefined;
    case 'expired':
      return [WORDS.expired, 'remove it, or write a new one if there are reasons still'];
    case 'of-another':
      return [`${WORDS['of-another']}${found.because ? ` (${found.because})` : ''}`, OF_THIS];
    default:
      return [WORDS.unvouched, 'merge it into the base branch first: a change cannot let itself go'];
  }
}

const OF_THIS = 'name the digest of this model or its predictions, or the commit of this run';

const about = ({ rule, author, expires }: Override): string =>
  `The override of ${rule} by ${author}, until ${expires},`;

const checkOf = (override: Override) =>
  ({
    id: `gate:override[${override.rule}]`,
    target: override.rule,
    expected: 'an override that counts',
    observed: null,
    basis: 'exact',
  }) as const;

const unusedCheck = (override: Override, [why, remedy]: readonly [string, string]): Check => ({
  ...checkOf(override),
  outcome: 'fail',
  severity: 'warning',
  message: `${about(override)} ${why}, and changes nothing.`,
  remedy,
});

const needlessCheck = (override: Override, named: readonly Judged[]): Check => ({
  ...checkOf(override),
  outcome: 'skipped',
  severity: 'info',
  message: `${about(override)} is not needed: ${counted(named.length, 'check')} ${named.length === 1 ? 'decides' : 'decide'} nothing or passed.`,
  remedy: 'remove it',
});

/** `1 check is overridden (by alice until 2026-12-31): late labels.`, for the reason of a PASS; empty for none. */
export function overrideNote(checks: readonly Check[]): string {
  const grants = checks.flatMap(({ override }) => override ?? []);
  if (grants.length === 0) return '';
  const words = [
    ...new Set(grants.map(({ author, expires, reason }) => `by ${author} until ${expires}: ${reason}`)),
  ];
  return ` ${asSentence(`${counted(grants.length, 'check')} ${grants.length === 1 ? 'is' : 'are'} overridden ${words.join('; ').replace(/\.$/, '')}`)}`;
}

/** What readers of a run must know of its PASS. */
export function overrideNotes(checks: readonly Check[]): readonly Note[] {
  const text = overrideNote(checks).trim();
  return text === '' ? [] : [{ kind: 'text', title: 'Overridden', for: ['head'], text, tone: 'open' }];
}

/** Overrides of what no person may let go: whatever is no comparison of a number with a limit. */
export const overrideProblems = (overrides: readonly Override[] = []): readonly InputProblem[] =>
  overrides
    .filter(({ rule }) => isRuleError(parseRule(rule)) && !/^gate:.*[<>]/.test(rule))
    .map(({ rule }) => ({
      input: 'overrides rule',
      value: rule,
      message:
        'cannot be overridden: only rules can, not held-out rows, digests, errors or the age of a PASS',
      remedy: 'name a rule as `rules` spells it, or the id of one of its checks',
    }));
