import { abort, type Given, interrupt } from '../values.ts';
import type { Build } from './build.ts';

/** `milestone`: ends older builds, or this one when a newer one has come as far. On Jenkins they are NOT_BUILT. */
export function milestone(build: Build, given: Given): void {
  const { number, running } = build.options;
  const { milestones, ended } = build.record;
  const next = (milestones.at(-1) ?? -1) + 1;
  const ordinal = Number(given.value('ordinal') ?? next);
  if (ordinal < next) abort(`Invalid ordinal ${ordinal}, as the previous one was ${next - 1}`);
  milestones.push(ordinal);
  endOlder(build, ordinal);
  const ahead = (passed: number | null) => passed !== null && passed >= ordinal;
  if (!Object.entries(running).some(([other, passed]) => Number(other) > number && ahead(passed))) return;
  ended.push(number);
  interrupt();
}

/** A build that ends has passed one milestone more than its last. */
export function passLast({ options, record }: Build): void {
  const last = record.milestones.at(-1);
  if (last !== undefined) endOlder({ options, record }, last + 1);
}

/** Older builds that have not come as far, those without any milestone too. */
function endOlder({ options, record }: Pick<Build, 'options' | 'record'>, ordinal: number): void {
  for (const [other, passed] of Object.entries(options.running))
    if (Number(other) < options.number && (passed === null || passed < ordinal))
      if (!record.ended.includes(Number(other))) record.ended.push(Number(other));
}
