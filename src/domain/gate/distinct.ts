import { InputErrors, refuse } from '../../foundation/problems/errors.ts';
import type { Predictions, PredictionsTable } from '../predictions/predictions.ts';
import type { ResultsTable } from '../results/table.ts';
import { arePredictedAlike, withSharedClasses } from './alike.ts';
import { pairById } from './pairing.ts';
import type { Candidate } from './sides.ts';

/** A candidate, and the digest of its predictions or results. */
interface Named {
  readonly candidate: Candidate;
  readonly digest: string;
}

interface WithTable {
  readonly name: string;
  readonly table: PredictionsTable;
}

interface WithResults {
  readonly name: string;
  readonly digest: string;
  readonly results: ResultsTable;
}

/**
 * How many candidates differ: predictions once all are on the rows of the first, results of the same items by their
 * bytes. Throws `InputErrors` for candidates of other rows or items, and for those that cannot be compared.
 */
export function distinctOf(contenders: readonly Named[]): number {
  const tables = contenders.flatMap(({ candidate: { content, source } }): WithTable[] =>
    'table' in content ? [{ name: source.name, table: content.table }] : [],
  );
  const results = contenders.flatMap(({ digest, candidate: { content, source } }): WithResults[] =>
    'results' in content ? [{ name: source.name, digest, results: content.results }] : [],
  );
  const [first] = tables.length > 0 ? tables : results;
  const stray = contenders.find(({ candidate }) =>
    tables.length > 0 ? !('table' in candidate.content) : !('results' in candidate.content),
  );
  if (stray)
    return refuse(
      'candidates',
      first ? `cannot be compared with ${first.name}` : 'have no rows to be compared by',
      'give evidence of train-evaluate, predictions tables, or results of one evaluation',
      { value: stray.candidate.source.name },
    );
  return tables.length > 0 ? distinctTables(tables) : distinctResults(results);
}

function distinctTables(contenders: readonly WithTable[]): number {
  const [first] = contenders;
  const known: Predictions[] = [];
  for (const contender of contenders) {
    const own = aligned(first!, contender);
    if (!known.some((other) => arePredictedAlike(...withSharedClasses(own, other)))) known.push(own);
  }
  return known.length;
}

function aligned(first: WithTable, { name, table }: WithTable): Predictions {
  try {
    return pairById(first.table, table);
  } catch (cause) {
    if (!(cause instanceof InputErrors)) throw cause;
    const of = (text: string): string => text.replaceAll('the candidate', first.name);
    throw new InputErrors(
      cause.problems.map((problem) => ({
        ...problem,
        input: 'candidates',
        value: name,
        message: of(problem.message),
      })),
      { cause },
    );
  }
}

/** One that lacks items would be chosen by those that it did not answer. */
function distinctResults(contenders: readonly WithResults[]): number {
  const [first] = contenders;
  const asked = new Set(first!.results.items);
  for (const { name, results } of contenders) {
    const own = new Set(results.items);
    const more = [...own].filter((item) => !asked.has(item)).length;
    const missing = [...asked].filter((item) => !own.has(item)).length;
    if (more + missing === 0) continue;
    refuse(
      'candidates',
      `are of other items than ${first!.name}: ${more} more, ${missing} missing`,
      'evaluate all candidates on the same items',
      { value: name },
    );
  }
  return new Set(contenders.map(({ digest }) => digest)).size;
}
