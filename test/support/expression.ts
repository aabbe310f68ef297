import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** Contexts as JSON holds them. */
type Value = string | boolean | null | { readonly [name: string]: Value };

/** What GitHub makes of `${{ … }}`, as text. */
export function evaluate(text: string, contexts: { readonly [name: string]: Value }): string {
  const inner = /^\$\{\{(.*)\}\}$/s.exec(text)?.[1];
  if (inner === undefined) throw new Error(`no expression: ${text}`);
  const { tokens } = new Lexer(inner).lex();
  const tree = new Parser(tokens, Object.keys(contexts), []).parse();
  return new Evaluator(tree, dataOf(contexts) as data.Dictionary).evaluate().coerceString();
}

function dataOf(value: Value): data.ExpressionData {
  if (value === null) return new data.Null();
  if (typeof value === 'string') return new data.StringData(value);
  if (typeof value === 'boolean') return new data.BooleanData(value);
  const pairs = Object.entries(value).map(([key, inner]) => ({ key, value: dataOf(inner) }));
  return new data.Dictionary(...pairs);
}
