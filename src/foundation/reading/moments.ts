/** A format of dates, timestamps or times, as JDK's DateTimeFormatter and data contracts write it. */
export interface Moment {
  readonly type: 'date' | 'timestamp' | 'time';
  /** RE2 pattern of the whole text. */
  readonly pattern: string;
  /** The same format for C's strptime. */
  readonly strptime: string;
  /** Formats of the same shape cannot be told apart by a text alone: `dd/MM/yyyy` and `MM/dd/yyyy`. */
  readonly shape: string;
}

/** Letters of a format: pattern, directive of strptime, what the part looks like. */
const PARTS: Readonly<Record<string, readonly [pattern: string, directive: string, look: string]>> = {
  yyyy: ['[0-9]{4}', '%Y', 'year'],
  uuuu: ['[0-9]{4}', '%Y', 'year'],
  yy: ['[0-9]{2}', '%y', 'digits'],
  MMM: ['[A-Za-z]{3}', '%b', 'word'],
  MM: ['(?:0[1-9]|1[0-2])', '%m', 'digits'],
  M: ['(?:0?[1-9]|1[0-2])', '%m', 'digits'],
  dd: ['(?:0[1-9]|[12][0-9]|3[01])', '%d', 'digits'],
  d: ['(?:0?[1-9]|[12][0-9]|3[01])', '%d', 'digits'],
  HH: ['(?:[01][0-9]|2[0-3])', '%H', 'digits'],
  H: ['(?:[01]?[0-9]|2[0-3])', '%H', 'digits'],
  hh: ['(?:0[1-9]|1[0-2])', '%I', 'digits'],
  h: ['(?:0?[1-9]|1[0-2])', '%I', 'digits'],
  mm: ['[0-5][0-9]', '%M', 'digits'],
  ss: ['[0-5][0-9]', '%S', 'digits'],
  SSS: ['[0-9]{3}', '%g', 'digits'],
  SSSSSS: ['[0-9]{6}', '%f', 'digits'],
  a: ['[AaPp][Mm]', '%p', 'word'],
};

/** Reads a format; undefined where it uses letters that are none of its parts, or no part of a day or a clock. */
export function readMoment(format: string): Moment | undefined {
  const parts = format.match(/'[^']*'|([A-Za-z])\1*|[^A-Za-z']/g) ?? [];
  if (parts.join('') !== format) return undefined;
  const read = parts.map((part) => (/^[A-Za-z]/.test(part) ? PARTS[part] : literalPart(part)));
  if (!read.every((part) => part !== undefined)) return undefined;
  const type = typeOf(read.map(([, directive]) => directive));
  if (type === undefined) return undefined;
  const joined = (at: 0 | 1 | 2): string => read.map((part) => part[at]).join('');
  return { type, pattern: joined(0), strptime: joined(1), shape: joined(2) };
}

function literalPart(part: string): readonly [string, string, string] {
  const text = part === "''" ? "'" : part.replaceAll("'", '');
  return [text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), text.replaceAll('%', '%%'), text];
}

/** A day needs year, month and day; a clock its hours and minutes. */
function typeOf(directives: readonly string[]): Moment['type'] | undefined {
  const has = (...any: readonly string[]): boolean => any.some((one) => directives.includes(one));
  const day = has('%Y', '%y') && has('%m', '%b') && has('%d');
  const clock = (has('%H') || (has('%I') && has('%p'))) && has('%M');
  const timed = has('%H', '%I', '%M', '%S', '%g', '%f', '%p');
  if (day) return clock ? 'timestamp' : timed ? undefined : 'date';
  return clock && !has('%Y', '%y', '%m', '%b', '%d') ? 'time' : undefined;
}
