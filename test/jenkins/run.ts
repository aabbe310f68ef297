import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { mortal } from '../support/mortal.ts';
import type { Engine } from './jars.ts';
import type { Question, Start, Thrown } from './protocol.ts';
import type { World } from './world.ts';

/** A JVM that waits for its next script. */
interface Machine {
  readonly child: ChildProcessWithoutNullStreams;
  readonly lines: AsyncIterator<string>;
  readonly complaints: string[];
}

/** Machines between two scripts, by their engine: a test file pays the start-up once. */
const idle = new Map<string, Machine[]>();

function waiting(engine: Engine): Machine[] {
  const key = JSON.stringify(engine);
  const machines = idle.get(key) ?? [];
  idle.set(key, machines);
  return machines;
}

/** Runs a Jenkinsfile in a world and answers what it threw at its end, or null. */
export async function runJenkinsfile(
  start: Omit<Start, 'steps' | 'blocks'>,
  world: World,
  engine: Engine,
): Promise<Thrown | null> {
  const machine = waiting(engine).pop() ?? launch(engine);
  holdOpen(machine, true);
  try {
    const thrown = await converse(machine, { ...start, steps: world.steps, blocks: world.blocks }, world);
    holdOpen(machine, false);
    waiting(engine).push(machine);
    return thrown;
  } catch (error) {
    machine.child.kill();
    throw error;
  }
}

async function converse(machine: Machine, start: Start, world: World): Promise<Thrown | null> {
  say(machine, start);
  for (;;) {
    const question = await heard(machine);
    const answer = await world.answer(question);
    if (question.ask === 'end') return question.error;
    say(machine, answer);
  }
}

const say = (machine: Machine, message: object): boolean =>
  machine.child.stdin.write(`${JSON.stringify(message)}\n`);

async function heard(machine: Machine): Promise<Question> {
  const { value, done } = await machine.lines.next();
  if (done) throw new Error(`the engine ended in the middle of a script:\n${machine.complaints.join('')}`);
  return JSON.parse(value) as Question;
}

function launch(engine: Engine): Machine {
  const argv = [
    ...['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xshare:auto', '-Dfile.encoding=UTF-8'],
    `-Dmlops.engine.prelude=${engine.preludes}`,
    `-Dmlops.engine.whitelist=${engine.whitelist}`,
    ...['-cp', engine.classPath, 'engine.Main'],
  ];
  const child = spawn(...mortal(engine.java, argv));
  const complaints: string[] = [];
  // What is written to a machine that has ended is told by its last words, when the next question is awaited.
  child.stdin.on('error', () => undefined);
  if (process.env.MLOPS_ENGINE_TRACE) child.stderr.pipe(process.stderr);
  child.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
  return { child, lines: createInterface(child.stdout)[Symbol.asyncIterator](), complaints };
}

/** Between two scripts the machine keeps no process alive: it ends when its standard input does. */
function holdOpen({ child }: Machine, hold: boolean): void {
  const streams = [child.stdin, child.stdout, child.stderr] as unknown as readonly Socket[];
  for (const handle of [child, ...streams]) hold ? handle.ref() : handle.unref();
}
