/** A part of a summary that can be shortened, then shed. */
export interface Section {
  readonly title: string;
  /** What is shed first: the highest number. */
  readonly rank: number;
  /** Markdown with at most `rows` rows in each table; empty when there is nothing to say. */
  readonly render: (rows: number) => string;
}

/** Rows of each table, from what a person still reads down to a glimpse. */
const ROWS = [500, 100, 25, 8] as const;

const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8');

/**
 * Head and sections in their order within `limitBytes` of UTF-8: tables are shortened first, then the least
 * important sections are left out, and it is said which. The head always stays; a head above the limit is cut.
 */
export function fitted(head: string, sections: readonly Section[], limitBytes: number): string {
  for (const rows of ROWS) {
    const whole = assembled(head, sections, rows, []);
    if (bytesOf(whole) <= limitBytes) return whole;
  }
  return shed(head, sections, limitBytes);
}

function shed(head: string, sections: readonly Section[], limitBytes: number): string {
  const leastFirst = sections.toSorted((a, b) => b.rank - a.rank);
  for (let dropped = 1; dropped <= leastFirst.length; dropped++) {
    const out = leastFirst.slice(0, dropped);
    const kept = sections.filter((section) => !out.includes(section));
    const whole = assembled(
      head,
      kept,
      ROWS.at(-1)!,
      sections.filter((section) => out.includes(section)),
    );
    if (bytesOf(whole) <= limitBytes) return whole;
  }
  return cutToBytes(head, limitBytes);
}

function assembled(head: string, kept: readonly Section[], rows: number, out: readonly Section[]): string {
  const parts = kept.map((section) => section.render(rows)).filter((part) => part !== '');
  const note = out.length === 0 ? [] : [`_Left out to fit: ${out.map(({ title }) => title).join(', ')}._`];
  return `${[head, ...parts, ...note].join('\n\n')}\n`;
}

/** At most `limit` bytes of UTF-8, never half a character. */
export function cutToBytes(text: string, limit: number): string {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length <= limit) return text;
  let end = limit;
  while (end > 0 && (bytes[end]! & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end).toString('utf8');
}
