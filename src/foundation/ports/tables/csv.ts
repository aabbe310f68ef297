/**
 * How CSV files are written. The defaults are RFC 4180 in UTF-8, with the separator that the header uses most.
 * Separator, quote and escape are ASCII characters.
 */
export interface CsvDialect {
  readonly separator?: string;
  /** Empty where no cell is quoted. */
  readonly quote?: string;
  /** Stands before a quote inside quotes; the quote itself unless set. */
  readonly escape?: string;
  readonly encoding?: string;
  readonly decimal?: string;
  readonly thousands?: string;
  /** Cells that mean "no value", beside empty ones. */
  readonly nullValues?: readonly string[];
  /** Formats of dates, timestamps and times that are tried before ISO 8601: `dd/MM/yyyy`. */
  readonly dateFormats?: readonly string[];
  /** Lines above the header. */
  readonly skipLines?: number;
  /** Whether the first record names the columns; else they are called column0, column1, … */
  readonly header?: boolean;
  readonly compression?: 'none' | 'gzip' | 'zstd';
}
