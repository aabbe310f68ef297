import type { Json } from '../protocol.ts';
import { asText, type Given, interrupt, isMap, type JsonMap } from '../values.ts';
import type { Build } from './build.ts';
import type { InputAnswer } from './options.ts';

/**
 * `input`: answered by the next of the given answers. A single value comes back bare, several as a map, none as null;
 * a refusal ends the step as an abort of the build does.
 */
export function input(build: Build, given: Given): Json {
  const message = given.text('message');
  const executorsHeld = build.frames.filter((frame) => frame.node).length;
  const answer = build.options.inputs[build.record.inputs.length];
  if (!answer) throw new Error(`Nobody answers "${message}": give the world one more of inputs.`);
  build.log(`${message}\n${given.text('ok', 'Proceed')} or ${given.text('cancel', 'Abort')}`);
  const note = (text: string) => build.record.inputs.push({ message, executorsHeld, answer: text });
  if ('expires' in answer) {
    note('expired');
    return interrupt();
  }
  checkSubmitter(given, answer.by);
  if ('abort' in answer) {
    note(`rejected by ${answer.by}`);
    build.log(`Rejected by ${answer.by}`);
    return interrupt();
  }
  note(`approved by ${answer.by}`);
  build.log(`Approved by ${answer.by}`);
  return bare(values(given, answer));
}

function checkSubmitter(given: Given, by: string): void {
  const submitters = given
    .text('submitter')
    .split(',')
    .filter((name) => name.trim() !== '');
  if (submitters.length > 0 && !submitters.some((name) => name.trim() === by))
    throw new Error(`${by} may not answer: Jenkins takes an answer of ${submitters.join(', ')} alone.`);
}

function values(given: Given, answer: Extract<InputAnswer, { parameters?: JsonMap }>): JsonMap {
  const defaults = given.list('parameters').filter(isMap).map(defaultOf);
  const known = new Map<string, Json>(defaults);
  for (const [name, value] of Object.entries(answer.parameters ?? {})) {
    if (!known.has(name)) throw new Error(`The question has no parameter ${name}.`);
    known.set(name, value);
  }
  const submitterParameter = given.optional('submitterParameter');
  if (submitterParameter) known.set(submitterParameter, answer.by);
  return Object.fromEntries(known);
}

/** Name and default of a parameter, of a question or of the job. */
export function defaultOf(parameter: JsonMap): readonly [string, Json] {
  const name = asText(parameter.name ?? null);
  const kind = parameter.$symbol ?? parameter.type;
  if (kind === 'booleanParam') return [name, parameter.defaultValue ?? false];
  const choices = parameter.choices;
  const listed = typeof choices === 'string' ? choices.split('\n') : Array.isArray(choices) ? choices : [];
  return [name, kind === 'choice' ? (listed[0] ?? '') : (parameter.defaultValue ?? '')];
}

function bare(answered: JsonMap): Json {
  const all = Object.values(answered);
  return all.length > 1 ? answered : (all[0] ?? null);
}
