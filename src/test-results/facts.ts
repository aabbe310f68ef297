import { z } from 'zod';

const Count = z.number().int().min(0);

const FailedTestSchema = z.strictObject({
  name: z.string().describe('Class and name: `tests.test_features::test_weekday`.'),
  kind: z.enum(['failure', 'error']).describe('`error`: it broke before it could say.'),
  message: z.string(),
});
export type FailedTest = z.infer<typeof FailedTestSchema>;

/** What JUnit files say. A test that has both a failure and an error counts once, as an error. */
const ResultsSchema = z.strictObject({
  suites: Count.describe('Suites that hold tests of their own.'),
  tests: Count,
  failures: Count,
  errors: Count,
  skipped: Count,
  unexplained: Count.describe('Failures and errors that a suite counts and none of its tests shows.'),
  failed: z.array(FailedTestSchema).describe('The first of them; the counts hold them all.'),
});
export type Results = z.infer<typeof ResultsSchema>;

/** What the step run-tests saw; no times, which differ from run to run. */
export const TestFactsSchema = z.strictObject({
  exitCode: z.number().int().nullable().describe('null where a signal ended the command.'),
  signal: z.string().nullable(),
  files: z.array(z.string()),
  ...ResultsSchema.shape,
});
export type TestFacts = z.infer<typeof TestFactsSchema>;
