import { canonical, type Json } from '../evidence/canonical.ts';
import { EVIDENCE_SCHEMA, type Evidence, EvidenceSchema } from '../evidence/evidence.ts';
import { InputErrors, type InputProblem, refuse } from '../problems/errors.ts';
import { deepInJson } from '../reading/depth.ts';
import { MOST_LEVELS } from '../reading/limits.ts';
import { isScalar, issuesOf, mismatch, valueAt, wantedBy } from '../reading/mismatch.ts';

const REMEDY = 'run the step again; evidence is never edited';

/**
 * Evidence from its file's text, judged against its schema. Throws `InputErrors` that name the file and the member;
 * also for bytes that no step writes, such as white space or a key that stands there twice.
 */
export function readEvidence(text: string, file: string): Evidence {
  const value = parseJson(text, file);
  const schema = valueAt(value, ['schema']);
  if (schema !== EVIDENCE_SCHEMA) {
    const told = typeof schema === 'string' ? `its schema is ${schema}` : 'it names no schema';
    refuse(file, `is not evidence: ${told}`, `name a file of the schema ${EVIDENCE_SCHEMA}`, {
      at: { file },
    });
  }
  const parsed = EvidenceSchema.safeParse(value);
  if (!parsed.success)
    throw new InputErrors(issuesOf(parsed.error.issues).map((issue) => memberProblem(issue, value, file)));
  if (text.trimEnd() !== canonical(value as Json))
    refuse(file, 'was changed after a step wrote it: its bytes are not canonical JSON', REMEDY, {
      at: { file },
    });
  return parsed.data as Evidence;
}

type Issue = Parameters<typeof mismatch>[0];

function memberProblem(issue: Issue, value: unknown, file: string): InputProblem {
  const given = valueAt(value, issue.path);
  const member = issue.path.map(String).join('/');
  const shown = isScalar(given) ? ` ${JSON.stringify(given)}` : '';
  const wrong =
    issue.code === 'unrecognized_keys'
      ? `it has unknown keys: ${issue.keys.join(', ')}`
      : `${member}${shown} ${mismatch(issue, given, wantedBy(issue))}`;
  return { input: file, message: `is not evidence: ${wrong}`, remedy: REMEDY, at: { file } };
}

function parseJson(text: string, file: string): unknown {
  if (deepInJson(text) !== undefined)
    refuse(file, `is nested deeper than ${MOST_LEVELS} levels, as no step writes it`, REMEDY, {
      at: { file },
    });
  try {
    return JSON.parse(text);
  } catch (cause) {
    return refuse(file, `is not JSON: ${(cause as Error).message}`, REMEDY, { at: { file }, cause });
  }
}
