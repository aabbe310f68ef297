/** What kind of version a change asks for, the weightiest first; `none` for what users do not notice. */
const KINDS = ['major', 'minor', 'patch', 'none'] as const;
type Kind = (typeof KINDS)[number];

/** One change file: its kind, and what the changelog says of it. */
export interface Change {
  readonly kind: Kind;
  readonly text: string;
}

/** Reads a change file: `minor: Text`, on as many lines as it needs. Every problem comes at once. */
export function readChange(
  file: string,
  content: string,
): { readonly value?: Change; readonly problems: readonly string[] } {
  const [, kind, text = ''] = /^(\w+):\s*([\s\S]*)$/.exec(content.trim()) ?? [];
  if (!isKind(kind))
    return { problems: [`${file}: Start with one of ${KINDS.map((one) => `\`${one}:\``).join(', ')}.`] };
  const words = text.replaceAll(/\s+/g, ' ').trim();
  if (kind !== 'none' && words === '')
    return { problems: [`${file}: Say after \`${kind}:\` what users will notice.`] };
  return { value: { kind, text: words }, problems: [] };
}

const isKind = (word: string | undefined): word is Kind => KINDS.some((kind) => kind === word);

/**
 * The version after `current` by semantic versioning 2.0.0. Before 1.0.0 a minor version may break what was, so a
 * major change raises the minor one. Undefined where nothing asks for a release.
 */
export function nextVersion(current: string, changes: readonly Change[]): string | undefined {
  const [major = 0, minor = 0, patch = 0] = current.split('.').map(Number);
  const weightiest = KINDS.find((kind) => changes.some((change) => change.kind === kind));
  if (weightiest === undefined || weightiest === 'none') return undefined;
  if (weightiest === 'major' && major > 0) return `${major + 1}.0.0`;
  return weightiest === 'patch' ? `${major}.${minor}.${patch + 1}` : `${major}.${minor + 1}.0`;
}

/** The version that the changelog calls unreleased, if there is one: it is released next, whatever the changes say. */
export const unreleased = (changelog: string): string | undefined =>
  /^## (\d+\.\d+\.\d+), unreleased$/m.exec(changelog)?.[1];

/** The changelog with a section for `version`: new on top, or the unreleased one with its date and what came since. */
export function withRelease(
  changelog: string,
  version: string,
  day: string,
  changes: readonly Change[],
): string {
  const entries = changes.filter(({ kind }) => kind !== 'none').map(({ text }) => `- ${text}`);
  const heading = `## ${version}, ${day}`;
  const open = `## ${version}, unreleased`;
  if (!changelog.includes(`${open}\n`))
    return insert(changelog, `${[heading, '', ...entries].join('\n')}\n\n`);
  const [before = '', rest = ''] = changelog.split(`${open}\n`);
  const end = rest.search(/^## /m);
  const [own, older] = end < 0 ? [rest, ''] : [rest.slice(0, end), rest.slice(end)];
  const told = [own.trimEnd(), ...entries].join('\n');
  return `${before}${heading}\n${told}\n${older === '' ? '' : `\n${older}`}`;
}

function insert(changelog: string, section: string): string {
  const at = changelog.search(/^## /m);
  return at < 0
    ? `${changelog.trimEnd()}\n\n${section.trimEnd()}\n`
    : changelog.slice(0, at) + section + changelog.slice(at);
}

/** What the changelog says of a version, without its heading; undefined where it says nothing. */
export function notesOf(changelog: string, version: string): string | undefined {
  const [, rest] = changelog.split(
    new RegExp(`^## ${version.replaceAll('.', '\\.')}, \\d{4}-\\d{2}-\\d{2}\\n`, 'm'),
  );
  return rest?.split(/^## /m)[0]?.trim() || undefined;
}
