/** Names and messages: one line of a table. */
const LINE_LIMIT = 500;
/** What a person reads of a failure before opening the log. */
const HEAD = 3000;
const TAIL = 1000;

/** At most `LINE_LIMIT` characters of a name or message. */
export function cut(text: string): string {
  const characters = [...text];
  return characters.length <= LINE_LIMIT ? text : `${characters.slice(0, LINE_LIMIT).join('')}…`;
}

/** Beginning and end of a long text: runners say what was expected first or last, seldom in between. */
export function abridged(text: string): string {
  const characters = [...text.replace(/\r\n?/g, '\n').trim()];
  const more = characters.length - HEAD - TAIL;
  if (more <= 0) return characters.join('');
  return `${characters.slice(0, HEAD).join('')}\n… ${more} more characters …\n${characters.slice(-TAIL).join('')}`;
}
