import { z } from 'zod';
import { CountSchema, SourcePositionSchema } from '../../foundation/evidence/evidence.ts';

const Count = CountSchema;
const Name = z.string().describe('Class and name: `tests.test_features::test_weekday`.');

const TroubleSchema = z.strictObject({
  name: Name,
  message: z.string(),
  body: z.string().describe('What the runner wrote about it, cut.'),
  reports: Count.describe('Times that the results hold it: runners write a retry as one more.'),
  at: SourcePositionSchema.optional().describe('Where it is in the working directory, if that can be told.'),
});

const FailedTestSchema = TroubleSchema.extend({
  kind: z.enum(['failure', 'error']).describe('`error`: it broke before it could say.'),
});
export type FailedTest = z.infer<typeof FailedTestSchema>;

const FlakyTestSchema = TroubleSchema.extend({
  why: z
    .enum(['retried', 'forgiven'])
    .describe('`retried`: it passed when it ran again. `forgiven`: it failed and the runner does not mind.'),
});
export type FlakyTest = z.infer<typeof FlakyTestSchema>;

const BrokenSuiteSchema = TroubleSchema.omit({ reports: true }).extend({
  kind: z.enum(['failure', 'error']),
});
export type BrokenSuite = z.infer<typeof BrokenSuiteSchema>;

const SkippedTestSchema = z.strictObject({ name: Name, reason: z.string() });
export type SkippedTest = z.infer<typeof SkippedTestSchema>;

/** Each test counts once. Their number is the sum of the five outcomes and written nowhere else. */
const CountsSchema = z.strictObject({
  passed: Count,
  failures: Count,
  errors: Count,
  flaky: Count,
  skipped: Count.describe('Did not run, or nobody can say that they did.'),
  suites: Count.describe('Suites that hold tests of their own.'),
  brokenSuites: Count.describe('Failures and errors of a suite itself, outside its tests.'),
  unexplained: Count.describe('Failures and errors that a suite counts and none of its tests shows.'),
});
export type Counts = z.infer<typeof CountsSchema>;

/** The first of each kind by name; the counts hold them all. */
const NamedSchema = z.strictObject({
  failed: z.array(FailedTestSchema),
  flaky: z.array(FlakyTestSchema),
  brokenSuites: z.array(BrokenSuiteSchema),
  skipped: z.array(SkippedTestSchema),
  passed: z.array(z.string()),
});
export type Named = z.infer<typeof NamedSchema>;

/** What the step run-tests saw; no times, which differ from run to run. */
export const TestFactsSchema = z.strictObject({
  exitCode: z.number().int().nullable().describe('null where a signal ended the command.'),
  signal: z.string().nullable(),
  files: z.array(z.string()),
  counts: CountsSchema,
  named: NamedSchema,
});
export type TestFacts = z.infer<typeof TestFactsSchema>;

export const failedTests = ({ failures, errors }: Counts): number => failures + errors;
export const testsThatRan = (counts: Counts): number => counts.passed + failedTests(counts) + counts.flaky;
export const allTests = (counts: Counts): number => testsThatRan(counts) + counts.skipped;
