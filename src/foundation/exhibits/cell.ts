import { type Defined, isUndefined } from '../stats/undefined.ts';
import type { Tone } from '../text/tone.ts';

/** Place of a number in the evidence of its step: a JSON pointer (RFC 6901). */
export type Pointer = string;

/** What stands in a cell of a table. */
export type Cell =
  | {
      readonly kind: 'number';
      readonly value: number;
      /** A difference is shown with its sign. */
      readonly signed?: boolean;
      readonly at?: Pointer;
    }
  /** There is no value, and why. */
  | { readonly kind: 'undefined'; readonly why: string }
  /** A name as the user gave it: a column, a file, a metric. */
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly tone?: Tone }
  | { readonly kind: 'digest'; readonly digest: string };

export const name = (text: string): Cell => ({ kind: 'name', text });

/** Words; with a tone, a state that a reader looks for. */
export const words = (text: string, tone?: Tone): Cell => ({ kind: 'text', text, ...(tone ? { tone } : {}) });

/** A number and its place in the evidence. */
export const number = (value: number, at?: Pointer): Cell => ({
  kind: 'number',
  value,
  ...(at === undefined ? {} : { at }),
});

/** A difference, which is shown with its sign. */
export const difference = (value: number, at?: Pointer): Cell => ({
  kind: 'number',
  value,
  signed: true,
  ...(at === undefined ? {} : { at }),
});

/** A number, or why there is none. */
export const quantity = (value: Defined<number>, at?: Pointer): Cell =>
  isUndefined(value) ? { kind: 'undefined', why: value.undefined } : number(value, at);

export const digest = (of: string): Cell => ({ kind: 'digest', digest: of });

/** A cell with nothing to say. */
export const NOTHING: Cell = { kind: 'text', text: '' };

/** `/facts/metrics/roc_auc`: a JSON pointer (RFC 6901) of these parts. */
export const pointer = (...parts: readonly (string | number)[]): Pointer =>
  parts.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
