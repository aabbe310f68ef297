import { type Evidence, EvidenceSchema } from '../evidence/evidence.ts';
import { InputErrors, refuse } from '../step/errors.ts';

/** Evidence from its file's text, judged against its schema. Throws `InputErrors` that name the file and the member. */
export function readEvidence(text: string, file: string): Evidence {
  const parsed = EvidenceSchema.safeParse(parseJson(text, file));
  if (parsed.success) return parsed.data as Evidence;
  throw new InputErrors(
    parsed.error.issues.map((issue) => ({
      input: file,
      message: `is not evidence: ${issue.path.join('/') || 'the file'}: ${issue.message}`,
      remedy: 'run the step again; evidence is never edited',
      at: { file },
    })),
  );
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    return refuse(
      file,
      `is not JSON: ${(cause as Error).message}`,
      'run the step again; evidence is never edited',
      { at: { file }, cause },
    );
  }
}
