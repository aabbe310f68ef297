import { join } from 'node:path';
import { workingFiles } from '../../adapters/files.ts';
import { readEvidence } from '../../artifacts/read-evidence.ts';
import { inputsFromEvidence } from '../../config/resolve.ts';
import type { Json } from '../../evidence/canonical.ts';
import { differences } from '../../evidence/diff.ts';
import type { Artifact, Evidence } from '../../evidence/evidence.ts';
import { type Finding, verifyArtifact, verifyDecision, verifyInputs } from '../../evidence/verify.ts';
import type { Files } from '../../ports.ts';
import type { InputsOf } from '../../step/define.ts';
import { refuse } from '../../step/errors.ts';
import type { Fields } from '../../step/fields.ts';
import { loadStep, STEP_NAMES } from '../../steps/registry.ts';
import type { Command } from './command.ts';

const SYMBOLS = { same: '✔', different: '✘', absent: '–' } as const;

/** Re-hashes and decides again: anyone can check a verdict without trusting who wrote it. */
export const verifyCommand: Command = {
  name: 'verify',
  usage: '<folder>',
  about: 'Hash again what the evidence of a run names, and decide again from its facts.',
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
    for (const name of paths)
      findings.push(...(await verifyOne(files, folder, `${folder}/evidence/${name}`)));
    if (switches.has('json')) print(JSON.stringify(findings, null, 2));
    else
      for (const { id, what, outcome, message } of findings)
        print(`${SYMBOLS[outcome]} ${id}: ${what}: ${message}`);
    const broken = findings.filter((finding) => finding.outcome === 'different').length;
    host.log[broken === 0 ? 'info' : 'error'](
      broken === 0
        ? `${paths.length} pieces of evidence hold`
        : `${broken} of ${findings.length} findings differ from the evidence`,
    );
    return broken === 0 ? 0 : 1;
  },
};

async function verifyOne(files: Files, folder: string, path: string): Promise<readonly Finding[]> {
  const evidence = readEvidence(await files.readText(path), path);
  const artifacts = [...evidence.subjects, ...evidence.materials, ...evidence.products];
  const unique = [
    ...new Map(artifacts.map((artifact) => [`${artifact.name} ${artifact.digest}`, artifact])).values(),
  ];
  const hashed = await Promise.all(
    unique.map(async (artifact) =>
      verifyArtifact(evidence.id, artifact, await digestIfHere(files, folder, artifact)),
    ),
  );
  return [verifyInputs(evidence), ...(await decisionFinding(evidence)), ...hashed];
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

export const diffCommand: Command = {
  name: 'evidence diff',
  usage: '<a.json> <b.json>',
  about: 'Show in what two pieces of evidence differ; numbers within 1e-9 are equal.',
  flags: {},
  positionals: { min: 2, max: 2 },
  run: async ({ positionals, print, host }) => {
    const files = workingFiles(process.cwd());
    const [a, b] = await Promise.all(
      positionals.map(async (path) => readEvidence(await files.readText(path), path) as unknown as Json),
    );
    const found = differences(a!, b!);
    for (const { path, a: left, b: right } of found)
      print(`${path}: ${JSON.stringify(left)} → ${JSON.stringify(right)}`);
    host.log.info(found.length === 0 ? 'no difference' : `${found.length} differences`);
    return found.length === 0 ? 0 : 1;
  },
};
