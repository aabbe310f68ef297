import type { ModelPackage } from '../../domain/models/package.ts';
import { writeModelPackage } from '../../domain/models/package-file.ts';
import {
  type RowsToScore,
  type ScoredRows,
  scorePackage,
  scorePredictions,
} from '../../domain/models/score.ts';
import type { Files, Ports } from '../../foundation/ports/ports.ts';
import { InputErrors } from '../../foundation/problems/errors.ts';
import { SCHEMA } from '../../foundation/schema-addresses.ts';
import type { Plan, TrainInputs } from './plan.ts';

const baseName = (path: string): string => path.split('/').at(-1)!;

/** Puts the model beside what it takes to score it again; undefined where there is no model. */
async function packageModel(
  plan: Plan,
  inputs: TrainInputs,
  files: Files,
): Promise<ModelPackage | undefined> {
  if (plan.model === undefined) return undefined;
  const file = baseName(plan.model);
  const packaged = `${plan.modelFolder}/${file}`;
  if (files.relative(plan.model) !== files.relative(packaged)) await files.copy(plan.model, packaged);
  const environment = plan.scoreCommand ? inputs.environment : undefined;
  if (environment !== undefined)
    await files.copy(environment, `${plan.modelFolder}/${baseName(environment)}`);
  return {
    schema: SCHEMA.model,
    name: inputs.id ?? 'train-evaluate',
    task: inputs.task,
    file,
    format: plan.scoreCommand || !file.toLowerCase().endsWith('.onnx') ? 'command' : 'onnx',
    digest: await files.digest(packaged),
    inputs: mutable(inputs.modelInputs ?? {}),
    ...(inputs.task === 'binary'
      ? { positiveClass: inputs.positiveClass, decisionThreshold: inputs.decisionThreshold }
      : {}),
    ...(inputs.classes ? { classes: [...inputs.classes] } : {}),
    ...(plan.scoreCommand ? { scoreCommand: [...plan.scoreCommand] } : {}),
    ...(environment === undefined ? {} : { environment: baseName(environment) }),
  };
}

/** A model that was planned and trained, and the rows to score with it. */
interface Scoring {
  readonly plan: Plan;
  readonly inputs: TrainInputs;
  readonly rows: RowsToScore;
}

/** Scores the rows as planned, then writes `model.json` with the inputs as they were bound. */
export async function scoreAsPlanned(
  { plan, inputs, rows }: Scoring,
  ports: Ports,
  signal: AbortSignal,
): Promise<{ readonly scored: ScoredRows; readonly pkg: ModelPackage | undefined }> {
  const pkg = await packageModel(plan, inputs, ports.files);
  const scored =
    plan.predictions !== undefined
      ? await scorePredictions(plan.predictions, rows, inputs.decisionThreshold, ports)
      : await named(plan, () =>
          scorePackage(
            {
              folder: plan.modelFolder,
              pkg: { ...pkg!, format: plan.scoreCommand ? 'command' : 'onnx' },
            },
            rows,
            ports,
            signal,
          ),
        );
  if (pkg)
    await writeModelPackage(
      plan.modelFolder,
      { ...pkg, inputs: { ...pkg.inputs, ...mutable(scored.inputs) } },
      ports.files,
    );
  return { scored, pkg };
}

/** A model that cannot be scored is told by the path that the user gave, not by that of its copy. */
async function named<T>(plan: Plan, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof InputErrors) || plan.model === undefined) throw cause;
    const copy = `${plan.modelFolder}/${baseName(plan.model)}`;
    const problems = cause.problems.map((problem) =>
      problem.value === copy ? { ...problem, value: plan.model! } : problem,
    );
    throw new InputErrors(problems, { cause });
  }
}

const mutable = (
  inputs: Readonly<Record<string, string | readonly string[]>>,
): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, sql]) => [name, typeof sql === 'string' ? sql : [...sql]]),
  );
