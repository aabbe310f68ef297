import { count, flag, oneOf, path, text } from './fields.ts';

/** Inputs that every step has. */
export const commonInputs = {
  config: path({ about: 'The file that holds the steps (`mlops.yml` where it exists).', scope: 'call' }),
  id: text({ about: 'Which entry of `steps:` to run (the name of the step).', scope: 'call' }),
  'evidence-dir': path({
    about: 'Folder of the run: evidence, JUnit files, artifacts, report.',
    fallback: 'mlops-out',
    scope: 'run',
  }),
  'working-directory': path({
    about: 'Folder that all paths are relative to.',
    fallback: '.',
    scope: 'call',
  }),
  'on-fail': oneOf(['fail', 'warn'], {
    about: 'What a FAIL does to the job; `warn` changes exit code and colour only, never the verdict.',
    fallback: 'fail',
    scope: 'run',
  }),
  'on-inconclusive': oneOf(['fail', 'warn'], {
    about: 'What an INCONCLUSIVE does to the job.',
    fallback: 'fail',
    scope: 'run',
  }),
  'npm-registry': text({
    about: 'npm registry that native modules come from (the one that `.npmrc` names).',
    scope: 'call',
  }),
  'max-file': count({
    about:
      'MiB that a file may have that is read whole, or all test results together (each kind of file has a limit of its own).',
    scope: 'call',
  }),
  debug: flag({ about: 'Print the stack of a defect of this tool.', fallback: false, scope: 'run' }),
} as const;

/** Outputs that every step sets, whatever the outcome. */
export const commonOutputs = {
  verdict: '`pass`, `fail`, `error` or `inconclusive`; of `deploy` also `rolled_back` and `rollback_failed`.',
  reason: 'One sentence: why this verdict.',
  evidence: 'Path of the evidence file, relative to `working-directory`.',
  junit: 'Path of the JUnit file, relative to `working-directory`.',
  passed: 'Number of checks that passed, those with a warning included.',
  failed: 'Number of checks that failed or could not be decided.',
  skipped: 'Number of checks that were skipped.',
} as const;
