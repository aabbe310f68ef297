import type { Engine } from './jars.ts';
import type { Answer, Question, Start, Thrown } from './protocol.ts';
import { runJenkinsfile } from './run.ts';

/** What a script asked of a toy world, and what it threw at its end. */
export interface Played {
  readonly asked: readonly string[];
  readonly thrown: Thrown | null;
}

const STEPS = ['echo', 'sh', 'error', 'readFile', 'junit', 'sleep'];
const BLOCKS = ['stage', 'node', 'withEnv', 'dir', 'catchError', 'retry', 'parallel', 'waitUntil', 'timeout'];

/** `sh` answers the text it was given, `error` raises, catchError swallows; `answers` says more, by step or property. */
function answer(question: Question, answers: Readonly<Record<string, Answer>>): Answer {
  if (question.ask === 'leave' && question.error)
    return question.name === 'catchError' ? { value: null } : { raise: question.error };
  if (question.ask === 'step' && question.name === 'error')
    return { raise: { className: 'hudson.AbortException', message: String(question.arguments.value) } };
  if ('name' in question && question.name in answers) return answers[question.name]!;
  return {
    value: question.ask === 'step' && question.name === 'sh' ? (question.arguments.value ?? null) : null,
  };
}

const line = (question: Question): string => {
  if (question.ask === 'get' || question.ask === 'set')
    return `${question.ask} ${question.of}.${question.name}`;
  if (question.ask === 'step' || question.ask === 'enter') {
    const said = Object.values(question.arguments).map((value) =>
      typeof value === 'string' ? value : JSON.stringify(value),
    );
    return [question.ask === 'enter' ? `{ ${question.name}` : question.name, ...said].join(' ');
  }
  return question.ask === 'leave' ? `} ${question.name}` : question.ask;
};

/** Runs a script whose steps do nothing but be asked for. */
export async function play(
  engine: Engine,
  script: string,
  start: Partial<Start> = {},
  answers: Readonly<Record<string, Answer>> = {},
  steps: readonly string[] = [],
): Promise<Played> {
  const asked: string[] = [];
  const world = {
    steps: [...STEPS, ...steps],
    blocks: BLOCKS,
    answer: async (question: Question) => {
      if (question.ask !== 'end') asked.push(line(question));
      return answer(question, answers);
    },
  };
  const whole = { script, file: 'Jenkinsfile', libraries: {}, implicit: [], sandbox: false, ...start };
  return { thrown: await runJenkinsfile(whole, world, engine), asked };
}
