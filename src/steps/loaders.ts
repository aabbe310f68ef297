import type { AnyStep } from '../foundation/step/define.ts';

/** The code of each step, in the order of the main job, loaded when it runs: help and validation must not wait for it. */
const LOADERS: Readonly<Record<string, () => Promise<unknown>>> = {
  'run-tests': async () => (await import('./run-tests/step.ts')).runTestsStep,
  'validate-data': async () => (await import('./validate-data/step.ts')).validateDataStep,
  'detect-drift': async () => (await import('./detect-drift/step.ts')).detectDriftStep,
  'train-evaluate': async () => (await import('./train-evaluate/step.ts')).trainEvaluateStep,
  'gate-model': async () => (await import('./gate-model/step.ts')).gateModelStep,
  'register-model': async () => (await import('./register-model/step.ts')).registerModelStep,
  'build-image': async () => (await import('./build-image/step.ts')).buildImageStep,
  deploy: async () => (await import('./deploy/step.ts')).deployStep,
  report: async () => (await import('./report/step.ts')).reportStep,
};

/** Names of all steps; to know them loads none of their specs. */
export const STEP_NAMES: readonly string[] = Object.keys(LOADERS);

/** Loads a step by name; throws RangeError for a name that is not in `STEP_NAMES`. */
export async function loadStep(name: string): Promise<AnyStep> {
  const load = LOADERS[name];
  if (!load) throw new RangeError(`no step ${name}`);
  // The registry forgets each step's own input and fact types; run-step hands a step only what its spec parsed.
  return (await load()) as AnyStep;
}
