import { isAbsolute, posix } from 'node:path';
import { type Config, ID_PATTERN } from './config/config.ts';
import { type InputSources, type Resolved, resolveInputs } from './config/resolve.ts';
import { canonical, type Json } from './evidence/canonical.ts';
import { digestOfJson } from './evidence/digest.ts';
import { EVIDENCE_SCHEMA, type Evidence, EvidenceSchema, type Verdict } from './evidence/evidence.ts';
import { EXIT_CODES, VERDICT_WORDS } from './evidence/verdict.ts';
import type { Annotation, Ports } from './ports.ts';
import { annotationsOf } from './report/annotations.ts';
import { renderJunit } from './report/junit.ts';
import { renderSummary } from './report/markdown.ts';
import { commonInputs } from './step/common.ts';
import { type AnyStep, allOutputs, type Decision, type InputsOf, type Looked } from './step/define.ts';
import { errorDecision } from './step/error-decision.ts';
import { InputErrors, type InputProblem } from './step/errors.ts';
import type { Fields } from './step/fields.ts';
import { TOOL } from './version.ts';

/** Job summaries above 1 MiB are dropped whole by GitHub; a host may add a line break. */
export const SUMMARY_LIMIT = 1_000_000;
const DEFAULT_FOLDER = String(commonInputs['evidence-dir'].fallback);

export interface StepRequest {
  readonly id: string;
  readonly config: Config;
  readonly sources: InputSources;
  /** Problems found before the step could start: an unreadable mlops.yml, an unknown id. */
  readonly problems?: readonly InputProblem[];
  /** Bytes that the summary of this step may take; steps that run as one share what there is. */
  readonly summaryLimit?: number;
}

export interface StepRun {
  readonly evidence: Evidence;
  readonly outputs: Readonly<Record<string, string>>;
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
  const resolved = resolveInputs(step.spec, request.id, request.sources);
  const { folder, id, problems } = whereToWrite(step, request, resolved, ports);
  const place = placesOf(folder, id);
  await ports.files.remove(place.evidence);
  await ports.files.remove(place.junit);

  const startedAt = new Date();
  const evidence = await answer(
    step,
    { ...request, id, problems: [...(request.problems ?? []), ...problems] },
    resolved,
    ports,
    signal,
  );
  await ports.files.write(place.evidence, `${canonical(evidence as unknown as Json)}\n`);
  await ports.files.write(place.junit, renderJunit(evidence));
  await recordRun(ports, `${folder}/run.json`, evidence, startedAt);

  const outputs = outputsOf(step, evidence, place);
  await ports.host.outputs(outputs);
  await ports.host.summary(renderSummary(evidence, request.summaryLimit ?? SUMMARY_LIMIT));
  ports.host.annotate(annotationsOf(evidence).map((one) => seenFrom(resolved.inputs.workingDirectory, one)));
  const tolerated = isTolerated(evidence.verdict, resolved.inputs);
  return { evidence, outputs, tolerated, exitCode: tolerated ? 0 : EXIT_CODES[evidence.verdict] };
}

