import type { Evidence } from '../../foundation/evidence/evidence.ts';
import type { Exhibit } from '../../foundation/exhibits/exhibit.ts';
import { exhibitsOf, NOT_SHOWN } from '../../foundation/step/exhibits.ts';
import { loadStep, STEP_NAMES } from '../../steps/catalogue.ts';

/** What the step of stored evidence shows of its facts, by the code of all steps. */
export async function storedExhibits(evidence: Evidence): Promise<readonly Exhibit[]> {
  if (STEP_NAMES.includes(evidence.step)) return exhibitsOf(await loadStep(evidence.step), evidence);
  return evidence.facts === null ? [] : [NOT_SHOWN];
}
