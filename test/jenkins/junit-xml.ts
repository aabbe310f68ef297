import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element without its namespace; text is its own, without that of its children. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** The file is no XML that a conforming reader takes. */
export class Malformed extends Error {}

/**
 * Root element of an XML document. The library parses leniently; what Java's parser refuses beside is checked here:
 * characters and references that XML does not allow, unknown entities and prefixes, `<` in attributes, a second root.
 * External entities are read as nothing.
 */
export function parseXml(bytes: Buffer): Element {
  const text = decoded(bytes);
  const { content, entities } = withoutDoctype(text);
  const bare = content.replace(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, ' ');
  checkCharacters(content);
  checkReferences(bare, entities);
  const valid = XMLValidator.validate(content);
  if (valid !== true) throw new Malformed(`${valid.err.msg} Line ${valid.err.line}.`);
  checkMarkup(bare);
  const roots = (PARSER.parse(content) as readonly Node[]).filter((node) => nameOf(node) !== TEXT);
  if (roots.length !== 1) throw new Malformed('The markup after the root element must be well-formed.');
  return element(roots[0]!, entities);
}

const TEXT = '#text';
const CDATA = '#cdata';
const ATTRIBUTES = ':@';

type Node = Readonly<Record<string, unknown>>;
type Entities = ReadonlyMap<string, string> & { readonly open?: boolean };

const PARSER = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  removeNSPrefix: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  textNodeName: TEXT,
  cdataPropName: CDATA,
});

function decoded(bytes: Buffer): string {
  const head = bytes.subarray(0, 200).toString('latin1');
  const declared = /^(?:\xEF\xBB\xBF)?<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  const utf16 = /^(?:\xFF\xFE|\xFE\xFF)/.test(head);
  try {
    const label = utf16 ? (head.startsWith('\xFF') ? 'utf-16le' : 'utf-16be') : declared;
    return new TextDecoder(label, { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    throw new Malformed(`The bytes are no ${declared}.`);
  }
}

function withoutDoctype(text: string): { readonly content: string; readonly entities: Entities } {
  const doctype = /<!DOCTYPE\s[^[>]*(?:\[([\s\S]*?)\]\s*)?>/.exec(text);
  const known = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }));
  if (!doctype) return { content: text, entities: known };
  for (const [, name, value] of (doctype[1] ?? '').matchAll(
    /<!ENTITY\s+([\w.-]+)\s+(?:"([^"]*)"|'[^']*'|[^>]*)\s*>/g,
  ))
    known.set(name!, value ?? '');
  const open = /^<!DOCTYPE\s+\S+\s+(?:SYSTEM|PUBLIC)/.test(doctype[0]);
  return { content: text.replace(doctype[0], ''), entities: Object.assign(known, { open }) };
}

function checkCharacters(content: string): void {
  const wrong = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(
    content.replace(/^\uFEFF/, ''),
  );
  if (wrong)
    throw new Malformed(`An invalid XML character (0x${wrong[0].codePointAt(0)!.toString(16)}) was found.`);
}

function checkReferences(bare: string, entities: Entities): void {
  for (const [reference] of bare.matchAll(/&[^;\s<&"']*;?/g)) resolved(reference, entities);
}

function resolved(reference: string, entities: Entities): string {
  const [, decimal, hex, name] = /^&(?:#(\d+)|#x([\da-f]+)|([\w:.-]+));$/i.exec(reference) ?? [];
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
  if (code !== undefined && allowed(code)) return String.fromCodePoint(code);
  const value = name === undefined ? undefined : (entities.get(name) ?? (entities.open ? '' : undefined));
  if (value !== undefined) return value;
  throw new Malformed(`The reference "${reference}" stands for nothing.`);
}

const allowed = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

const TAG = /<\/?([^\s/>=]+)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g;

function checkMarkup(bare: string): void {
  const names: string[] = [];
  for (const [, tag = '', attributes = ''] of bare.matchAll(TAG)) {
    const values = attributes.replace(/[^\s=]+\s*=\s*/g, '');
    if (values.includes('<')) throw new Malformed(`The value of an attribute of "${tag}" contains "<".`);
    names.push(
      tag,
      ...[...attributes.matchAll(/([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)].map((found) => found[1]!),
    );
  }
  const declared = new Set(names.filter((name) => name.startsWith('xmlns:')).map((name) => name.slice(6)));
  const prefixes = names.flatMap((name) => (name.includes(':') ? name.slice(0, name.indexOf(':')) : []));
  const unbound = prefixes.find((prefix) => !declared.has(prefix) && prefix !== 'xml' && prefix !== 'xmlns');
  if (unbound) throw new Malformed(`The prefix "${unbound}" is not bound.`);
  const text = bare.replace(TAG, '\u0000');
  if (text.includes(']]>')) throw new Malformed('"]]>" must not appear in content.');
  if (text.slice(text.lastIndexOf('\u0000') + 1).trim() !== '')
    throw new Malformed('Content is not allowed in trailing section.');
}

const nameOf = (node: Node): string => Object.keys(node).find((key) => key !== ATTRIBUTES)!;

function element(node: Node, entities: Entities): Element {
  const name = nameOf(node);
  const inside = node[name] as readonly Node[];
  const attributes = Object.entries((node[ATTRIBUTES] ?? {}) as Readonly<Record<string, string>>);
  return {
    name,
    attributes: Object.fromEntries(
      attributes.map(([key, value]) => [key, unescaped(value.replace(/[\t\n]/g, ' '), entities)]),
    ),
    children: inside
      .filter((one) => ![TEXT, CDATA].includes(nameOf(one)))
      .map((one) => element(one, entities)),
    text: inside.map((one) => textOf(one, entities)).join(''),
  };
}

function textOf(node: Node, entities: Entities): string {
  if (TEXT in node) return unescaped(String(node[TEXT]), entities);
  return CDATA in node ? (node[CDATA] as readonly Node[]).map((part) => String(part[TEXT])).join('') : '';
}

const unescaped = (text: string, entities: Entities): string =>
  text.replace(/&[^;]*;/g, (reference) => resolved(reference, entities));
