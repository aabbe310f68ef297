import {
  type Answer,
  askCommand,
  type Question,
  readAnswer,
  requestText,
} from '../../domain/delivery/ask.ts';
import {
  goldenQuestion,
  type Health,
  inARow,
  judgeGolden,
  judgeHealth,
} from '../../domain/delivery/health.ts';
import type { Running } from '../../domain/delivery/journal.ts';
import { PUBLIC_PORT } from '../../domain/delivery/names.ts';
import type { Routing } from '../../domain/delivery/settings.ts';
import { getsRequests } from './proxy.ts';
import type { Target } from './target.ts';

/** Where a version is asked: at its own container, or through the proxy, as users reach it. */
export type Where = 'slot' | 'proxy';

/** A version that is known to be there, and how to reach it. */
type Reached = Pick<Running, 'slot' | 'model'> & { readonly settings: Pick<Routing, 'port' | 'health'> };
type Asked = Pick<Target, 'containers' | 'names'>;

const BETWEEN_MS = 500;
const ANSWER_SECONDS = 5;

/** Why a version is not to be trusted; undefined where it showed all that its own settings demand. */
export async function complaintAbout(
  running: Running,
  where: Where,
  target: Target,
  signal: AbortSignal,
  more: { readonly mayRestart: boolean } = { mayRestart: false },
): Promise<string | undefined> {
  const { answers, timeout, golden } = running.settings;
  const end = target.clock.now().getTime() + timeout * 1000;
  let count = 0;
  let last: Health = { healthy: false, why: 'gave no answer' };
  while (count < answers) {
    const stopped = await stoppedBecause(running, target, more);
    if (stopped !== undefined) return stopped;
    last = where === 'slot' ? await lookAt(running, where, target) : await lookBehindProxy(running, target);
    count = inARow(count, last);
    target.log.progress(`${running.slot}: ${count} of ${answers} healthy answers`);
    if (count >= answers) break;
    if (target.clock.now().getTime() >= end) {
      const why = last.healthy ? 'was not healthy often enough in a row' : last.why;
      return `${why} within ${timeout} s`;
    }
    await target.clock.sleep(BETWEEN_MS, signal);
  }
  if (!golden) return undefined;
  const shown = judgeGolden(await ask(goldenQuestion(golden), running, where, target), golden);
  return shown.healthy ? undefined : shown.why;
}

/** One look at the health of a version. */
export async function lookAt(running: Reached, where: Where, target: Asked): Promise<Health> {
  const question = { method: 'GET', path: running.settings.health } as const;
  return judgeHealth(await ask(question, running, where, target), running.model);
}

/** One look at a version that is to serve: the proxy alone would hide that another one answers in its place. */
export async function lookBehindProxy(running: Running, target: Target): Promise<Health> {
  const own = await lookAt(running, 'slot', target);
  if (!own.healthy) return own;
  if (!(await getsRequests(target, running.slot)))
    return { healthy: false, why: 'is not healthy to the proxy' };
  return await lookAt(running, 'proxy', target);
}

/** Why a version does not run as it was started; a new one that the Engine had to start again has died before. */
export async function stoppedBecause(
  { slot }: Running,
  { containers, names }: Asked,
  more: { readonly mayRestart: boolean } = { mayRestart: false },
): Promise<string | undefined> {
  const found = await containers.container(names.slot(slot));
  if (!found) return 'is gone from the target';
  if (!found.running) return `ended with exit code ${found.exitCode ?? 'unknown'}`;
  return found.restarts > 0 && !more.mayRestart ? 'died and was started again' : undefined;
}

async function ask(
  question: Question,
  { slot, settings }: Reached,
  where: Where,
  { containers, names }: Asked,
): Promise<Answer | undefined> {
  const [host, at] = where === 'slot' ? [names.slot(slot), settings.port] : ['127.0.0.1', PUBLIC_PORT];
  const argv = askCommand(host, at, requestText(question, host), ANSWER_SECONDS);
  const { output } = await containers.exec(names.proxy, argv);
  return readAnswer(output);
}
