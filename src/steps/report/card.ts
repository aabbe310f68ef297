import { checkCard } from '../../domain/report/card/check.ts';
import { cardTables } from '../../domain/report/card/exhibits.ts';
import { renderCard } from '../../domain/report/card/render.ts';
import {
  type CardSource,
  EMPTY_CARD_SOURCE,
  openFields,
  parseCardSource,
} from '../../domain/report/card/source.ts';
import type { ReportFacts } from '../../domain/report/decide.ts';
import type { ShownStep } from '../../domain/report/run.ts';
import type { Artifact } from '../../foundation/evidence/evidence.ts';
import type { Files } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { FILE_BYTES } from '../../foundation/reading/limits.ts';
import { fileArtifact } from '../../foundation/run-folder/artifact.ts';

/** A rendered card with what it was rendered from. */
export interface Card {
  readonly text: string;
  readonly source: CardSource;
  readonly path: string | null;
  readonly material?: Artifact;
}

/** The card of a run; null where there are neither results of a model nor a human half. Throws `InputErrors` for a bad half. */
export async function readCard(
  files: Files,
  path: string | undefined,
  run: readonly ShownStep[],
): Promise<Card | null> {
  if (path === undefined) {
    if (cardTables(run, 'results').length === 0) return null;
    return {
      source: EMPTY_CARD_SOURCE,
      path: null,
      text: renderCard({ source: EMPTY_CARD_SOURCE, run }),
    };
  }
  if (!(await files.exists(path)))
    refuse('model-card', 'does not exist', 'write the human half of the card there, or leave the input out', {
      value: path,
    });
  const source = parseCardSource(await files.readText(path, FILE_BYTES.settings), path);
  const material = await fileArtifact('config', path, files, 'application/yaml');
  return { source, path: files.relative(path), material, text: renderCard({ source, run }) };
}

/** What the decision needs to know about a card. */
export function cardFacts(
  { source, path, text }: Card,
  run: readonly ShownStep[],
): NonNullable<ReportFacts['card']> {
  const { numbers, problems } = checkCard(text, run);
  return { source: path, todos: [...openFields(source)], numbers, problems: [...problems] };
}
