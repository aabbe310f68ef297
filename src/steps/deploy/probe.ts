import { type Answer, askCommand, type Question, readAnswer, requestText } from '../../deploy/ask.ts';
import {
  type Golden,
  goldenQuestion,
  type Health,
  inARow,
  judgeGolden,
  judgeHealth,
} from '../../deploy/health.ts';
import type { Running } from '../../deploy/journal.ts';
import { PUBLIC_PORT } from '../../deploy/names.ts';
import type { Target } from './target.ts';

/** What a version must show before it is trusted. */
export interface Demands {
  /** Healthy answers in a row. */
  readonly answers: number;
  /** Seconds until there must be that many. */
  readonly timeout: number;
  readonly golden: Golden | undefined;
}

/** Where a version is asked: at its own container, or through the proxy, as users reach it. */
export type Where = 'slot' | 'proxy';

const BETWEEN_MS = 500;
const ANSWER_SECONDS = 5;

/** Why a version is not to be trusted; undefined where it showed all that is demanded. */
export async function complaintAbout(
  running: Running,
  where: Where,
  demands: Demands,
  target: Target,
  signal: AbortSignal,
  more: { readonly mayRestart: boolean } = { mayRestart: false },
): Promise<string | undefined> {
  const end = target.clock.now().getTime() + demands.timeout * 1000;
  let count = 0;
  let last: Health = { healthy: false, why: 'gave no answer' };
  while (count < demands.answers) {
    const stopped = await stoppedBecause(running, target, more);
    if (stopped !== undefined) return stopped;
    last = await lookAt(running, where, target);
    count = inARow(count, last);
    target.log.progress(`${running.slot}: ${count} of ${demands.answers} healthy answers`);
    if (count >= demands.answers) break;
    if (target.clock.now().getTime() >= end) {
      const why = last.healthy ? 'was not healthy often enough in a row' : last.why;
      return `${why} within ${demands.timeout} s`;
    }
    await target.clock.sleep(BETWEEN_MS, signal);
  }
  if (!demands.golden) return undefined;
  const golden = judgeGolden(
    await ask(goldenQuestion(demands.golden), running, where, target),
    demands.golden,
  );
  return golden.healthy ? undefined : golden.why;
}

/** One look at the health of a version. */
export async function lookAt(running: Running, where: Where, target: Target): Promise<Health> {
  const question = { method: 'GET', path: target.settings.health } as const;
  return judgeHealth(await ask(question, running, where, target), running.model);
}

/** Why a version does not run as it was started; a new one that the Engine had to start again has died before. */
export async function stoppedBecause(
  { slot }: Running,
  { containers, settings }: Target,
  more: { readonly mayRestart: boolean } = { mayRestart: false },
): Promise<string | undefined> {
  const found = await containers.container(settings.names.slot(slot));
  if (!found) return 'is gone from the target';
  if (!found.running) return `ended with exit code ${found.exitCode ?? 'unknown'}`;
  return found.restarts > 0 && !more.mayRestart ? 'died and was started again' : undefined;
}

async function ask(
  question: Question,
  { slot }: Running,
  where: Where,
  { containers, settings }: Target,
): Promise<Answer | undefined> {
  const { names, port } = settings;
  const [host, at] = where === 'slot' ? [names.slot(slot), port] : ['127.0.0.1', PUBLIC_PORT];
  const argv = askCommand(host, at, requestText(question, host), ANSWER_SECONDS);
  const { output } = await containers.exec(names.proxy, argv);
  return readAnswer(output);
}
