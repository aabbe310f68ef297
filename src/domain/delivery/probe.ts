import type { Probe, Reach, Reply } from '../../foundation/ports/ports.ts';
import { goldenQuestion, type Health, inARow, judgeGolden, judgeHealth } from './health.ts';
import type { Running } from './journal.ts';
import type { Site, Target } from './site.ts';

/** Where a version is asked: at its own slot, or at the front, as users reach it. */
export type Where = 'slot' | 'front';

/** A version that is known to be there, and how to reach it. */
type Reached = Pick<Running, 'slot' | 'model'> & { readonly settings: Pick<Reach, 'port' | 'health'> };
type Asked = Pick<Target, 'deployer'>;

const BETWEEN_MS = 500;

/** Why a version is not to be trusted; undefined where it showed all that its own settings demand. */
export async function complaintAbout(
  running: Running,
  where: Where,
  site: Target & Pick<Site, 'signal'>,
  more: { readonly mayRestart: boolean } = { mayRestart: false },
): Promise<string | undefined> {
  const { answers, timeout, golden } = running.settings;
  const { clock, log, signal } = site;
  const end = clock.now().getTime() + timeout * 1000;
  let count = 0;
  let last: Health = { healthy: false, why: 'gave no answer' };
  while (count < answers) {
    const stopped = await stoppedBecause(running, site, more);
    if (stopped !== undefined) return stopped;
    last = where === 'slot' ? await lookAt(running, where, site) : await lookBehindFront(running, site);
    count = inARow(count, last);
    log.progress(`${running.slot}: ${count} of ${answers} healthy answers`);
    if (count >= answers) break;
    if (clock.now().getTime() >= end) {
      const why = last.healthy ? 'was not healthy often enough in a row' : last.why;
      return `${why} within ${timeout} s`;
    }
    await clock.sleep(BETWEEN_MS, signal);
  }
  if (!golden) return undefined;
  const shown = judgeGolden(await ask(goldenQuestion(golden), running, where, site), golden);
  return shown.healthy ? undefined : shown.why;
}

/** One look at the health of a version. */
export async function lookAt(running: Reached, where: Where, target: Asked): Promise<Health> {
  const question = { method: 'GET', path: running.settings.health } as const;
  return judgeHealth(await ask(question, running, where, target), running.model);
}

/** One look at a version that is to serve: the front alone would hide that another one answers in its place. */
export async function lookBehindFront(running: Running, target: Asked): Promise<Health> {
  const own = await lookAt(running, 'slot', target);
  if (!own.healthy) return own;
  if (!(await target.deployer.receives(running.slot)))
    return { healthy: false, why: 'is not healthy to the proxy' };
  return await lookAt(running, 'front', target);
}

/** Why a version does not run as it was started; a new one that the target had to start again has died before. */
export async function stoppedBecause(
  { slot }: Pick<Running, 'slot'>,
  { deployer }: Asked,
  more: { readonly mayRestart: boolean } = { mayRestart: false },
): Promise<string | undefined> {
  const found = await deployer.instance(slot);
  if (!found) return 'is gone from the target';
  if (!found.running) return `ended with exit code ${found.exitCode ?? 'unknown'}`;
  return found.restarts > 0 && !more.mayRestart ? 'died and was started again' : undefined;
}

const ask = (
  question: Probe,
  { slot, settings }: Reached,
  where: Where,
  { deployer }: Asked,
): Promise<Reply | undefined> =>
  deployer.probe(question, where === 'slot' ? { slot, port: settings.port } : 'front');
