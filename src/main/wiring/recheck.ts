import { renderJunit } from '../../domain/report/junit.ts';
import type { Evidence } from '../../foundation/evidence/evidence.ts';
import { type FactsVersions, factsVersionOf } from '../../foundation/evidence/verify.ts';
import type { Recheck, Redecided, Standing } from '../../foundation/ports/ports.ts';
import { type InputProblem, sentence } from '../../foundation/problems/errors.ts';
import type { AnyStep, InputsOf } from '../../foundation/step/define.ts';
import type { Fields } from '../../foundation/step/fields.ts';
import { numbersOf } from '../../foundation/step/numbers.ts';
import { TOOL } from '../../foundation/version.ts';
import { type Config, NO_CONFIG } from '../../run/mlops-yml/config.ts';
import { inputsFromEvidence, resolveInputs, storedProblems } from '../../run/mlops-yml/resolve.ts';
import { loadStep, STEP_NAMES, specOf } from '../../steps/catalogue.ts';

/** Judges stored evidence with the code of all steps, against the mlops.yml of this run where there is one. */
export const recheckWith = (
  config: Config = NO_CONFIG,
  environment: Readonly<Record<string, string | undefined>> = {},
): Recheck => ({
  tool: TOOL,
  decide,
  otherFacts,
  junit: renderJunit,
  numbersOf: async (evidence) =>
    STEP_NAMES.includes(evidence.step) ? numbersOf(await loadStep(evidence.step), evidence) : [],
  traitsOf: ({ step }) => specOf(step)?.traits ?? [],
  placeOf: ({ step }) => (STEP_NAMES.includes(step) ? STEP_NAMES.indexOf(step) : STEP_NAMES.length),
  standing: (evidence) => standingOf(evidence, config, environment),
});

async function decide(evidence: Evidence): Promise<Redecided> {
  if (!STEP_NAMES.includes(evidence.step))
    return { undecidable: `${evidence.step} is not a step of this version` };
  const step = await loadStep(evidence.step);
  const other = versionsIn(evidence, step);
  if (other !== undefined) return { otherFacts: other };
  const inputs = inputsFromEvidence(step.spec, evidence.inputs) as InputsOf<Fields>;
  const problems = storedProblems(step.spec, evidence.inputs);
  if (problems.length > 0) return notItsInputs(problems);
  const facts = step.facts.safeParse(evidence.facts);
  if (!facts.success) return { edited: 'its facts are not of the shape of this step' };
  try {
    const mistakes = step.check?.(inputs) ?? [];
    if (mistakes.length > 0) return notItsInputs(mistakes);
    return { decided: step.decide(inputs, facts.data) };
  } catch (cause) {
    return { undecidable: cause instanceof Error ? cause.message : String(cause) };
  }
}

const otherFacts = async (evidence: Evidence): Promise<FactsVersions | undefined> =>
  STEP_NAMES.includes(evidence.step) ? versionsIn(evidence, await loadStep(evidence.step)) : undefined;

function versionsIn(evidence: Evidence, { factsVersion: reads }: AnyStep): FactsVersions | undefined {
  const written = factsVersionOf(evidence);
  return written === reads ? undefined : { written, reads };
}

const notItsInputs = (problems: readonly InputProblem[]): Redecided => ({
  undecidable: `its inputs are none of this step: ${problems.map(sentence).join('; ')}`,
});

function standingOf(
  { id, step }: Evidence,
  { entries }: Config,
  environment: Readonly<Record<string, string | undefined>>,
): Standing {
  const spec = specOf(step);
  const alike = entries.filter((entry) => entry.step === step);
  if (!spec || alike.length === 0) return { state: 'unwritten' };
  const entry = alike.find((one) => one.id === id);
  if (!entry) return { state: 'gone', ids: alike.map((one) => one.id) };
  const { decisive, given, written } = resolveInputs(spec, id, {
    explicit: {},
    environment,
    entry,
    siblings: entries,
  });
  return { state: 'written', inputs: decisive, named: [...given, ...Object.keys(written)] };
}
