import { basename, dirname, resolve } from 'node:path';
import { workingFiles } from '../../adapters/files/files.ts';
import { gitRepository } from '../../adapters/git/repository.ts';
import { canonical, type Json } from '../../foundation/evidence/canonical.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { counted } from '../../foundation/text/counted.ts';
import { plainLine } from '../../foundation/text/harmless.ts';
import { MESSAGE_LIMIT, shortened } from '../../foundation/text/shown.ts';
import { recheckWith } from '../wiring/recheck.ts';
import type { Command } from './command.ts';
import { auditEvidence } from './gate-audit-evidence.ts';
import { auditHistory } from './gate-audit-history.ts';
import { type Audited, WORDS } from './gate-audit-row.ts';
import { readRules } from './gate-rules.ts';

/** Rules over what was: evidence of past runs, or each version of a metrics file. Judges nothing that is to come. */
export const gateAuditCommand: Command = {
  name: 'gate audit',
  usage: '--rule "accuracy >= 0.8" <run folder>…',
  about: 'Replay rules over past evidence, or a Git history of metrics files: what they would have promoted.',
  flags: {
    rule: { about: 'Rule; repeat the flag for more.', value: 'rule', many: true },
    was: {
      about: 'Rule to compare with, over a history (that of the evidence); repeat the flag for more.',
      value: 'rule',
      many: true,
    },
    history: {
      about: 'Metrics file whose versions in Git are judged, in place of run folders.',
      value: 'path',
    },
    since: { about: 'Commit, tag or branch after which the history begins.', value: 'commit' },
    baseline: { about: 'Commit whose version is the baseline (the version before each).', value: 'commit' },
    json: { about: 'Print JSON.' },
  },
  positionals: { min: 0, max: Number.POSITIVE_INFINITY },
  run: async (call) => {
    const { environment, values, positionals } = call;
    const rules = readRules(call.lists.rule ?? [], 'rule');
    const was = call.lists.was && readRules(call.lists.was, 'was');
    if ((values.history === undefined) === (positionals.length === 0))
      refuse(
        'arguments',
        'name neither run folders nor a history alone',
        'give run folders, or --history and no folder',
      );
    const { history: path, since, baseline } = values;
    const rows =
      path === undefined
        ? await auditEvidence(rules, positionals, {
            files: workingFiles(process.cwd()),
            recheck: recheckWith(),
          })
        : await auditHistory(
            { rules, was, path: basename(path), since, baseline },
            gitRepository(resolve(dirname(path)), environment),
          );
    for (const line of call.switches.has('json') ? [canonical(rows as unknown as Json)] : table(rows))
      call.print(line);
    return 0;
  },
};

/** Where the verdict would have been another, or nobody can tell. */
function signOf({ was, now }: Audited): string {
  if (now === 'not known') return '?';
  return was !== 'accepted' && was !== now ? '≠' : ' ';
}

function table(rows: readonly Audited[]): readonly string[] {
  const wide = (of: (row: Audited) => string): number => Math.max(...rows.map((row) => of(row).length), 3);
  const [name, before] = [wide(({ what }) => what), wide((row) => WORDS[row.was])];
  const now = wide((row) => WORDS[row.now]);
  const line = (row: Audited): string =>
    plainLine(
      [
        signOf(row),
        row.what.padEnd(name),
        '',
        WORDS[row.was].padEnd(before),
        '',
        WORDS[row.now].padEnd(now),
        '',
        shortened(row.reason, MESSAGE_LIMIT),
      ].join(' '),
    );
  const head = `  ${'run'.padEnd(name)}  ${'was'.padEnd(before)}  ${'now'.padEnd(now)}  why`;
  return [head, ...rows.map(line), summaryOf(rows)];
}

/** `2 of 12 would have passed, 5 did; the verdict of 3 differs, of 1 it is not known.` */
function summaryOf(rows: readonly Audited[]): string {
  const count = (is: (row: Audited) => boolean): number => rows.filter(is).length;
  const unknown = count(({ now }) => now === 'not known');
  const passed = count(({ was }) => was === 'pass' || was === 'accepted');
  const differ = count(({ was, now }) => was !== 'accepted' && now !== 'not known' && was !== now);
  return `${count(({ now }) => now === 'pass')} of ${counted(rows.length, 'judgement')} would have passed, ${passed} did; ${differ} ${differ === 1 ? 'differs' : 'differ'}, ${unknown} not known.`;
}
