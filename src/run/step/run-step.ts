import { isAbsolute, posix } from 'node:path';
import { annotationsOf } from '../../domain/report/annotations.ts';
import { renderJunit } from '../../domain/report/junit.ts';
import { renderSummary } from '../../domain/report/markdown/step-summary.ts';
import { canonical, type Json } from '../../foundation/evidence/canonical.ts';
import type { Evidence, Verdict } from '../../foundation/evidence/evidence.ts';
import { countChecks, EXIT_CODES } from '../../foundation/evidence/verdict.ts';
import type { Annotation, Files, Ports } from '../../foundation/ports/ports.ts';
import { InputErrors, type InputProblem } from '../../foundation/problems/errors.ts';
import { originPath, originText } from '../../foundation/run-folder/origin.ts';
import { commonInputs } from '../../foundation/step/common.ts';
import { type AnyStep, allOutputs, type StepSpec } from '../../foundation/step/define.ts';
import { exhibitsOf } from '../../foundation/step/exhibits.ts';
import { type Program, programsOf } from '../../foundation/step/programs.ts';
import { ID_PATTERN } from '../mlops-yml/config.ts';
import { answer, errorEvidence, problemsOf } from './answer.ts';
import { alone, claim } from './claim.ts';
import { guarded } from './guarded.ts';
import { runIn, withoutLeftOvers } from './left-over.ts';
import { recordRun } from './record.ts';
import type { StepRequest } from './request.ts';

/** Job summaries above 1 MiB are dropped whole by GitHub; a host may add a line break. */
export const SUMMARY_LIMIT = 1_000_000;
export const DEFAULT_FOLDER = String(commonInputs['evidence-dir'].fallback);

export interface StepRun {
  readonly evidence: Evidence;
  readonly outputs: Readonly<Record<string, string>>;
  /** Folder of the run, relative to the working directory. */
  readonly folder: string;
  readonly exitCode: number;
  /** Whether `on-fail` or `on-inconclusive` let the job go on. */
  readonly tolerated: boolean;
}

/** One step, on any host: inputs → look → decide → act → evidence → outputs, JUnit, summary, exit code. */
export async function runStep(
  step: AnyStep,
  request: StepRequest,
  ports: Ports,
  signal: AbortSignal,
): Promise<StepRun> {
  const { resolved } = request;
  const { folder, id, problems } = whereToWrite(step.spec, request, ports.files);
  const asked = { ...request, id, folder, problems: [...request.problems, ...problems] };
  const { evidence, place } = await answerAndWrite(step, asked, ports, signal);

  const outputs = outputsOf(step, evidence, place);
  const shown = { evidence, exhibits: exhibitsOf(step, evidence) };
  await ports.host.summary(renderSummary(shown, request.summaryLimit ?? SUMMARY_LIMIT));
  ports.host.annotate(annotationsOf(evidence).map((one) => seenFrom(resolved.inputs.workingDirectory, one)));
  await ports.host.outputs(outputs);
  const tolerated = isTolerated(evidence.verdict, resolved.inputs);
  return { evidence, outputs, folder, tolerated, exitCode: tolerated ? 0 : EXIT_CODES[evidence.verdict] };
}

/** What is wrong with the inputs of a step, whatever the world holds. */
export const mistakesOf = (step: AnyStep, request: StepRequest): readonly InputProblem[] =>
  problemsOf(step, request);

/** Programs that a step with these inputs starts by itself. */
export const programsNeeded = ({ spec }: AnyStep, { resolved }: StepRequest): readonly Program[] =>
  programsOf(spec, resolved.inputs);

/**
 * Removes what an earlier run left for a step, so that nobody takes it for an answer of this one. It needs no code of
 * the step: a run that is killed while it loads has forgotten already. Answers the folder of the run.
 */
export async function forget(
  spec: StepSpec,
  request: StepRequest,
  { files }: Pick<Ports, 'files'>,
): Promise<string> {
  const { folder, id } = whereToWrite(spec, request, files);
  await removeBoth(files, placesOf(folder, id));
  return folder;
}

/** A request whose id and folder lead nowhere else than into the folder of the run. */
interface PlacedRequest extends StepRequest {
  readonly folder: string;
}