/** Folder and id become paths, so neither may lead out of the working directory; the defaults stand in for bad ones. */
function whereToWrite(step: AnyStep, { id }: StepRequest, { inputs }: Resolved, { files }: Ports) {
  const folder = files.relative(String(inputs.evidenceDir ?? DEFAULT_FOLDER));
  const problems: InputProblem[] = [];
  const inside = !isAbsolute(folder) && !folder.split('/').includes('..');
  if (!inside)
    problems.push({
      input: 'evidence-dir',
      value: folder,
      message: 'leads out of the working directory',
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
  return { folder: inside ? folder : DEFAULT_FOLDER, id: named ? id : step.spec.name, problems };
}

/** Evidence names files from the working directory; a host shows them from where the run started. */
const seenFrom = (folder: unknown, annotation: Annotation): Annotation =>
  annotation.at
    ? { ...annotation, at: { ...annotation.at, file: posix.join(String(folder ?? '.'), annotation.at.file) } }
    : annotation;

const placesOf = (folder: string, id: string) => ({
  evidence: `${folder}/evidence/${id}.json`,
  junit: `${folder}/junit/TEST-${id}.xml`,
});

/** Evidence for whatever happens: bad input and defects of ours become ERROR, never a stack trace. */
async function answer(
  step: AnyStep,
  request: StepRequest,
  resolved: Resolved,
  ports: Ports,
  signal: AbortSignal,
): Promise<Evidence> {
  const problems = [...(request.problems ?? []), ...resolved.problems];
  try {
    if (problems.length > 0) throw new InputErrors(problems);
    const inputs = { ...resolved.inputs, id: request.id } as InputsOf<Fields>;
    return await lookDecideAct(step, request, inputs, resolved.decisive, ports, signal);
  } catch (cause) {
    if (!(cause instanceof InputErrors) && resolved.inputs.debug === true)
      ports.host.log.error(String((cause as Error).stack ?? cause));
    return compose(step, request, resolved.decisive, errorDecision(step.spec.name, cause), null);
  }
}

async function lookDecideAct(
  step: AnyStep,
  request: StepRequest,
  inputs: InputsOf<Fields>,
  decisive: Readonly<Record<string, Json>>,
  ports: Ports,
  signal: AbortSignal,
): Promise<Evidence> {
  const looked = await step.look(inputs, ports, signal);
  signal.throwIfAborted();
  // Decided on what is stored, so that `mlops verify` sees the very same facts.
  const facts = step.facts.parse(JSON.parse(canonical(looked.facts as Json)));
  const decision = step.decide(inputs, facts);
  const acted = (await step.act?.(inputs, looked, decision, ports, signal)) ?? [];
  const products = [...(looked.products ?? []), ...acted];
  return compose(step, request, decisive, decision, { ...looked, facts, products });
}

function compose(
  step: AnyStep,
  request: StepRequest,
  decisive: Readonly<Record<string, Json>>,
  decision: Decision,
  looked: Looked<unknown> | null,
): Evidence {
  const evidence = {
    schema: EVIDENCE_SCHEMA,
    tool: TOOL,
    model: request.config.name,
    id: request.id,
    step: step.spec.name,
    ...decision,
    config: digestOfJson(decisive),
    inputs: decisive,
    ...(looked?.asOf === undefined ? {} : { asOf: looked.asOf }),
    ...(looked?.seed === undefined ? {} : { seed: looked.seed }),
    subjects: looked?.subjects ?? [],
    materials: looked?.materials ?? [],
    products: looked?.products ?? [],
    facts: looked?.facts ?? null,
    ...(looked?.measured ? { measured: looked.measured } : {}),
  };
  return EvidenceSchema.parse(JSON.parse(canonical(evidence as unknown as Json))) as Evidence;
}

function outputsOf(
  step: AnyStep,
  evidence: Evidence,
  place: ReturnType<typeof placesOf>,
): Readonly<Record<string, string>> {
  const count = (...outcomes: readonly string[]) =>
    String(evidence.checks.filter((check) => outcomes.includes(check.outcome)).length);
  const common = {
    verdict: evidence.verdict,
    reason: evidence.reason,
    evidence: place.evidence,
    junit: place.junit,
    passed: count('pass'),
    failed: count('fail', 'error', 'inconclusive'),
    skipped: count('skipped'),
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

/** Where, when and by whom: what differs between two runs with the same evidence. */
async function recordRun(ports: Ports, path: string, evidence: Evidence, startedAt: Date): Promise<void> {
  const earlier = (await ports.files.exists(path)) ? readRun(await ports.files.readText(path)) : {};
  const step = {
    startedAt: startedAt.toISOString(),
    seconds: (Date.now() - startedAt.getTime()) / 1000,
    verdict: VERDICT_WORDS[evidence.verdict],
  };
  const run = {
    tool: TOOL,
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    host: ports.host.kind,
    context: ports.host.context,
    steps: { ...earlier, [evidence.id]: step },
  };
  await ports.files.write(path, `${JSON.stringify(run, null, 2)}\n`);
}

function readRun(text: string): Readonly<Record<string, unknown>> {
  try {
    const run = JSON.parse(text) as { steps?: Readonly<Record<string, unknown>> };
    return run.steps ?? {};
  } catch {
    return {};
  }
}
