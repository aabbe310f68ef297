import { type Json, rounded } from '../../foundation/evidence/canonical.ts';
import type { Digest } from '../../foundation/evidence/evidence.ts';
import type { Ledger } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { SCHEMA } from '../../foundation/schema-addresses.ts';
import { type Look, lookName, rowsDocument, setName } from './documents.ts';
import type { BudgetFacts } from './facts.ts';
import { lookIn, looksAtRows } from './kept.ts';
import { sketchOf } from './overlap.ts';
import type { RowSet } from './row-set.ts';

/** What is to be asked of rows, by whom, and what it may cost. */
export interface Asked {
  /** As users name the ledger. */
  readonly name: string;
  readonly rows: RowSet;
  /** Of the candidate, the baseline and all that is asked about them. */
  readonly question: Digest;
  /** One-sided level of this look, and of all looks together. */
  readonly level: number;
  readonly total: number;
  readonly who: Pick<Look, 'at' | 'by' | 'run' | 'commit'>;
}

/** Sums of shares of a level. */
const ROUNDING = 1 + 1e-9;

/**
 * Enters a look before its answer is told. Entries have names of their own, so that none is lost in a race; a look is
 * written first and counted then, so that of two at once the later one sees both: together they never spend more than
 * there is (in the worst case both are refused, and one of them is granted when it asks again). The same question again
 * is the look that it was. Throws `InputErrors` for a ledger that cannot be read or written.
 */
export async function enterLook(ledger: Ledger, asked: Asked): Promise<BudgetFacts> {
  const { rows, question } = asked;
  const name = lookName(rows.digest, question);
  const before = await lookIn(ledger, name);
  if (before?.document.state === 'entered') return answered(asked, before.document);
  if (before?.document.state !== 'asked') {
    const others = await countOf(ledger, asked);
    if (!leaves(others, asked)) return spent(asked, others);
    await keepRows(ledger, rows);
    await write(ledger, { ...lookOf(asked), state: 'asked' }, before?.digest ?? null);
  }
  const others = await countOf(ledger, asked);
  const asWritten = others.listed ? await lookIn(ledger, name) : undefined;
  if (!asWritten) return unlisted(asked);
  if (asWritten.document.state === 'entered') return answered(asked, asWritten.document);
  const granted = leaves(others, asked);
  const answer: Look = granted
    ? { ...asWritten.document, state: 'entered', ...numbersOf(others, asked) }
    : { ...asWritten.document, state: 'refused' };
  await write(ledger, answer, asWritten.digest);
  return granted ? answered(asked, answer) : spent(asked, others);
}

/** Looks at these rows beside this one. */
interface Others {
  /** This one is listed too. */
  readonly listed: boolean;
  readonly looks: number;
  /** Those at other sets. */
  readonly shared: number;
  readonly spent: number;
}

async function countOf(ledger: Ledger, { rows, question }: Asked): Promise<Others> {
  const isOwn = (look: Look): boolean => look.set === rows.digest && look.question === question;
  const all = await looksAtRows(ledger, rows);
  const looks = all.filter((look) => look.state !== 'refused' && !isOwn(look));
  return {
    listed: all.some(isOwn),
    looks: looks.length,
    shared: looks.filter(({ set }) => set !== rows.digest).length,
    spent: looks.reduce((sum, { level }) => sum + level, 0),
  };
}

const leaves = (others: Others, { level, total }: Asked): boolean => others.spent + level <= total * ROUNDING;

const numbersOf = (others: Others, { level }: Asked) => ({
  number: others.looks + 1,
  shared: others.shared,
  spent: others.spent + level,
});

const lookOf = ({ rows, question, level, who }: Asked): Omit<Look, 'state'> => ({
  schema: SCHEMA.look,
  set: rows.digest,
  question,
  level,
  ...who,
});

async function keepRows(ledger: Ledger, rows: RowSet): Promise<void> {
  const name = setName(rows.digest);
  if (await ledger.read(name)) return;
  await ledger.write(name, rowsDocument(rows.digest, sketchOf(rows)), null);
}

async function write(ledger: Ledger, look: Look, from: Digest | null): Promise<void> {
  const name = lookName(look.set, look.question);
  if (await ledger.write(name, look as Json, from)) return;
  refuse('ledger', 'was written by another run of the same question meanwhile', 'run the step again', {
    value: name,
  });
}

/** Who does not see the own entry may not see those of others either. */
const unlisted = ({ name }: Asked): never =>
  refuse('ledger', 'does not list the look that was just entered', 'run the step again', { value: name });

function answered({ name: ledger, rows, level }: Asked, look: Look): BudgetFacts {
  const { number = 1, shared = 0, spent: sum = level } = look;
  return {
    state: 'entered',
    ledger,
    set: rows.digest,
    rows: rows.hashes.length,
    number,
    shared,
    level: rounded(look.level),
    spent: rounded(sum),
  };
}

const spent = ({ name: ledger, rows }: Asked, { looks, shared, spent: sum }: Others): BudgetFacts => ({
  state: 'spent',
  ledger,
  set: rows.digest,
  rows: rows.hashes.length,
  looks,
  shared,
  spent: rounded(sum),
});
