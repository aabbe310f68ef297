import { z } from 'zod';
import { once } from '../../once.ts';

/** A number, or one in the wrapper that TFMA's protocol buffers have: `{value: 0.9}`. */
const wrapped = once(() =>
  z.union([z.number(), z.strictObject({ value: z.number() }).transform(({ value }) => value)]),
);
const filled = once(() => z.string().min(1));
const selectors = once(() =>
  z.record(filled(), z.union([filled(), z.number(), z.boolean()]).transform(String)),
);
const direction = once(() => z.enum(['higher', 'lower', 'HIGHER_IS_BETTER', 'LOWER_IS_BETTER']));
const share = once(() => z.number().min(0).lt(1));
const severity = once(() =>
  z.enum(['error', 'warn']).optional().describe('`warn` shows a broken rule and decides nothing.'),
);

const own = () => ({
  min: z.number().optional().describe('At least this.'),
  max: z.number().optional().describe('At most this.'),
  min_delta_abs: z.number().min(0).optional().describe('Better than the baseline by at least this much.'),
  min_delta_rel: share().optional().describe('Better than the baseline by at least this share of it.'),
  max_regression_abs: z.number().min(0).optional().describe('Worse than the baseline by at most this much.'),
  max_regression_rel: share().optional().describe('Worse than the baseline by at most this share of it.'),
  direction: direction()
    .optional()
    .describe('Which values are better; needed where the name of the metric does not say it.'),
  slice: z
    .union([selectors(), filled()])
    .optional()
    .describe('Values of columns, `*` for every value: `{origin: JFK}` or `origin=JFK`.'),
  min_rows: z.number().int().min(1).optional().describe('Rows that a slice needs to be judged.'),
  severity: severity(),
});

const mlflow = () => ({
  threshold: z.number().optional().describe("MLflow's word: at least, or at most where lower is better."),
  min_absolute_change: z.number().optional().describe("MLflow's word for `min_delta_abs`."),
  min_relative_change: z.number().gt(-1).lt(1).optional().describe("MLflow's word for `min_delta_rel`."),
  greater_is_better: z.boolean().optional().describe("MLflow's word for `direction`."),
});

const tfma = () => ({
  value_threshold: z
    .strictObject({ lower_bound: wrapped().optional(), upper_bound: wrapped().optional() })
    .optional()
    .describe("TFMA's words for `min` and `max`."),
  change_threshold: z
    .strictObject({
      absolute: wrapped().optional(),
      relative: wrapped().optional(),
      direction: direction().optional(),
    })
    .optional()
    .describe("TFMA's change from the baseline: at least, or at most where lower is better."),
  slicing_specs: z
    .array(
      z.strictObject({
        feature_keys: z.array(filled()).optional(),
        feature_values: selectors().optional(),
      }),
    )
    .min(1)
    .optional()
    .describe("TFMA's slices: a rule for each; `{}` is all rows."),
});

/** A rule as an object, in our words, those of MLflow's `MetricThreshold` or those of TFMA's `MetricThreshold`. */
export const ruleObjectSchema = once(() =>
  z.strictObject({
    metric: filled().describe('As in a rule: `roc_auc`, `recall[origin=JFK]`, `worst(recall[origin=*])`.'),
    ...own(),
    ...mlflow(),
    ...tfma(),
  }),
);
export type RuleObject = z.infer<ReturnType<typeof ruleObjectSchema>>;

/** A rule as text with its severity apart. */
export const ruleTextSchema = once(() =>
  z.strictObject({ rule: filled().describe('A rule as text.'), severity: severity() }),
);

/** Keys that an object may have, for who misspells one. */
export const objectKeys = (): readonly string[] => [...Object.keys(ruleObjectSchema().shape), 'rule'];
