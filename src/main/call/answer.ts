import { isAbsolute, posix, relative, resolve, sep } from 'node:path';
import { InputErrors, type InputProblem, sentence } from '../../foundation/problems/errors.ts';
import { camelCase } from '../../foundation/step/define.ts';
import { errorDecision } from '../../foundation/step/error-decision.ts';
import { counted } from '../../foundation/text/counted.ts';
import { specOf } from '../../steps/catalogue.ts';
import type { ExecutedStep } from '../execute/execute.ts';
import type { Plan } from '../execute/execute-pipeline.ts';
import { crashOutputs } from '../execute/run-outputs.ts';

/** A plan as pipelines read it. */
export interface PlanAnswer {
  readonly model: string;
  readonly steps: Plan['steps'];
  /** One line each. */
  readonly problems: readonly string[];
}

/** What `mlops call` answers, as JSON. All paths are relative to the current folder, with `/`. */
export interface CallAnswer {
  readonly command: string;
  readonly exitCode: number;
  /** Whether `on-fail` or `on-inconclusive` let the job go on. */
  readonly tolerated: boolean;
  /** By their names in camelCase. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Path of the JUnit file, or empty; of a tolerated verdict one in which nothing has failed. */
  readonly junit: string;
  /** Paths and Ant patterns of what the step has written; a comma is written `?`, as patterns are put together by it. */
  readonly archive: readonly string[];
  /** Of `plan` alone. */
  readonly plan?: PlanAnswer;
}

/** The answer of a step that ran to its end, with whatever verdict; `junit` is what its test results are told by. */
export function stepAnswer(
  command: string,
  run: ExecutedStep,
  junit: string | undefined = run.outputs.junit,
): CallAnswer {
  const here = (path: string): string => fromHere(run.workingDirectory, path);
  return {
    command,
    exitCode: run.exitCode,
    tolerated: run.tolerated,
    outputs: inCamelCase(run.outputs),
    junit: junit ? here(junit) : '',
    archive: archiveOf(run).map((path) => here(path).replaceAll(',', '?')),
  };
}

const NOTHING_WRITTEN = { tolerated: false, junit: '', archive: [] } as const;

/** The answer of what broke before it had one. */
export function errorAnswer(command: string, cause: unknown): CallAnswer {
  const spec = specOf(command);
  const { reason } = errorDecision(command, cause);
  const outputs = spec ? inCamelCase(crashOutputs(spec, cause)) : { verdict: 'error', reason };
  const answer = { command, exitCode: 2, outputs, ...NOTHING_WRITTEN };
  if (command !== 'plan') return answer;
  const problems = cause instanceof InputErrors ? cause.problems.map(problemLine) : [reason];
  return { ...answer, plan: { model: '', steps: [], problems } };
}

/** The answer of a plan: ERROR where anything is wrong. */
export function planAnswer(plan: Plan): CallAnswer & { readonly plan: PlanAnswer } {
  const { verdict, reason } =
    plan.problems.length > 0
      ? errorDecision('plan', new InputErrors(plan.problems))
      : { verdict: 'pass', reason: `${counted(plan.steps.length, 'step')} can run` };
  return {
    command: 'plan',
    exitCode: plan.problems.length > 0 ? 2 : 0,
    outputs: { verdict, reason },
    ...NOTHING_WRITTEN,
    // A program that several steps need is missing once.
    plan: { ...plan, problems: [...new Set(plan.problems.map(problemLine))] },
  };
}

const problemLine = (problem: InputProblem): string => sentence(problem).replace(/\s*[\r\n]+\s*/g, ' ');

const inCamelCase = (outputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(outputs).map(([name, value]) => [camelCase(name), value]));

/** Evidence, JUnit, the record of the run, and the folders of it that hold what the step has written. */
function archiveOf({ evidence, outputs, folder }: ExecutedStep): readonly string[] {
  if (!outputs.evidence || !outputs.junit) return [];
  const own = `artifacts/${evidence.id}`;
  const inside = evidence.products
    .filter(({ name }) => name.startsWith(`${folder}/`))
    .map(({ name }) => name.slice(folder.length + 1))
    .map((name) => (name.startsWith(`${own}/`) ? `${own}/**` : topOf(name)));
  const parts = [...new Set(inside)].map((part) => `${folder}/${part}`);
  return [
    `${folder}/run.json`,
    `${folder}/builds/${evidence.id}.json`,
    outputs.evidence,
    outputs.junit,
    ...parts,
  ];
}

const topOf = (path: string): string => (path.includes('/') ? `${path.split('/')[0]}/**` : path);

/** A path of the working directory as the folder sees it that the command was started in. */
function fromHere(workingDirectory: string, path: string): string {
  const folder = isAbsolute(workingDirectory)
    ? relative(process.cwd(), resolve(workingDirectory))
    : workingDirectory;
  return posix.join(folder.split(sep).join('/'), path);
}
