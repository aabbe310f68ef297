/**
 * What the rest of the product must know of a step: rules go by traits, so that no other room names a step, and a new one
 * says in its spec what holds for it. Traits of evidence come from the catalogue by the name of its step: evidence itself
 * could say anything.
 *
 * - `always`: runs after a failure too, and tells of the run; it is not shown among what it tells of
 * - `judges`: its PASS may let a model move on
 * - `moves`: puts something where others use it; refuses tolerated verdicts, and code of a fork with rights of this repository
 * - `decidesNothing`: nobody goes by its verdict, and it may run again in the same folder
 * - `evaluates`: measures a model on rows; judging steps read its evidence
 * - `registers`: keeps models under names; other steps find them there
 * - `builds`: makes the image that others run
 */
export type Trait = 'always' | 'judges' | 'moves' | 'decidesNothing' | 'evaluates' | 'registers' | 'builds';
