import type { CsvSaid } from '../../foundation/reading/csv-words.ts';
import { SCHEMA } from '../../foundation/schema-addresses.ts';

/** What `mlops init` found in a repository. */
export interface Found {
  readonly name: string;
  readonly script: string;
  readonly data: readonly string[];
  readonly environment: string;
  readonly label: string | undefined;
}

const LABEL_NAMES = ['label', 'target', 'y'];

/** mlops.yml for what was found: the last file judges, the ones before it train. */
export function configText(
  found: Found & {
    readonly rowId: readonly string[];
    readonly columns: readonly string[];
    /** How CSV files are written, where that was said. */
    readonly csv?: CsvSaid | undefined;
    /** Steps of level 2 before the data and after the report, with what else follows. */
    readonly delivery?: { readonly before: string; readonly after: string };
  },
): string {
  const evaluation = found.data.at(-1)!;
  const training = found.data.length > 1 ? found.data.slice(0, -1) : found.data;
  const label = labelOf(found);
  const csv = found.csv ? `    csv: ${JSON.stringify(found.csv)}\n` : '';
  return `# yaml-language-server: $schema=${SCHEMA.mlopsYml}
name: ${found.name}
steps:
${found.delivery?.before ?? ''}  validate-data:
    data: ${quoted(evaluation)}
    contract: contract.odcs.yaml
${csv}  detect-drift:
    reference:
${listed(training)}
    current: ${quoted(evaluation)}
${csv}  train-evaluate:
    environment: ${quoted(found.environment)}
    # Reads MLOPS_TRAIN_DATA (paths, one per line) and MLOPS_TRAIN_SEED, writes the model at MLOPS_TRAIN_MODEL.
    command: [python, ${quoted(found.script)}]
    training-data:
${listed(training)}
    # ${found.data.length > 1 ? 'The last file is held back from training.' : 'TODO: rows that training has not seen.'}
    evaluation-data: ${quoted(evaluation)}
${csv}    model: model.onnx
    # ${found.rowId.length > 0 ? 'These columns name a row in the data seen.' : 'TODO: columns that together name a row.'}
    row-id: [${(found.rowId.length > 0 ? found.rowId : ['TODO']).map(quoted).join(', ')}]
    label: ${label ? quoted(label) : 'TODO # column or SQL expression that holds the truth'}
    task: binary # or multiclass, regression
    slices: []
  gate-model:
    baseline: ${found.delivery ? 'registry:champion' : 'champion'}
    on-missing-baseline: bootstrap
    # TODO: limits that a measured run supports.
    rules:
      - roc_auc >= 0.5
      - roc_auc >= baseline - 0.02
  report:
    model-card: model-card.yaml
${found.delivery?.after ?? ''}`;
}

/** The label as it was given, else a column that has the name of one. */
export const labelOf = ({
  label,
  columns,
}: Pick<Found, 'label'> & { readonly columns: readonly string[] }): string | undefined =>
  label ?? columns.find((column) => LABEL_NAMES.includes(column.toLowerCase()));

/** The human half of a model card, every field open. */
export const cardText = (
  name: string,
): string => `# The human half of the model card; an empty field shows as [TODO].
name: ${name}
summary: ''
language: en
license: ''
library_name: ''
tags: []
datasets: []
pipeline_tag: tabular-classification
owners: []
intended_use:
  direct: ''
  downstream: ''
  out_of_scope: ''
limitations: ''
recommendations: ''
ethical_considerations: ''
training_procedure: ''
citation: ''
contact: ''
`;

const quoted = (text: string): string => (/^[A-Za-z0-9_./-]+$/.test(text) ? text : JSON.stringify(text));
const listed = (items: readonly string[]): string =>
  items.map((item) => `      - ${quoted(item)}`).join('\n');
