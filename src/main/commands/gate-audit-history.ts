import { levelOf } from '../../domain/gate/budget.ts';
import { decideGate } from '../../domain/gate/decide.ts';
import { gateFacts } from '../../domain/gate/look.ts';
import { readMetricsFile } from '../../domain/gate/metrics-file.ts';
import type { Replayed } from '../../domain/gate/replay.ts';
import type { Baseline } from '../../domain/gate/sides.ts';
import type { Repository } from '../../foundation/ports/ports.ts';
import { InputErrors, refuse, sentence } from '../../foundation/problems/errors.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import type { Audited } from './gate-audit-row.ts';
import { SEED } from './gate-tables.ts';

interface Asked {
  readonly rules: readonly Rule[];
  readonly was?: readonly Rule[] | undefined;
  readonly path: string;
  readonly since?: string | undefined;
  readonly baseline?: string | undefined;
}

const CONFIDENCE = 0.95;

/** Rules over each version of a metrics file, the oldest first, each against the one before it or a named one. */
export async function auditHistory(
  { rules, was, path, since, baseline }: Asked,
  repository: Repository,
): Promise<readonly Audited[]> {
  const from = since === undefined ? undefined : await known('since', since, repository);
  const named = baseline === undefined ? undefined : await known('baseline', baseline, repository);
  const commits = await repository.history(path, from);
  if (commits === undefined || commits.length === 0)
    return refuse(
      'history',
      'has no version in Git',
      'name a metrics file that is committed, and commits of this branch',
      {
        value: path,
      },
    );
  const rows: Audited[] = [];
  for (const commit of commits.toReversed()) {
    const text = await textAt(repository, commit, path);
    if (text === undefined) continue;
    const [parent] = await repository.parents(commit);
    const other = named ?? parent;
    const earlier = other === undefined ? undefined : await textAt(repository, other, path);
    const versions: Versions = {
      path,
      text,
      before: earlier,
      beforeName: other === undefined ? `an earlier ${path}` : `${path} of ${other.slice(0, 12)}`,
    };
    const now = judged(rules, versions);
    const before = was === undefined ? 'accepted' : judged(was, versions).verdict;
    rows.push({ what: commit.slice(0, 12), was: before, now: now.verdict, reason: now.reason });
  }
  return rows;
}

async function known(flag: string, name: string, repository: Repository): Promise<string> {
  return (
    (await repository.commit(name)) ??
    refuse(flag, 'is no commit of this clone', 'name a commit, tag or branch, and fetch it', { value: name })
  );
}

async function textAt(repository: Repository, commit: string, path: string): Promise<string | undefined> {
  const file = await repository.read(commit, path);
  return file.state === 'found' ? new TextDecoder().decode(file.content) : undefined;
}

/** A version of a metrics file, and the one that it is compared with. */
interface Versions {
  readonly path: string;
  readonly text: string;
  readonly before: string | undefined;
  readonly beforeName: string;
}

function judged(rules: readonly Rule[], { path, text, before, beforeName }: Versions): Replayed {
  try {
    const metrics = readMetricsFile(text, path);
    const lacking = rules.filter(({ metric }) => metrics.read(metric) === undefined);
    if (lacking.length > 0)
      return {
        verdict: 'not known',
        reason: `Not known: this version has no ${[...new Set(lacking.map(({ metric }) => metric))].join(', ')}.`,
      };
    const baseline: Baseline =
      before === undefined
        ? { state: 'missing', name: beforeName }
        : {
            state: 'found',
            source: { kind: 'metrics', name: beforeName },
            rescored: false,
            content: { metrics: readMetricsFile(before, beforeName) },
          };
    const candidate = { source: { kind: 'metrics', name: path }, content: { metrics } } as const;
    const facts = gateFacts(rules, candidate, baseline, { alpha: levelOf(CONFIDENCE), seed: SEED });
    const { verdict, reason } = decideGate({ ...HOW, rules: rules.map((rule) => rule.text) }, facts);
    return { verdict, reason };
  } catch (cause) {
    if (!(cause instanceof InputErrors)) throw cause;
    return { verdict: 'not known', reason: cause.problems.map(sentence).join('; ') };
  }
}

const HOW = {
  confidence: CONFIDENCE,
  onMissingBaseline: 'inconclusive',
  requireUncertainty: false,
} as const;
