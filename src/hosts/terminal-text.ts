type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether colours are wanted: FORCE_COLOR decides (`0` and `false` say no), then NO_COLOR (no-color.org: any value that
 * is not empty), then whether a person looks at a terminal that can show them.
 */
export function wantsColours(environment: Environment, isTerminal: boolean): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = environment;
  if (forced) return forced !== '0' && forced !== 'false';
  return !refused && isTerminal && terminal !== 'dumb';
}

/** Made when it is asked for: it loads tables of ICU, which a start without a terminal does not need. */
let graphemes: Intl.Segmenter | undefined;
/** Scripts and forms that terminals draw in two columns (UAX #11, wide and full-width), and pictures. */
const WIDE =
  /^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Bopomofo}|[\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|.*\ufe0f)/su;
const INVISIBLE = /^(?:\p{M}|\p{Cf}|\p{Cc})+$/u;

const widthOf = (grapheme: string): number => (INVISIBLE.test(grapheme) ? 0 : WIDE.test(grapheme) ? 2 : 1);

function graphemesOf(text: string): readonly string[] {
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}

/** Columns that a text takes on a terminal. */
export const displayWidth = (text: string): number =>
  graphemesOf(text).reduce((sum, grapheme) => sum + widthOf(grapheme), 0);

/** The longest beginning of a text that fits in so many columns; no character is cut in two. */
export function cutToWidth(text: string, columns: number): string {
  const parts = graphemesOf(text);
  let width = 0;
  const end = parts.findIndex((grapheme) => {
    width += widthOf(grapheme);
    return width > columns;
  });
  return end < 0 ? text : parts.slice(0, end).join('');
}
