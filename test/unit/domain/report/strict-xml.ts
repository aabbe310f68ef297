/** An element as a strict reader sees it: names, attributes with entities resolved, text with CDATA joined. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const CHARACTERS = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const TOKEN =
  /<\?xml [^?]*\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([\w-]+)\s*>|<([\w-]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;

interface Open {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  text: string;
}

/** Parses XML 1.0 without DTD, comments and namespaces; throws for everything that is not well-formed. */
export function parseStrictly(xml: string): Element {
  if (!CHARACTERS.test(xml)) throw new Error('a character that XML 1.0 does not have');
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const stack: Open[] = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(xml);
    if (!token) throw new Error(`not well-formed at ${at}: ${xml.slice(at, at + 60)}`);
    take(token, stack);
  }
  if (stack.length !== 1 || root.children.length !== 1 || root.text.trim() !== '')
    throw new Error('not one root');
  return root.children[0]!;
}

function take(token: RegExpExecArray, stack: Open[]): void {
  const [, cdata, closed, opened, attributes = '', selfClosed, text] = token;
  const top = stack.at(-1)!;
  if (cdata !== undefined) top.text += cdata;
  if (text?.includes(']]>')) throw new Error(']]> in text');
  if (text !== undefined) top.text += resolved(text);
  if (closed !== undefined) {
    if (top.name !== closed) throw new Error(`</${closed}> closes <${top.name}>`);
    stack.pop();
  }
  if (opened === undefined) return;
  const element: Open = { name: opened, attributes: attributesOf(attributes), children: [], text: '' };
  top.children.push(element);
  if (selfClosed !== '/') stack.push(element);
}

function attributesOf(source: string): Readonly<Record<string, string>> {
  const pairs = [...source.matchAll(/([\w-]+)="([^"]*)"/g)].map(
    ([, name, value]) => [name!, value!] as const,
  );
  if (new Set(pairs.map(([name]) => name)).size !== pairs.length) throw new Error('an attribute twice');
  // A reader turns white space in attributes into blanks unless it is written as a character reference.
  return Object.fromEntries(pairs.map(([name, value]) => [name, resolved(value.replace(/[\t\n]/g, ' '))]));
}

function resolved(text: string): string {
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    if (!whole.endsWith(';')) throw new Error(`bare ampersand: ${whole.slice(0, 20)}`);
    const code = /^#(?:x([0-9A-Fa-f]+)|(\d+))$/.exec(name);
    if (code) return String.fromCodePoint(code[1] ? Number.parseInt(code[1], 16) : Number(code[2]));
    if (!Object.hasOwn(NAMED, name)) throw new Error(`unknown entity ${whole}`);
    return NAMED[name]!;
  });
}
