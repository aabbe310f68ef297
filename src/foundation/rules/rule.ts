/** What a rule picks from a table: `origin=JFK`, `origin=*`, or a bare column as in `psi[dest]` and `psi[*]`. */
export interface Selector {
  readonly column: string;
  /** Absent for a bare column; `*` stands for every value. */
  readonly value?: string;
}

export type Operator = '>=' | '<=' | '>' | '<' | '==' | '!=';

/** `value`, or `factor * baseline + offset` with a factor above 0. */
export type Limit =
  | { readonly kind: 'absolute'; readonly value: number }
  | { readonly kind: 'baseline'; readonly factor: number; readonly offset: number };

/** `log_loss[origin=*] <= baseline + 0.01 min 500`, read. */
export interface Rule {
  /** The one spelling of the rule, as `formatRule` writes it: its name in evidence. */
  readonly text: string;
  readonly metric: string;
  readonly selectors: readonly Selector[];
  readonly operator: Operator;
  readonly limit: Limit;
  /** Rows below which a slice is too small to judge. */
  readonly minimum?: number;
}
