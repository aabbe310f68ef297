import type { SourcePosition } from '../evidence/evidence.ts';
import type { InputProblem } from '../problems/errors.ts';
import {
  accept,
  acceptWord,
  atEnd,
  type Cursor,
  isDigit,
  NotARule,
  notARule,
  peek,
  type RuleError,
  skipWhite,
  takeWhile,
  whatStands,
} from './cursor.ts';
import { formatRule } from './format.ts';
import { readLimit } from './limit.ts';
import { readSubject } from './metric.ts';
import { refuseMistaken } from './mistaken.ts';
import type { Operator, Rule } from './rule.ts';
import { UNIT_NAMES } from './units.ts';

export type { RuleError } from './cursor.ts';

/** Longer texts are no rules but accidents. */
const LONGEST_RULE = 1000;

/** Two characters before one, so that `>=` is never read as `>`. */
const OPERATORS: readonly Operator[] = ['>=', '<=', '==', '!=', '>', '<'];

/**
 * Reads one rule: `metric[selectors] operator limit [min rows] [warn]`. Never throws.
 * `text` of the answer is the one spelling of what was read, so that rules that mean the same have one name.
 */
export function parseRule(text: string): Rule | RuleError {
  const known = READ.get(text);
  if (known !== undefined) return known;
  const answer = readText(text);
  if (READ.size >= MOST_KEPT) READ.clear();
  READ.set(text, answer);
  if (!isRuleError(answer)) READ.set(answer.text, answer);
  return answer;
}

/** Rules that were read: a run checks, measures, decides and shows the same few texts many times. */
const READ = new Map<string, Rule | RuleError>();
const MOST_KEPT = 1000;

function readText(text: string): Rule | RuleError {
  try {
    refuseUnreadable(text);
    const read = readRule({ text, at: 0 });
    return { text: formatRule(read), ...read };
  } catch (cause) {
    if (cause instanceof NotARule) return cause.error;
    throw cause;
  }
}

/** Tells what `parseRule` answered apart. */
export const isRuleError = (answer: Rule | RuleError): answer is RuleError => 'message' in answer;

/**
 * Reads all rules of an input and says all that is wrong with them at once, a rule written twice included.
 * `positions` tell where each text stands in its file.
 */
export function parseRules(
  texts: readonly string[],
  positions: readonly (SourcePosition | undefined)[] = [],
): { readonly rules: readonly Rule[]; readonly problems: readonly InputProblem[] } {
  const rules: Rule[] = [];
  const problems: InputProblem[] = [];
  texts.forEach((text, index) => {
    const read = parseRule(text);
    const at = positions[index] === undefined ? {} : { at: positions[index] };
    const subject = { input: 'rules', value: text.length > 120 ? `${text.slice(0, 119)}…` : text, ...at };
    if (isRuleError(read)) problems.push({ ...subject, ...inOneMessage(read) });
    else if (rules.some((earlier) => asks(earlier) === asks(read)))
      problems.push({ ...subject, message: 'is given twice', remedy: 'remove one of them' });
    else rules.push(read);
  });
  return { rules, problems };
}

/** What a rule asks, whatever follows from the answer: twice the same question is a mistake. */
const asks = ({ text: _, severity: __, ...question }: Rule): string => formatRule(question);

const inOneMessage = ({ message, column, remedy }: RuleError) => ({
  message: `is not a rule: at character ${column} it ${message}`,
  remedy,
});

function refuseUnreadable(text: string): void {
  const cursor = { text, at: 0 };
  if (text.trim() === '')
    notARule(cursor, 'is empty', 'write a rule such as `roc_auc >= 0.62`, or remove it');
  if (text.length > LONGEST_RULE)
    notARule(cursor, `has ${text.length} characters`, `write at most ${LONGEST_RULE}`, LONGEST_RULE);
  const hidden = text.search(
    /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/,
  );
  if (hidden !== -1)
    notARule(cursor, `holds the invisible character ${codeOf(text, hidden)}`, 'remove it', hidden);
}

const codeOf = (text: string, at: number): string =>
  `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`;

function readRule(cursor: Cursor): Omit<Rule, 'text'> {
  skipWhite(cursor);
  const subject = readSubject(cursor);
  skipWhite(cursor);
  const operator = readOperator(cursor);
  skipWhite(cursor);
  const limit = readLimit(cursor);
  const rest = readRest(cursor);
  return { ...subject, operator, limit, ...rest };
}

/** `min 500` and `warn`, in any order; the one spelling has them in this one. */
function readRest(cursor: Cursor): Pick<Rule, 'minimum' | 'severity'> {
  let rest: Pick<Rule, 'minimum' | 'severity'> = {};
  for (skipWhite(cursor); !atEnd(cursor); skipWhite(cursor)) {
    const start = cursor.at;
    const [key, read] = acceptWord(cursor, 'min')
      ? (['minimum', { minimum: readMinimum(cursor) }] as const)
      : acceptWord(cursor, 'warn')
        ? (['severity', { severity: 'warn' }] as const)
        : refuseRest(cursor);
    if (key in rest) notARule(cursor, 'says the same word twice', 'remove one of them', start);
    rest = { ...rest, ...read };
  }
  return rest;
}

function readOperator(cursor: Cursor): Operator {
  refuseMistaken(cursor);
  const operator = OPERATORS.find((candidate) => accept(cursor, candidate));
  const message = atEnd(cursor) ? 'has no operator' : `has ${whatStands(cursor)} where an operator belongs`;
  return operator ?? notARule(cursor, message, 'compare with one of >= <= > < == !=');
}

function readMinimum(cursor: Cursor): number {
  skipWhite(cursor);
  const start = cursor.at;
  const digits = takeWhile(cursor, isDigit);
  const rows = Number(digits);
  const ended = atEnd(cursor) || ' \t\r\n'.includes(peek(cursor));
  if (digits !== '' && ended && rows >= 1 && Number.isSafeInteger(rows)) return rows;
  cursor.at = start;
  return notARule(
    cursor,
    `has ${whatStands(cursor)} after \`min\``,
    'write a whole number of rows, 1 or more, such as `min 500`',
  );
}

function refuseRest(cursor: Cursor): never {
  refuseMistaken(cursor);
  if (OPERATORS.some((operator) => cursor.text.startsWith(operator, cursor.at)))
    notARule(cursor, 'has a second operator', 'write two rules');
  return notARule(
    cursor,
    `goes on with ${whatStands(cursor)} after its limit`,
    `write one comparison per rule; after the limit may follow a unit (${UNIT_NAMES}), \`min\` and a number of rows, and \`warn\``,
  );
}
