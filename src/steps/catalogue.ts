import type { AnyStep, StepSpec } from '../foundation/step/define.ts';
import { buildImage } from './build-image/spec.ts';
import { deploy } from './deploy/spec.ts';
import { detectDrift } from './detect-drift/spec.ts';
import { gateModel } from './gate-model/spec.ts';
import { registerModel } from './register-model/spec.ts';
import { report } from './report/spec.ts';
import { runTests } from './run-tests/spec.ts';
import { trainEvaluate } from './train-evaluate/spec.ts';
import { validateData } from './validate-data/spec.ts';

/** Every step, in the order of the main job. */
export const SPECS: readonly StepSpec[] = [
  runTests,
  validateData,
  detectDrift,
  trainEvaluate,
  gateModel,
  registerModel,
  buildImage,
  deploy,
  report,
] as readonly StepSpec[];

export const STEP_NAMES: readonly string[] = SPECS.map((spec) => spec.name);

/** The code of a step, loaded when it runs: help and validation must not wait for it. */
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

/** The spec of a step; undefined for a name that is not in `STEP_NAMES`. */
export const specOf = (name: string): StepSpec | undefined => SPECS.find((spec) => spec.name === name);

/** Loads a step by name; throws RangeError for a name that is not in `STEP_NAMES`. */
export async function loadStep(name: string): Promise<AnyStep> {
  const load = LOADERS[name];
  if (!load) throw new RangeError(`no step ${name}`);
  // The registry forgets each step's own input and fact types; run-step hands a step only what its spec parsed.
  return (await load()) as AnyStep;
}
