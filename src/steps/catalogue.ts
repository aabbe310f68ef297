import type { StepSpec } from '../foundation/step/define.ts';
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

/** The spec of a step; undefined for a name that is not in `STEP_NAMES`. */
export const specOf = (name: string): StepSpec | undefined => SPECS.find((spec) => spec.name === name);

export { loadStep, STEP_NAMES } from './loaders.ts';
