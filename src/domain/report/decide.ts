import { z } from 'zod';
import { type Check, CountSchema, DigestSchema, VERDICTS } from '../../foundation/evidence/evidence.ts';
import { VERDICT_WORDS, verdictOf } from '../../foundation/evidence/verdict.ts';
import { factsWords } from '../../foundation/evidence/verify.ts';
import type { Decision } from '../../foundation/step/define.ts';
import { counted } from '../../foundation/text/counted.ts';

const RenderedSchema = z.strictObject({
  id: z.string(),
  step: z.string(),
  verdict: z.enum(VERDICTS),
  path: z.string(),
  digest: DigestSchema,
  same: CountSchema.describe('Files of the evidence folder that are as the evidence says.'),
  absent: z.array(z.string()).describe('Files that the evidence names and the folder does not hold.'),
  different: z.array(z.strictObject({ name: z.string(), expected: DigestSchema, found: DigestSchema })),
  overridden: z.number().int().min(1).optional().describe('Checks that were let go for its verdict.'),
  otherFacts: z
    .strictObject({ written: z.number(), reads: z.number() })
    .optional()
    .describe('Versions of its facts, where this version reads others: it is shown as it was decided.'),
});

const CardSchema = z.strictObject({
  source: z.string().nullable().describe('The human half; null where none was given.'),
  todos: z.array(z.string()).describe('Fields that a person must still write.'),
  numbers: CountSchema.describe('Numbers of the card that were found in evidence.'),
  problems: z
    .array(z.string())
    .describe('Where the card differs from its evidence or its front matter is not valid.'),
});

/** What the report step saw: which evidence it rendered, and how its card came out. */
export const ReportFactsSchema = z.strictObject({
  evidence: z.array(RenderedSchema),
  card: CardSchema.nullable().describe('null where there is neither a model nor a human half.'),
  leftOver: z
    .array(z.string())
    .optional()
    .describe('Ids of evidence that another run has left in the folder, which the report does not show.'),
});
export type ReportFacts = z.infer<typeof ReportFactsSchema>;
type Rendered = z.infer<typeof RenderedSchema>;

/** PASS when all evidence could be rendered and is what it says; the verdicts of other steps are not repeated here. */
export function decideReport({ evidence, card, leftOver = [] }: ReportFacts): Decision {
  const checks = [
    ...evidence.map(evidenceCheck),
    ...evidence.flatMap(otherFactsCheck),
    ...leftOver.map(leftOverCheck),
    ...(card ? cardChecks(card) : []),
  ];
  const verdict = verdictOf(checks);
  const broken =
    checks.find(({ outcome }) => outcome === 'error') ??
    checks.find(({ outcome, severity }) => outcome === 'fail' && severity === 'error');
  return { verdict, reason: broken?.message ?? summary(evidence, card), checks };
}

function summary(evidence: readonly Rendered[], card: ReportFacts['card']): string {
  const verdicts = evidence.map((one) => `${one.id} ${wordsOf(one)}`).join(', ');
  const open = card && card.todos.length > 0 ? `; ${stillEmpty(card.todos.length, ' of the card')}` : '';
  return `Rendered ${counted(evidence.length, 'step')}: ${verdicts}${open}.`;
}

const wordsOf = ({ verdict, overridden = 0 }: Rendered): string =>
  `${VERDICT_WORDS[verdict]}${verdict === 'pass' && overridden > 0 ? ` with ${counted(overridden, 'override')}` : ''}`;

function evidenceCheck({ id, path, same, absent, different }: Rendered): Check {
  const common = {
    id: `report:evidence ${id}`,
    target: path,
    severity: 'error',
    expected: 'every file of the evidence folder as the evidence names it',
    basis: 'exact',
  } as const;
  const [first] = different;
  if (first)
    return {
      ...common,
      outcome: 'error',
      observed: first.found,
      message: `${first.name} has changed since ${id} wrote its evidence: ${first.found} instead of ${first.expected}${more(different.length)}.`,
      remedy: `Run ${id} again, and the steps that read it.`,
    };
  const observed = `${counted(same, 'file')} the same, ${absent.length} absent`;
  if (absent.length === 0)
    return {
      ...common,
      outcome: 'pass',
      observed,
      message: `${counted(same, 'file')} of ${id} in the evidence folder ${same === 1 ? 'is' : 'are'} unchanged.`,
    };
  return {
    ...common,
    outcome: 'fail',
    severity: 'warning',
    observed,
    message: `${absent[0]} of ${id} is not in the evidence folder${more(absent.length)}.`,
    remedy: 'Pass on the whole folder, or run the step here.',
  };
}

const otherFactsCheck = ({ id, path, otherFacts }: Rendered): readonly Check[] =>
  otherFacts === undefined
    ? []
    : [
        {
          id: `report:facts ${id}`,
          target: path,
          outcome: 'inconclusive',
          severity: 'warning',
          expected: `facts of version ${otherFacts.reads}`,
          observed: otherFacts.written,
          basis: 'exact',
          message: `${id} is shown as it was decided and cannot be decided again: ${factsWords(otherFacts)}.`,
          remedy: 'Run the step again with this version.',
        },
      ];

const leftOverCheck = (id: string): Check => ({
  id: `report:left over ${id}`,
  target: id,
  outcome: 'skipped',
  severity: 'info',
  expected: 'evidence of this run',
  observed: null,
  basis: 'exact',
  message: `${id} is left from an earlier run and is not shown.`,
  remedy: 'Remove the folder of the earlier run.',
});

const more = (count: number): string => (count > 1 ? ` (and ${count - 1} more)` : '');

/** `2 fields of the card are still empty`. */
const stillEmpty = (count: number, of = ''): string =>
  `${counted(count, 'field')}${of} ${count === 1 ? 'is' : 'are'} still empty`;

function cardChecks({
  source,
  todos,
  numbers,
  problems,
}: NonNullable<ReportFacts['card']>): readonly Check[] {
  const target = source ?? 'MODEL_CARD.md';
  const complete: Check = {
    id: 'report:card complete',
    target,
    outcome: todos.length === 0 ? 'pass' : 'fail',
    severity: 'warning',
    expected: 'no empty field',
    observed: todos.length,
    basis: 'exact',
    message:
      todos.length === 0
        ? 'Every field of the card is filled in.'
        : `${stillEmpty(todos.length)}: ${todos.join(', ')}.`,
    ...(todos.length === 0
      ? {}
      : { remedy: `Fill them in in ${source ?? 'a file and name it as model-card'}.` }),
  };
  const located: Check = {
    id: 'report:card equals its evidence',
    target,
    outcome: problems.length === 0 ? 'pass' : 'fail',
    severity: 'error',
    expected: 'every number of the card in evidence, valid front matter',
    observed: numbers,
    basis: 'exact',
    message:
      problems.length === 0
        ? `${counted(numbers, 'number')} of the card found in evidence.`
        : `${problems.join('; ')}.`,
  };
  return [complete, located];
}