/** Evidence and where it was written; where it cannot be written, evidence of that, and nowhere. */
async function answerAndWrite(
  step: AnyStep,
  request: PlacedRequest,
  ports: Ports,
  signal: AbortSignal,
): Promise<{ readonly evidence: Evidence; readonly place: Place }> {
  const { folder } = request;
  const place = placesOf(folder, request.id);
  const nowhere = (cause: unknown) => {
    if (!(cause instanceof InputErrors)) throw cause;
    const evidence = errorEvidence(step, request, cause, ports.withoutSecrets);
    return { evidence, place: { evidence: '', junit: '', origin: '' } };
  };
  try {
    await claim(ports.files, folder);
  } catch (cause) {
    return nowhere(cause);
  }
  try {
    await alone(ports.files, folder, () => removeBoth(ports.files, place));
    const startedAt = new Date();
    const run = await runIn(folder, ports.files, ports.host.run);
    const looking = { ...ports, ...withoutLeftOvers(ports.files, run, folder, ports.host.log) };
    const evidence = await answer(step, request, guarded(step.spec, looking), signal);
    await alone(ports.files, folder, async () => {
      await ports.files.write(place.evidence, `${canonical(evidence as unknown as Json)}\n`);
      await ports.files.write(place.junit, renderJunit(evidence));
      if (run)
        await ports.files.write(place.origin, originText(await ports.files.digest(place.evidence), run));
      const { given } = request.resolved;
      await recordRun(ports, `${folder}/run.json`, { evidence, startedAt, given });
    });
    return { evidence, place };
  } catch (cause) {
    const written = nowhere(cause);
    await removeBoth(ports.files, place).catch(() => {});
    return written;
  }
}

async function removeBoth(files: Files, { evidence, junit, origin }: Place): Promise<void> {
  await files.remove(evidence);
  await files.remove(junit);
  await files.remove(origin);
}

/** Folder and id become paths, so neither may lead out of the working directory; the defaults stand in for bad ones. */
function whereToWrite(spec: StepSpec, { id, resolved: { inputs } }: StepRequest, files: Files) {
  const folder = files.relative(String(inputs.evidenceDir ?? DEFAULT_FOLDER));
  const problems: InputProblem[] = [];
  const inside = folder !== '.' && !isAbsolute(folder) && !folder.split('/').includes('..');
  if (!inside)
    problems.push({
      input: 'evidence-dir',
      value: folder,
      message: folder === '.' ? 'is the working directory itself' : 'leads out of the working directory',
      remedy: 'name a folder inside it',
    });
  const named = ID_PATTERN.test(id);
  if (!named)
    problems.push({
      input: 'id',
      value: id,
      message: 'cannot be an id',
      remedy: 'use lower-case letters, digits and dashes, a letter first',
    });
  return { folder: inside ? folder : DEFAULT_FOLDER, id: named ? id : spec.name, problems };
}

/** Evidence names files from the working directory; a host shows them from where the run started. */
const seenFrom = (folder: unknown, annotation: Annotation): Annotation =>
  annotation.at
    ? { ...annotation, at: { ...annotation.at, file: posix.join(String(folder ?? '.'), annotation.at.file) } }
    : annotation;

interface Place {
  readonly evidence: string;
  readonly junit: string;
  /** Which run wrote the evidence, on hosts whose folders outlive a run. */
  readonly origin: string;
}

const placesOf = (folder: string, id: string): Place => ({
  evidence: `${folder}/evidence/${id}.json`,
  junit: `${folder}/junit/TEST-${id}.xml`,
  origin: originPath(folder, id),
});

function outputsOf(step: AnyStep, evidence: Evidence, place: Place): Readonly<Record<string, string>> {
  const { passed, failed, skipped } = countChecks(evidence.checks);
  const common = {
    verdict: evidence.verdict,
    reason: evidence.reason,
    evidence: place.evidence,
    junit: place.junit,
    passed: String(passed),
    failed: String(failed),
    skipped: String(skipped),
  };
  const values: Readonly<Record<string, string>> = { ...common, ...step.outputsOf(evidence) };
  return Object.fromEntries(Object.keys(allOutputs(step.spec)).map((name) => [name, values[name] ?? '']));
}

function isTolerated(verdict: Verdict, inputs: Readonly<Record<string, unknown>>): boolean {
  return (
    (verdict === 'fail' && inputs.onFail === 'warn') ||
    (verdict === 'inconclusive' && inputs.onInconclusive === 'warn')
  );
}
