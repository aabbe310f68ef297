import { isScalar } from 'yaml';
import { z } from 'zod';
import { sentence } from '../../../foundation/problems/errors.ts';
import { portableYaml } from '../../../foundation/reading/portable-yaml.ts';
import { readYaml } from '../../../foundation/reading/yaml.ts';
import { oneLine } from '../escape/characters.ts';
import type { ShownStep } from '../run.ts';
import { resultsOf } from './model-index.ts';
import { PIPELINE_TYPES } from './pipeline-types.ts';
import type { CardSource } from './source.ts';

/** Front matter as the Hugging Face Hub finds it. */
export const FRONT_MATTER = /^(\s*---[\r\n]+)([\S\s]*?)([\r\n]+---(\r\n|\n|$))/;

const filled = z.string().min(1);
const task = z
  .string()
  .refine((type) => PIPELINE_TYPES.includes(type), { error: 'is not a task of the Hub' });
const ResultSchema = z.strictObject({
  task: z.strictObject({ type: task, name: filled.optional() }),
  dataset: z.strictObject({
    type: filled,
    name: filled,
    split: filled.optional(),
    revision: filled.optional(),
  }),
  metrics: z.array(z.strictObject({ type: filled, name: filled.optional(), value: z.number() })).min(1),
});
/** The keys that this tool writes, by the rules of the Hub. */
const FrontMatterSchema = z.strictObject({
  language: z.union([filled, z.array(filled)]).optional(),
  license: filled.optional(),
  license_name: filled.optional(),
  license_link: filled.optional(),
  library_name: filled.optional(),
  pipeline_tag: task.optional(),
  tags: z.array(filled).optional(),
  datasets: z.array(filled).optional(),
  'model-index': z
    .array(z.strictObject({ name: filled, results: z.array(ResultSchema).min(1) }))
    .min(1)
    .optional(),
});

/** What is wrong with the front matter of a card, one sentence each; empty when the Hub would take it. */
export function checkFrontMatter(cardText: string): readonly string[] {
  const content = FRONT_MATTER.exec(cardText)?.[2];
  if (content === undefined) return ['the card has no front matter between two lines of ---'];
  const source = readYaml(content, 'front matter');
  if ('problems' in source) return source.problems.map(sentence);
  const { success, error } = FrontMatterSchema.safeParse(source.value ?? {});
  return success ? [] : error.issues.map(({ path, message }) => `front matter ${path.join('.')}: ${message}`);
}

/** Front matter with its two lines of `---`; every metric names its place in evidence behind it. */
export function frontMatter(source: CardSource, run: readonly ShownStep[]): string {
  const results = run.flatMap((step) => resultsOf(step, source));
  const name = oneLine(source.name ?? run[0]?.evidence.model ?? '') || 'model';
  // The Hub reads with PyYAML, which knows YAML 1.1 alone.
  const document = portableYaml({
    ...ownKeys(source),
    ...(results.length > 0
      ? { 'model-index': [{ name, results: results.map(({ result }) => result) }] }
      : {}),
  });
  for (const [r, { locations }] of results.entries())
    for (const [m, location] of locations.entries()) {
      const node = document.getIn(['model-index', 0, 'results', r, 'metrics', m, 'value'], true);
      if (isScalar(node)) node.comment = ` ${location}`;
    }
  return `---\n${document.toString({ lineWidth: 0 })}---\n`;
}

function ownKeys(source: CardSource): Readonly<Record<string, unknown>> {
  const { language, license, license_name, license_link, library_name, pipeline_tag, tags, datasets } =
    source;
  const [first, ...more] = language;
  const keys = {
    language: more.length > 0 ? language : first,
    license,
    license_name: license_name && oneLine(license_name),
    license_link: license_link && oneLine(license_link),
    library_name,
    pipeline_tag,
    tags: tags.map(oneLine).filter((tag) => tag !== ''),
    datasets,
  };
  const isGiven = (value: unknown): boolean =>
    value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(keys).filter(([, value]) => isGiven(value)));
}
