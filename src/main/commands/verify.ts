import { join } from 'node:path';
import { workingFiles } from '../../adapters/files.ts';
import { harmless } from '../../adapters/harmless.ts';
import { readEvidence } from '../../artifacts/read-evidence.ts';
import { inputsFromEvidence } from '../../config/resolve.ts';
import type { Artifact, Evidence } from '../../evidence/evidence.ts';
import { EXIT_CODES } from '../../evidence/verdict.ts';
import {
  type Finding,
  unreadable,
  verifyArtifact,
  verifyDecision,
  verifyInputs,
  verifyJunit,
} from '../../evidence/verify.ts';
import type { Files } from '../../ports.ts';
import { renderJunit } from '../../report/junit.ts';
import { counted } from '../../step/counted.ts';
import type { InputsOf } from '../../step/define.ts';
import { InputErrors, oneLine, refuse, sentence } from '../../step/errors.ts';
import type { Fields } from '../../step/fields.ts';
import { loadStep, STEP_NAMES } from '../../steps/registry.ts';
import type { Command } from './command.ts';

const SYMBOLS = { same: '✔', different: '✘', absent: '–', unreadable: '✘' } as const;

/** Re-hashes and decides again: anyone can check a verdict without trusting who wrote it. */
export const verifyCommand: Command = {
  name: 'verify',
  usage: '<folder>',
  about:
    'Hash again what the evidence of a run names, decide again from its facts, and render its JUnit again.',
  flags: { json: { about: 'Print the findings as JSON.' } },
  positionals: { min: 1, max: 1 },
  run: async ({ positionals, host, switches, print }) => {
    const folder = positionals[0]!;
    const files = workingFiles(process.cwd());
    const paths = (await files.exists(`${folder}/evidence`))
      ? (await files.list(`${folder}/evidence`)).filter((name) => name.endsWith('.json'))
      : [];
    if (paths.length === 0)
      refuse('folder', 'holds no evidence', 'name the folder of a run, such as mlops-out', { value: folder });
    const findings: Finding[] = [];
    for (const name of paths) findings.push(...(await verifyFile(files, folder, name)));
    if (switches.has('json')) print(JSON.stringify(findings, null, 2));
    else
      for (const { id, what, outcome, message } of findings)
        print(harmless(oneLine(`${SYMBOLS[outcome]} ${id}: ${what}: ${message}`)));
    const count = (outcome: Finding['outcome']) =>
      findings.filter((finding) => finding.outcome === outcome).length;
    const [broken, lost] = [count('different'), count('unreadable')];
    const away = count('absent') > 0 ? `; ${counted(count('absent'), 'thing')} could not be looked at` : '';
    if (broken + lost === 0)
      host.log.info(
        `${counted(paths.length, 'piece')} of evidence ${paths.length === 1 ? 'holds' : 'hold'}${away}`,
      );
    if (broken > 0)
      host.log.error(
        `${broken} of ${counted(findings.length, 'finding')} ${broken === 1 ? 'differs' : 'differ'} from the evidence`,
      );
    if (lost > 0) host.log.error(`${counted(lost, 'piece')} of evidence cannot be read`);
    if (lost > 0) return EXIT_CODES.error;
    return broken > 0 ? EXIT_CODES.fail : EXIT_CODES.pass;
  },
};

/** A piece that cannot be read is told as a finding, so that the others are judged all the same. */
async function verifyFile(files: Files, folder: string, name: string): Promise<readonly Finding[]> {
  const path = `${folder}/evidence/${name}`;
  const id = name.slice(0, -'.json'.length);
  try {
    return await verifyOne(files, folder, id, readEvidence(await files.readText(path), path));
  } catch (cause) {
    if (!(cause instanceof InputErrors)) throw cause;
    return [unreadable(id, cause.problems.map(sentence).join('; '))];
  }
}

async function verifyOne(
  files: Files,
  folder: string,
  id: string,
  evidence: Evidence,
): Promise<readonly Finding[]> {
  if (evidence.id !== id) return [unreadable(id, `is evidence of ${evidence.id}, under another name`)];
  const artifacts = [...evidence.subjects, ...evidence.materials, ...evidence.products];
  const unique = [
    ...new Map(artifacts.map((artifact) => [`${artifact.name} ${artifact.digest}`, artifact])).values(),
  ];
  const hashed = await Promise.all(
    unique.map(async (artifact) =>
      verifyArtifact(evidence.id, artifact, await digestIfHere(files, folder, artifact)),
    ),
  );
  const junit = `${folder}/junit/TEST-${id}.xml`;
  const seen = (await files.exists(junit)) ? new TextDecoder().decode(await files.read(junit)) : undefined;
  return [
    verifyInputs(evidence),
    ...(await decisionFinding(evidence)),
    verifyJunit(id, renderJunit(evidence), seen),
    ...hashed,
  ];
}

async function decisionFinding(evidence: Evidence): Promise<readonly Finding[]> {
  if (!STEP_NAMES.includes(evidence.step))
    return [
      {
        id: evidence.id,
        what: 'decision',
        outcome: 'different',
        message: `${evidence.step} is not a step of this version`,
      },
    ];
  if (evidence.facts === null)
    return [
      {
        id: evidence.id,
        what: 'decision',
        outcome: 'absent',
        message: `no facts: the step could not look (${evidence.verdict})`,
      },
    ];
  const step = await loadStep(evidence.step);
  const facts = step.facts.safeParse(evidence.facts);
  if (!facts.success)
    return [
      {
        id: evidence.id,
        what: 'facts',
        outcome: 'different',
        message: 'facts are not of the shape of this step',
      },
    ];
  return [
    verifyDecision(
      evidence,
      step.decide(inputsFromEvidence(step.spec, evidence.inputs) as InputsOf<Fields>, facts.data),
    ),
  ];
}

/** The file as named, or the one of the same place in the folder: a run's folder may have crossed jobs. */
async function digestIfHere(files: Files, folder: string, artifact: Artifact): Promise<string | undefined> {
  const inside = /(?:^|\/)((?:evidence|junit|artifacts|report)\/.*)$/.exec(artifact.name)?.[1];
  const candidates = [
    ...(inside ? [join(folder, inside)] : []),
    join(folder, '..', artifact.name),
    artifact.name,
  ];
  for (const candidate of candidates) {
    if ((await files.exists(candidate)) && !(await files.isFolder(candidate)))
      return await files.digest(candidate);
  }
  return undefined;
}
