import { workingFiles } from '../../adapters/files/files.ts';
import { EXIT_CODES } from '../../foundation/evidence/verdict.ts';
import { type Finding, unreadable } from '../../foundation/evidence/verify.ts';
import type { Files } from '../../foundation/ports/ports.ts';
import { InputErrors, refuse, sentence } from '../../foundation/problems/errors.ts';
import { readEvidence } from '../../foundation/run-folder/read-evidence.ts';
import type { Found } from '../../foundation/run-folder/run-folder.ts';
import { verifyEvidence } from '../../foundation/run-folder/verify-evidence.ts';
import { counted } from '../../foundation/text/counted.ts';
import { plainLine } from '../../foundation/text/harmless.ts';
import { runIn, withoutLeftOvers } from '../../run/step/left-over.ts';
import { recheckWith } from '../wiring/recheck.ts';
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
    const all = workingFiles(process.cwd());
    const { files } = withoutLeftOvers(all, await runIn(folder, all), folder, host.log);
    const paths = (await files.exists(`${folder}/evidence`))
      ? (await files.list(`${folder}/evidence`)).filter((name) => name.endsWith('.json'))
      : [];
    if (paths.length === 0)
      refuse('folder', 'holds no evidence', 'name the folder of a run, such as mlops-out', { value: folder });
    const findings = await verifyAll(files, folder, paths);
    if (switches.has('json')) print(JSON.stringify(findings, null, 2));
    else
      for (const { id, what, outcome, message } of findings)
        print(plainLine(`${SYMBOLS[outcome]} ${id}: ${what}: ${message}`));
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
async function verifyAll(
  files: Files,
  folder: string,
  names: readonly string[],
): Promise<readonly Finding[]> {
  const read = await Promise.all(names.map((name) => readOne(files, folder, name)));
  const found = read.flatMap((one) => ('evidence' in one ? [one] : []));
  const verifier = { files, folder, recheck: recheckWith() };
  const findings: Finding[] = [];
  for (const one of read)
    findings.push(...('evidence' in one ? await verifyEvidence(one, found, verifier, 'all') : [one]));
  return findings;
}

async function readOne(files: Files, folder: string, name: string): Promise<Found | Finding> {
  const path = `${folder}/evidence/${name}`;
  const id = name.slice(0, -'.json'.length);
  try {
    const evidence = readEvidence(await files.readText(path), path);
    return evidence.id === id
      ? { path, evidence, digest: await files.digest(path) }
      : unreadable(id, `is evidence of ${evidence.id}, under another name`);
  } catch (cause) {
    if (!(cause instanceof InputErrors)) throw cause;
    return unreadable(id, cause.problems.map(sentence).join('; '));
  }
}
