import type { CsvDialect } from '../../../foundation/ports/ports.ts';

/** A dialect with nothing left open. */
export type Dialect = Required<Omit<CsvDialect, 'compression'>>;

const DEFAULTS: Omit<Dialect, 'separator'> = {
  quote: '"',
  escape: '"',
  encoding: 'utf-8',
  decimal: '.',
  thousands: '',
  nullValues: [],
  dateFormats: [],
  skipLines: 0,
  header: true,
};

/** What is said, and RFC 4180 in UTF-8 for the rest; the separator must be known by then. */
export const dialectOf = (said: CsvDialect, separator: string): Dialect => {
  const { compression: _, ...given } = said;
  return { ...DEFAULTS, escape: said.quote ?? DEFAULTS.quote, ...given, separator };
};

/** The same, where it is not RFC 4180 in UTF-8; separator, quote and encoding are always told. */
export function toldOf(dialect: Dialect): CsvDialect {
  const { separator, quote, encoding, ...rest } = dialect;
  const plain: Readonly<Record<string, unknown>> = { ...DEFAULTS, escape: quote };
  const others = Object.entries(rest).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(plain[key]),
  );
  return { separator, quote, encoding, ...Object.fromEntries(others) };
}
