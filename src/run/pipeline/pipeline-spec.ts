import { baseInputs } from '../../foundation/step/base.ts';
import { commonInputs } from '../../foundation/step/common.ts';
import { flag, names } from '../../foundation/step/fields.ts';

const {
  config,
  'evidence-dir': evidenceDir,
  'working-directory': workingDirectory,
  'npm-registry': npmRegistry,
  'max-file': maxFile,
  debug,
} = commonInputs;

/** The root action and `mlops run`: all of mlops.yml in one step. */
export const pipelineSpec = {
  name: 'run',
  about:
    'Run the steps of mlops.yml in order, such as validate, train and evaluate, gate, register, build, deploy, report.',
  inputs: {
    steps: names({ about: 'Ids to run, one per line (all of them).' }),
    config,
    'evidence-dir': evidenceDir,
    'working-directory': workingDirectory,
    'npm-registry': npmRegistry,
    'max-file': maxFile,
    ...baseInputs,
    debug,
  },
  outputs: {
    verdict: 'Verdict of the step that ended the run, or `pass`.',
    reason: 'One sentence: why this verdict.',
    'ended-by': 'Id of the step that ended the run; empty when all passed.',
    'evidence-dir':
      'Folder with evidence, JUnit files, artifacts and report, relative to `working-directory`.',
    verdicts: 'JSON object: id to verdict.',
  },
} as const;

/** `mlops plan`: what all of mlops.yml would do, and what it needs. */
export const planSpec = {
  name: 'plan',
  about:
    'Name the steps of mlops.yml in order, what each needs on this machine, and every mistake, before any work.',
  inputs: {
    steps: pipelineSpec.inputs.steps,
    config,
    'evidence-dir': evidenceDir,
    'working-directory': workingDirectory,
    'max-file': maxFile,
    ...baseInputs,
    forget: flag({
      about: 'Remove the evidence and JUnit files that an earlier run left for these steps.',
      fallback: false,
      scope: 'call',
    }),
  },
} as const;

/** Inputs of the pipeline that its steps share. */
export const SHARED_INPUTS: readonly string[] = Object.keys(pipelineSpec.inputs).filter(
  (key) => key !== 'steps',
);
