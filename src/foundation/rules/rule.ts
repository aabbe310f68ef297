/** What a rule picks from a table: `origin=JFK`, `origin=*`, or a bare column as in `psi[dest]` and `psi[*]`. */
export interface Selector {
  readonly column: string;
  /** Absent for a bare column; `*` stands for every value. */
  readonly value?: string;
}

export type Operator = '>=' | '<=' | '>' | '<' | '==' | '!=';

/** What an absolute limit is counted in where its rule says so: bytes or seconds. */
export type Unit = 'B' | 's';

/** What a rule is compared with in proportion: `factor * other + offset` with a factor above 0. */
interface Relative {
  readonly factor: number;
  readonly offset: number;
}

/**
 * `value`, in bytes or seconds where it has a unit; the same metric of the baseline; or a metric of another slice,
 * each selector of which has one value.
 */
export type Limit =
  | { readonly kind: 'absolute'; readonly value: number; readonly unit?: Unit }
  | ({ readonly kind: 'baseline' } & Relative)
  | ({ readonly kind: 'slice'; readonly metric: string; readonly selectors: readonly Selector[] } & Relative);

/** `log_loss[origin=*] <= baseline + 0.01 min 500`, read. */
export interface Rule {
  /** The one spelling of the rule, as `formatRule` writes it: its name in evidence. */
  readonly text: string;
  /** `roc_auc`, or a statistic of a column in its one spelling: `mean(faithfulness)`; `callOf` takes it apart. */
  readonly metric: string;
  readonly selectors: readonly Selector[];
  /** One check on the worst of its slices, as in `worst(recall[origin=*]) >= 0.6`; one selector at least has a star. */
  readonly worst?: true;
  readonly operator: Operator;
  readonly limit: Limit;
  /** Rows below which a slice is too small to judge. */
  readonly minimum?: number;
  /** A rule that is broken or cannot be decided is shown and decides nothing. */
  readonly severity?: 'warn';
}
