/** Replaces what stands between `<!-- generated: name -->` and `<!-- end -->`; throws when the page has no such place. */
export function between(page: string, name: string, part: string, path: string): string {
  const start = `<!-- generated: ${name} -->`;
  const end = '<!-- end -->';
  const from = page.indexOf(start);
  const to = page.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`${path} has no place for ${start} … ${end}`);
  return `${page.slice(0, from + start.length)}\n${part.trim()}\n${page.slice(to)}`;
}
