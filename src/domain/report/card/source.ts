import { z } from 'zod';
import { InputErrors, type InputProblem } from '../../../foundation/problems/errors.ts';
import { isScalar, valueAt } from '../../../foundation/reading/mismatch.ts';
import { readYaml, sourceOf, type YamlSource } from '../../../foundation/reading/yaml.ts';
import { knownNames } from '../../../foundation/text/nearest.ts';
import { PIPELINE_TYPES } from './pipeline-types.ts';

/** Empty texts count as not written. */
const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || undefined);
const matching = (pattern: RegExp, expected: string) =>
  text.refine((value) => value === undefined || pattern.test(value), { error: `is not ${expected}` });
const list = (item: z.ZodType<string>) =>
  z
    .union([item.transform((value) => [value]), z.array(item)])
    .nullish()
    .transform((value): readonly string[] => value ?? []);
/** A paragraph, or a list of points that become bullets. */
const prose = z
  .union([
    z.string(),
    z.array(z.string().min(1)).transform((points) => points.map((point) => `- ${point}`).join('\n')),
  ])
  .nullish()
  .transform((value) => value?.trim() || undefined);

const LANGUAGE = /^([a-z]{2,3}(-[A-Za-z0-9]+)*|multilingual|code)$/;
const WORD = /^[a-z0-9]+([._+-][a-z0-9]+)*$/i;
const DATASET = /^[\w.-]+(\/[\w.-]+)?$/;

const CardSourceSchema = z.strictObject({
  name: text,
  summary: prose,
  language: list(z.string().regex(LANGUAGE, { error: 'is not a language code such as en' })),
  license: matching(WORD, 'a licence identifier such as apache-2.0'),
  license_name: text,
  license_link: text,
  library_name: matching(WORD, 'a library name such as sklearn'),
  tags: list(z.string().min(1)),
  datasets: list(
    z.string().regex(DATASET, { error: 'is not a data set name such as nycflights13 or owner/name' }),
  ),
  pipeline_tag: text.refine((value) => value === undefined || PIPELINE_TYPES.includes(value), {
    error: 'is not a task of the Hugging Face Hub, such as tabular-classification',
  }),
  owners: list(z.string().min(1)),
  intended_use: z
    .strictObject({ direct: prose, downstream: prose, out_of_scope: prose })
    .nullish()
    .transform((value) => value ?? { direct: undefined, downstream: undefined, out_of_scope: undefined }),
  limitations: prose,
  recommendations: prose,
  ethical_considerations: prose,
  training_procedure: prose,
  citation: prose,
  contact: text,
});
/** The half of a model card that people write; what is undefined or empty is still to be written. */
export type CardSource = z.infer<typeof CardSourceSchema>;

/** A half in which nothing has been written yet. */
export const EMPTY_CARD_SOURCE: CardSource = CardSourceSchema.parse({});

/**
 * Reads the human half of a model card. Throws `InputErrors` with every problem at once, each with file, line and
 * column: unreadable YAML, unknown keys, wrong types, words that the Hugging Face Hub does not know.
 */
export function parseCardSource(yamlText: string, file: string): CardSource {
  const source = sourceOf(readYaml(yamlText, file));
  const parsed = CardSourceSchema.safeParse(source.value ?? {});
  if (parsed.success) return parsed.data;
  throw new InputErrors(
    parsed.error.issues
      .flatMap((issue) => problemsOf(issue, source))
      .toSorted((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0)),
  );
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, source: YamlSource): readonly InputProblem[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  const name = path.join('.') || 'the card';
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      input: [...path, key].join('.'),
      message: 'is not a field of the card',
      remedy: knownNames(
        key,
        path.length === 0 ? Object.keys(CardSourceSchema.shape) : ['direct', 'downstream', 'out_of_scope'],
      ),
      at: source.keyAt([...path, key]),
    }));
  const value = valueAt(source.value, path);
  const custom = issue.code === 'custom' || issue.code === 'invalid_format';
  const message = custom
    ? issue.message
    : issue.code === 'invalid_union'
      ? unionMessage(issue)
      : 'is not text';
  return [
    {
      input: name,
      ...(isScalar(value) ? { value } : {}),
      message,
      remedy: 'correct it, quoting numbers and dates, or leave it empty',
      at: source.at(path),
    },
  ];
}

/** A text or a list of texts: what the text form says is wrong, unless another type was given. */
function unionMessage(issue: Extract<Issue, { code: 'invalid_union' }>): string {
  const inner = issue.errors.flat().find(({ code }) => code === 'invalid_format');
  return inner?.message ?? 'is neither text nor a list of texts';
}

/** Fields that a card needs and a machine cannot know, by the name that people write, in the order of the card. */
const REQUIRED: readonly (readonly [string, (source: CardSource) => unknown])[] = [
  ['summary', ({ summary }) => summary],
  ['license', ({ license }) => license],
  ['owners', ({ owners }) => owners.length > 0 || undefined],
  ['contact', ({ contact }) => contact],
  ['intended_use.direct', ({ intended_use: use }) => use.direct],
  ['intended_use.out_of_scope', ({ intended_use: use }) => use.out_of_scope],
  ['limitations', ({ limitations }) => limitations],
  ['recommendations', ({ recommendations }) => recommendations],
  ['ethical_considerations', ({ ethical_considerations: ethics }) => ethics],
  ['training_procedure', ({ training_procedure: procedure }) => procedure],
];

/** Required fields that are empty or still say [TODO]. */
export const openFields = (source: CardSource): readonly string[] =>
  REQUIRED.filter(([, read]) => {
    const value = read(source);
    return value === undefined || (typeof value === 'string' && value.includes('[TODO]'));
  }).map(([name]) => name);
