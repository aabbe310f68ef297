import type { Measure } from '../../domain/gate/facts.ts';
import { factName, isRunFact } from '../../domain/gate/run-fact-names.ts';
import { measureFacts, type Offered, runFactProblems } from '../../domain/gate/run-facts.ts';
import type { Artifact } from '../../foundation/evidence/evidence.ts';
import type { Ports } from '../../foundation/ports/ports.ts';
import { InputErrors } from '../../foundation/problems/errors.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import { artifactOf } from '../../foundation/run-folder/artifact.ts';
import { type Found, readRunFolder } from '../../foundation/run-folder/run-folder.ts';
import { requireHolding } from '../../foundation/run-folder/verified-run.ts';
import type { FoundCandidate } from './found.ts';

/**
 * Rules about the candidate, and those about facts of the run. A metrics file and metrics of one's own may have names with
 * dots: what starts as one of them is meant to be one of them.
 */
export function splitRules(
  rules: readonly Rule[],
  { content, metrics }: Pick<FoundCandidate, 'content' | 'metrics'>,
): { readonly own: readonly Rule[]; readonly ofRun: readonly Rule[] } {
  const known = [...metrics.map(({ name }) => name), ...('metrics' in content ? content.metrics.names : [])];
  const starts = new Set(known.map(startOf));
  const isOfRun = ({ metric }: Rule) => isRunFact(metric) && !starts.has(startOf(metric));
  const ofRun = rules.filter(isOfRun);
  const problems = ofRun.flatMap(runFactProblems);
  if (problems.length > 0) throw new InputErrors(problems);
  return { own: rules.filter((rule) => !isOfRun(rule)), ofRun };
}

/** `drift.` of `drift.share_drifted`; a name without a dot as it is. */
const startOf = (name: string): string => name.slice(0, name.indexOf('.') + 1) || name;

/** Where the evidence of the run is, and which of it is the gate's own. */
interface RunFolder {
  readonly folder: string;
  readonly ownId: string;
}

/**
 * Rules about facts of the run, measured on its evidence. Evidence that a rule stands on must hold; that of other runs
 * is not looked at. Throws `InputErrors` where it does not hold.
 */
export async function lookAtRun(
  rules: readonly Rule[],
  { folder, ownId }: RunFolder,
  { files, recheck }: Pick<Ports, 'files' | 'recheck'>,
): Promise<{ readonly measures: readonly Measure[]; readonly materials: readonly Artifact[] }> {
  if (rules.length === 0) return { measures: [], materials: [] };
  const found = await readRunFolder({ files, recheck }, folder, ownId);
  const offered = await Promise.all(
    found.map(async (one) => ({ one, numbers: await numbersIn(one, recheck) })),
  );
  const asked = new Set(rules.map(({ metric }) => factName(metric)));
  const used = offered.filter(({ numbers }) => numbers.some(({ name }) => asked.has(name)));
  for (const { one } of used) await requireHolding(one, folder, { files, recheck });
  return {
    measures: measureFacts(
      rules,
      offered.flatMap(({ numbers }) => numbers),
    ),
    materials: await Promise.all(used.map(({ one }) => artifactOf('evidence', one.path, files))),
  };
}

/** Numbers by the name of their step, and by the id of their evidence where that is another: `drift-prod.share_drifted`. */
async function numbersIn({ evidence }: Found, recheck: Ports['recheck']): Promise<readonly Offered[]> {
  const numbers = await recheck.numbersOf(evidence);
  return numbers.flatMap((number) => {
    const own = { ...number, from: evidence.id };
    const named = `${evidence.id}.${number.name.slice(number.name.indexOf('.') + 1)}`;
    return named === number.name ? [own] : [own, { ...own, name: named }];
  });
}
