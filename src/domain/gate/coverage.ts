import type { Check } from '../../foundation/evidence/evidence.ts';
import { callOf, formatCall } from '../../foundation/rules/call.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import { counted, grouped } from '../../foundation/text/counted.ts';
import { percent } from '../../foundation/text/numbers.ts';
import type { ResultsFacts } from '../results/facts.ts';

type Coverage = ResultsFacts['coverage'][number];

/**
 * Whether the candidate has answered all items that either side has: who leaves out what it fails at must not gain by
 * it. A rule on `coverage` takes the place of these checks.
 */
export function coverageChecks(results: ResultsFacts | undefined, rules: readonly Rule[]): readonly Check[] {
  if (!results) return [];
  return [
    ...results.coverage.map((one) => coverageCheck(one, isAllowed(one, rules))),
    ...wholeChecks(results),
    ...promptChecks(results),
  ];
}

const isAllowed = ({ column }: Coverage, rules: readonly Rule[]): boolean =>
  rules.some(({ metric }) => metric === 'coverage' || isCoverageOf(metric, column));

const isCoverageOf = (metric: string, column: string): boolean => {
  const call = callOf(metric);
  return call?.statistic === 'coverage' && call.column === column;
};

function coverageCheck(one: Coverage, allowed: boolean): Check {
  const { column, items, candidate, baseline } = one;
  const target = formatCall({ statistic: 'coverage', column });
  const known = {
    id: `gate:${target}${one.failed ? ':answers' : ''}`,
    target,
    expected: `all ${counted(items, 'item')}`,
    observed: candidate.share,
    basis: 'exact',
  } as const;
  const seen = `${target}: the candidate has ${ofItems(one, candidate)}${baseline ? `, the baseline ${ofItems(one, baseline)}` : ''}${wobbling(one)}`;
  if (candidate.share === 1 || allowed)
    return { ...known, outcome: 'pass', severity: 'info', message: `${seen}.` };
  return {
    ...known,
    outcome: 'inconclusive',
    severity: 'error',
    message: `${seen}. What the candidate left out may be what it fails at.`,
    remedy: `evaluate the rest, or accept it by a rule such as \`${target} >= ${accepted(candidate.share)}\``,
  };
}

/** A limit that the share meets, with two decimals. */
const accepted = (share: number): number => Math.floor(share * 100) / 100;

function ofItems({ items, failed }: Coverage, { items: some, share }: Coverage['candidate']): string {
  const what = failed ? 'answered' : 'scored';
  if (some === items)
    return share === 1
      ? `all ${counted(items, 'item')} ${what}`
      : `${percent(share, 4)} of all trials ${what}`;
  return `${grouped(some)} of ${counted(items, 'item')} ${what}`;
}

function wobbling({ candidate: { wobbling: count } }: Coverage): string {
  return count === 0
    ? ''
    : `; ${counted(count, 'item')} of the candidate ${count === 1 ? 'wobbles' : 'wobble'} between trials`;
}

/** A file that cannot say how many rows there must be may have been cut off. */
function wholeChecks({ candidate, baseline }: ResultsFacts): readonly Check[] {
  const unknown = [
    ...(candidate.whole ? [] : ['the candidate']),
    ...(baseline && !baseline.whole ? ['the baseline'] : []),
  ];
  if (unknown.length === 0) return [];
  return [
    {
      id: 'gate:whole',
      target: 'results',
      outcome: 'skipped',
      severity: 'info',
      expected: 'all rows of a run',
      observed: null,
      basis: 'exact',
      message: `Not known: whether ${unknown.join(' and ')} ${unknown.length === 1 ? 'is' : 'are'} whole, since the file does not say how many rows there must be.`,
      remedy: 'say it as `result-rows`',
    },
  ];
}

function promptChecks({ paired }: ResultsFacts): readonly Check[] {
  if (!paired || paired.otherPrompts === 0) return [];
  return [
    {
      id: 'gate:prompts',
      target: 'prompts',
      outcome: 'pass',
      severity: 'info',
      expected: 'the same items',
      observed: paired.otherPrompts,
      basis: 'exact',
      message: `Prompts differ on ${grouped(paired.otherPrompts)} of ${counted(paired.items, 'paired item')}: the comparison is of model and prompt together.`,
    },
  ];
}
