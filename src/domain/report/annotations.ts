import type { Check, Evidence, SourcePosition } from '../../foundation/evidence/evidence.ts';
import { worstFirst } from '../../foundation/evidence/verdict.ts';
import type { Annotation } from '../../foundation/ports/ports.ts';
import { placeOf } from '../../foundation/problems/errors.ts';
import { withRemedy } from './words.ts';

/** GitHub shows ten annotations of a kind for a step; the rest would be dropped, and not the best ones. */
const MOST = 10;

/** What a person should see beside the job: checks that did not pass, the worst first. */
export function annotationsOf(evidence: Evidence): readonly Annotation[] {
  const notable = worstFirst(evidence.checks).filter(
    (check) => check.outcome !== 'pass' && check.outcome !== 'skipped',
  );
  return notable.slice(0, MOST).map(annotation);
}

const URGENCY: readonly Annotation['level'][] = ['error', 'warning', 'notice'];

/** What may be shown of several steps that run as one. */
export const mostUrgent = (annotations: readonly Annotation[]): readonly Annotation[] =>
  annotations.toSorted((a, b) => URGENCY.indexOf(a.level) - URGENCY.indexOf(b.level)).slice(0, MOST);

function annotation(check: Check): Annotation {
  const { at, message, remedy } = check;
  const said = at ? withoutPlace(message, at) : message;
  return {
    level: levelOf(check),
    // Of a mistake in the input, its check is no name that anybody gave.
    title: check.id.includes(':input:') ? check.target : check.id,
    message: remedy && !said.includes(remedy) ? withRemedy(said, remedy) : said,
    ...(check.samples ? { rows: check.samples } : {}),
    ...(at
      ? {
          at: {
            file: at.file,
            ...(at.line ? { line: at.line } : {}),
            ...(at.column ? { column: at.column } : {}),
          },
        }
      : {}),
  };
}

function levelOf({ severity, override }: Check): Annotation['level'] {
  if (override !== undefined) return 'warning';
  return severity === 'error' ? 'error' : severity === 'warning' ? 'warning' : 'notice';
}

/** The host shows the place itself. */
function withoutPlace(message: string, at: SourcePosition): string {
  const place = `${placeOf(at)}: `;
  return message.startsWith(place) ? message.slice(place.length) : message;
}
