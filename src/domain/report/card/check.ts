import type { Evidence } from '../../../foundation/evidence/evidence.ts';
import { CARD_PARTS } from '../../../foundation/exhibits/exhibit.ts';
import { formatNumber, formatSigned } from '../../../foundation/text/numbers.ts';
import { evidencesOf, type ShownStep } from '../run.ts';
import { cardTables, EVIDENCE_HEAD, NUMBER, pointersIn } from './exhibits.ts';
import { checkFrontMatter, FRONT_MATTER } from './front-matter.ts';
import { locationOf, valueAt } from './location.ts';

/** How a card stands to its evidence. */
export interface CardCheck {
  /** Numbers that were found in evidence and equal it. */
  readonly numbers: number;
  /** One sentence for each number that differs or has no place, each metric left out, each flaw of the front matter. */
  readonly problems: readonly string[];
}

interface Claim {
  readonly shown: string;
  readonly location: string;
  readonly exact: boolean;
}

/**
 * Looks up every number of the card's tables and of its `model-index` in evidence: front matter must equal it
 * exactly, tables at the digits that they show. Numbers that the card leaves out count as differences.
 */
export function checkCard(cardText: string, run: readonly ShownStep[]): CardCheck {
  const evidences = evidencesOf(run);
  const front = FRONT_MATTER.exec(cardText)?.[0] ?? '';
  const read = [frontClaims(front), tableClaims(cardText.slice(front.length))];
  const claims = read.flatMap((part) => part.claims);
  const problems = claims.flatMap((claim) => problemOf(claim, evidences) ?? []);
  return {
    numbers: claims.length - problems.length,
    problems: [
      ...checkFrontMatter(cardText),
      ...read.flatMap((part) => part.problems),
      ...problems,
      ...leftOut(claims, run),
    ],
  };
}

interface Claims {
  readonly claims: readonly Claim[];
  readonly problems: readonly string[];
}

/** `value: 0.66 # train-evaluate.json#/facts/metrics/7/value` */
function frontClaims(front: string): Claims {
  const lines = front.split('\n').filter((line) => /^\s+(- )?value:/.test(line));
  const claims = lines.flatMap((line) => {
    const [, shown, location] = /value:\s*(\S+)\s+#\s*(\S+)\s*$/.exec(line) ?? [];
    return shown && location ? [{ shown, location, exact: true }] : [];
  });
  const homeless = lines.filter((line) => !/value:\s*\S+\s+#\s*\S+\s*$/.test(line));
  return {
    claims,
    problems: homeless.map((line) => `front matter: ${line.trim()} names no place in evidence`),
  };
}

const LOCATION = /`([^`]+)`/g;

/** Rows of tables whose last column is `evidence`: as many places as numbers, in the same order. */
function tableClaims(body: string): Claims {
  const claims: Claim[] = [];
  const problems: string[] = [];
  let located = false;
  for (const line of body.split('\n')) {
    const cells = cellsOf(line);
    if (cells === undefined) located = false;
    else if (cells.at(-1) === EVIDENCE_HEAD) located = true;
    else if (located) {
      const numbers = cells.slice(0, -1).filter((cell) => NUMBER.test(cell));
      const locations = [...cells.at(-1)!.matchAll(LOCATION)].map(([, location]) => location!);
      if (numbers.length === locations.length)
        claims.push(...numbers.map((shown, i) => ({ shown, location: locations[i]!, exact: false })));
      else problems.push(`${line.trim()}: ${numbers.length} numbers, ${locations.length} places in evidence`);
    }
  }
  return { claims, problems };
}

function cellsOf(line: string): readonly string[] | undefined {
  const [, content] = /^\|(.*)\|\s*$/.exec(line) ?? [];
  return content?.split('|').map((cell) => cell.trim());
}

function problemOf({ shown, location, exact }: Claim, evidences: readonly Evidence[]): string | undefined {
  const value = valueAt(location, evidences);
  if (typeof value !== 'number') return `${shown} stands for ${location}, which holds no number`;
  const equal = exact
    ? Number(shown) === value
    : shown === formatNumber(value) || shown === formatSigned(value);
  return equal
    ? undefined
    : `the card says ${shown}, ${location} says ${exact ? value : formatNumber(value)}`;
}

/** Numbers that the run has for the card and the card does not tell. */
function leftOut(claims: readonly Claim[], run: readonly ShownStep[]): readonly string[] {
  const told = new Set(claims.map(({ location }) => location));
  const all = CARD_PARTS.flatMap((part) => cardTables(run, part)).flatMap(({ evidenceId, table }) =>
    table.rows.flatMap(pointersIn).map((pointer) => locationOf(evidenceId, pointer)),
  );
  return [...new Set(all)]
    .filter((location) => !told.has(location))
    .map((location) => `the card leaves out ${location}`);
}
