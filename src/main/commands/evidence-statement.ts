import { workingFiles } from '../../adapters/files/files.ts';
import { statementOf } from '../../domain/report/statement.ts';
import { canonical, type Json } from '../../foundation/evidence/canonical.ts';
import { InputErrors, refuse } from '../../foundation/problems/errors.ts';
import { readEvidence } from '../../foundation/run-folder/read-evidence.ts';
import { verifyStored } from '../../foundation/run-folder/verify-evidence.ts';
import { recheckWith } from '../wiring/recheck.ts';
import type { Command } from './command.ts';

export const statementCommand: Command = {
  name: 'evidence statement',
  usage: '<evidence.json>',
  about: 'Print what an evidence says as an in-toto test-result statement, unsigned.',
  flags: {
    url: { about: 'Address of the run, for the statement.', value: 'address' },
    predicate: { about: 'Print the predicate alone, for tools that make the statement themselves.' },
  },
  positionals: { min: 1, max: 1 },
  run: async ({ positionals, values, switches, print }) => {
    const files = workingFiles(process.cwd());
    const path = positionals[0]!;
    const evidence = readEvidence(await files.readText(path), path);
    const findings = await verifyStored(evidence, recheckWith());
    const broken = findings.filter(({ outcome }) => outcome === 'different');
    if (broken.length > 0)
      throw new InputErrors(
        broken.map(({ what, message }) => ({
          input: path,
          message: `does not hold: ${what}: ${message}`,
          remedy: 'run the step again; evidence is never edited',
        })),
      );
    if (evidence.subjects.length === 0)
      refuse(
        path,
        'names no subject, so a statement would be about nothing',
        'name evidence of another step',
      );
    const statement = statementOf(evidence, await files.digest(path), urlIn(values.url));
    print(canonical((switches.has('predicate') ? statement.predicate : statement) as unknown as Json));
    return 0;
  },
};

function urlIn(text: string | undefined): string | undefined {
  if (text === undefined || /^https?:\/\/\S+$/.test(text)) return text;
  return refuse('url', 'is not an address', 'write https://…', { value: text });
}
