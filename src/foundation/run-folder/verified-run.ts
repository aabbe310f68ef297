import { type FactsVersions, isUnknownVerdict } from '../evidence/verify.ts';
import type { Ports } from '../ports/ports.ts';
import { InputErrors, type InputProblem } from '../problems/errors.ts';
import { givenTo, otherConfig } from './judged-by.ts';
import { type Found, readRunFolder } from './run-folder.ts';
import { CHAIN, verifyEvidence } from './verify-evidence.ts';

type Reading = Pick<Ports, 'files' | 'recheck'>;

/**
 * Evidence of a run to show, none of which is taken at its word: each is verified but for the files that it names. What
 * stands on facts of another version is shown as it was decided. Throws `InputErrors` that name every evidence that does
 * not hold.
 */
export async function readHoldingRun(
  { files, recheck }: Reading,
  folder: string,
  ownId: string,
): Promise<readonly Found[]> {
  const found = await readRunFolder({ files, recheck }, folder, ownId);
  const verifier = { files, folder, recheck };
  const findings = await Promise.all(found.map((one) => verifyEvidence(one, found, verifier, 'none')));
  return orThrow(
    found,
    found.flatMap((one, i) =>
      refusals(
        one,
        findings[i]!.filter(({ facts }) => facts === undefined),
        ['different'],
      ),
    ),
  );
}

/**
 * The evidence of a run for a step that moves its model on. What the gates stand on, and what `more` picks, must be here
 * with the bytes that were judged; and the gates must have judged by the inputs that stand in mlops.yml now.
 */
export async function readRunToMove(
  { files, recheck }: Reading,
  folder: string,
  ownId: string,
  more: (found: Found) => boolean = () => false,
): Promise<readonly Found[]> {
  const found = await readRunFolder({ files, recheck }, folder, ownId);
  const reached = standingOn(
    found.filter((one) => isGate(one) || more(one)),
    found,
  );
  const verifier = { files, folder, recheck };
  const record = await recordOf(files, folder);
  const problems = await Promise.all(
    found.map(async (one) => {
      const all = await verifyEvidence(one, found, verifier, reached.has(one) ? 'folder' : 'none');
      const findings = isGate(one) ? all : all.filter(({ what }) => !evidenceBefore(one).includes(what));
      return [...refusals(one, findings, ['different', 'absent']), ...staleProblem(one, recheck, record)];
    }),
  );
  return orThrow(found, problems.flat());
}

/** One evidence outside the run at hand. Throws `InputErrors` where it does not hold; its files are not hashed. */
export async function requireHolding(
  found: Found,
  folder: string,
  { files, recheck }: Reading,
): Promise<void> {
  const findings = await verifyEvidence(found, [found], { files, folder, recheck }, 'none');
  orThrow([found], refusals(found, findings, ['different']));
}

const isGate = ({ traits }: Found): boolean => traits.includes('judges');

/**
 * Evidence that a step read. Only what a gate stands on must be the same still: a gate that has judged again since an
 * image was built is verified by itself, and by the model that it names.
 */
const evidenceBefore = ({ evidence }: Found): readonly string[] =>
  evidence.materials.filter(({ role }) => role === 'evidence').map(({ name }) => name);

/** These, all evidence that they name, and that which those name. */
function standingOn(roots: readonly Found[], found: readonly Found[]): ReadonlySet<Found> {
  const reached = new Set(roots);
  for (const { evidence } of reached)
    for (const { role, digest } of evidence.materials)
      for (const one of found) if (role === 'evidence' && one.digest === digest) reached.add(one);
  return reached;
}

type Findings = Awaited<ReturnType<typeof verifyEvidence>>;

/** A file that is not here is no fault; that the evaluation behind a gate is not here may be one. */
const refusals = (
  one: Found,
  findings: Findings,
  refused: readonly Findings[number]['outcome'][],
): readonly InputProblem[] =>
  findings
    .filter(
      (finding) =>
        finding.outcome === 'different' ||
        isUnknownVerdict(finding, one.evidence) ||
        (finding.what === CHAIN && refused.includes(finding.outcome)),
    )
    .map(({ what, message, facts }) =>
      problemOf(one, `does not hold: ${what}: ${message}`, facts === undefined ? REMEDY : remedyOf(facts)),
    );

const remedyOf = ({ written, reads }: FactsVersions): string =>
  written < reads
    ? 'run the step again with this version'
    : 'use the version that wrote it, or run the step again with this version';

const REMEDY = 'run the step again, or bring the whole folder as the run left it';

function staleProblem(
  one: Found,
  recheck: Reading['recheck'],
  record: string | undefined,
): readonly InputProblem[] {
  const { evidence } = one;
  if (!isGate(one)) return [];
  const other = otherConfig(evidence, recheck.standing(evidence), givenTo(evidence.id, record));
  return other === undefined
    ? []
    : [problemOf(one, other, `run ${evidence.id} again, by what mlops.yml gives`)];
}

const problemOf = ({ path }: Found, message: string, remedy: string): InputProblem => ({
  input: path,
  message,
  remedy,
  at: { file: path },
});

async function recordOf(files: Reading['files'], folder: string): Promise<string | undefined> {
  const path = `${folder}/run.json`;
  return (await files.exists(path)) ? await files.readText(path) : undefined;
}

function orThrow(found: readonly Found[], problems: readonly InputProblem[]): readonly Found[] {
  if (problems.length === 0) return found;
  throw new InputErrors(problems);
}
