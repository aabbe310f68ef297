import { htmlAttribute, htmlLines, htmlText } from '../escape/html.ts';

/** HTML or SVG that was built here; text from elsewhere can only come in escaped. */
export interface Markup {
  readonly markup: string;
}

export type Child = Markup | string;
type Attributes = Readonly<Record<string, string | number | undefined>>;

const VOID = new Set(['meta', 'link', 'br', 'hr']);

/** One element. Texts among the children and all attribute values are escaped; undefined attributes are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly Child[]): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${htmlAttribute(String(value))}"`)
    .join('');
  const open = `<${name}${written}>`;
  return {
    markup: VOID.has(name)
      ? open
      : `${open}${joined(children, name === 'pre' ? htmlLines : htmlText)}</${name}>`,
  };
}

const joined = (children: readonly Child[], text: (text: string) => string = htmlText): string =>
  children.map((child) => (typeof child === 'string' ? text(child) : child.markup)).join('');

/** Several as one, without an element around them. */
export const fragment = (...children: readonly Child[]): Markup => ({ markup: joined(children) });

export const NOTHING: Markup = { markup: '' };
