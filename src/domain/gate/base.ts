import type { Check } from '../../foundation/evidence/evidence.ts';
import type { Base } from '../../foundation/step/base.ts';
import { shortened, shownLine } from '../../foundation/text/shown.ts';
import { asSentence } from '../judging/words.ts';
import type { Judging } from './judging.ts';

const REMEDY =
  'let the checkout fetch the base branch (on GitHub, fetch-depth: 2 of actions/checkout), or name it as `base`';

/** Where nobody knows by which rules to judge, none decides. */
export const barredByBase = (base: Base | undefined): Judging['barred'] =>
  base?.state === 'unknown'
    ? { because: `the mlops.yml of ${base.branch} is not known: ${base.because}`, remedy: REMEDY }
    : undefined;

/** Whose rules these are, as a check of its own; nothing where no pull request asks. */
export function baseChecks(base: Base | undefined): readonly Check[] {
  if (!base) return [];
  const known = {
    id: 'gate:rules-changed',
    target: 'mlops.yml',
    expected: `the inputs of ${base.branch}`,
    basis: 'exact',
  } as const;
  const told = (outcome: Check['outcome'], severity: Check['severity'], message: string) =>
    ({ ...known, observed: base.state, outcome, severity, message }) as const;
  switch (base.state) {
    case 'unknown': {
      const { because, remedy } = barredByBase(base)!;
      return [{ ...told('inconclusive', 'error', `Cannot tell: ${because}.`), remedy }];
    }
    case 'unseen':
      return [
        {
          ...told(
            'fail',
            'warning',
            `The workflow gives the inputs of this gate. Whether ${base.branch} has a mlops.yml is not known: ${base.because}.`,
          ),
          remedy: REMEDY,
        },
      ];
    case 'new':
      return [
        base.what === 'file'
          ? told(
              'skipped',
              'info',
              `mlops.yml is new: ${base.branch} has none, so this gate goes by its own.`,
            )
          : told(
              'fail',
              'warning',
              `This gate is new: mlops.yml of ${base.branch} does not have it, so it goes by its own rules.`,
            ),
      ];
    case 'found':
      return [foundCheck(base, told)];
  }
}

type Told = (outcome: Check['outcome'], severity: Check['severity'], message: string) => Check;

function foundCheck(base: Extract<Base, { state: 'found' }>, told: Told): Check {
  const { branch, commit, changes, shadowed } = base;
  const by = `${branch} (${commit.slice(0, 12)})`;
  const given =
    shadowed.length === 0 ? '' : ` The workflow gives ${shadowed.join(', ')} in place of ${branch}.`;
  if (changes.length === 0)
    return shadowed.length === 0
      ? told('pass', 'info', `The inputs of this gate are those of ${by}.`)
      : told('fail', 'warning', given.trim());
  const words = changes.map(
    ({ input, base: now, proposed }) => `${input} ${inLine(now)} to ${inLine(proposed)}`,
  );
  return {
    ...told(
      'fail',
      'warning',
      `${asSentence(`this pull request changes ${words.join('; ')}`)} Judged by ${by}.${given}`,
    ),
    remedy: 'merge the change of the rules first, by itself',
    details: changes.map(detailOf(branch)).join('\n\n'),
  };
}

const SHOWN = 200;
const inLine = (text: string | null): string =>
  text === null ? 'nothing' : JSON.stringify(shortened(shownLine(text.replaceAll('\n', '; ')), SHOWN));

const detailOf =
  (branch: string) =>
  ({ input, base, proposed }: Extract<Base, { state: 'found' }>['changes'][number]): string =>
    [`${input}, ${branch}:`, base ?? '(nothing)', `${input}, proposed:`, proposed ?? '(nothing)'].join('\n');
