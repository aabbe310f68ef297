/**
 * Keeps the Docker daemon of one run, as a process of its own: it outlives a run that is killed, sees its standard
 * input end with it, and cleans up. Writes one line, the daemon as JSON, when it is ready.
 */
import { startDaemon } from './daemon.ts';
import { sweep } from './sweep.ts';

// Interrupted with the run, it still has to clean up.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
process.stdout.on('error', () => {});

sweep();
const ended = new Promise((resolve) => process.stdin.on('end', resolve).on('error', resolve).resume());
const { engine, close } = await startDaemon();
process.stdout.write(`${JSON.stringify(engine)}\n`);
await ended;
await close();
