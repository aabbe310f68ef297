import type { Host } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { allInputs } from '../../foundation/step/define.ts';
import { knownNames } from '../../foundation/text/nearest.ts';
import { causesOf } from '../../hosts/causes.ts';
import { STEP_NAMES, specOf } from '../../steps/catalogue.ts';
import { type CallAnswer, errorAnswer, stepAnswer } from '../call/answer.ts';
import { answerFile } from '../call/answer-file.ts';
import {
  ANSWER_VARIABLE,
  CALL_VARIABLE,
  type CallDocument,
  inputsOfCall,
  readCallDocument,
} from '../call/call-document.ts';
import { callText } from '../call/call-file.ts';
import { executeStep } from '../execute/execute.ts';
import { toleratedJunit } from '../execute/tolerated-junit.ts';
import type { Call, Command } from './command.ts';
import { answerPlan, PLAN_FIELDS } from './plan.ts';

/** A step for pipelines that are not shell: asked by one variable, answered in one file. */
export const callCommand: Command = {
  name: 'call',
  usage: '(without flags)',
  about: `Run the step that ${CALL_VARIABLE} holds as JSON and answer it in the file ${ANSWER_VARIABLE}; made for pipeline steps.`,
  flags: {},
  positionals: { min: 0, max: 0 },
  run: async (call) => {
    let command = '';
    const file = answerFile(call.environment[ANSWER_VARIABLE], () => command);
    const answer = async (): Promise<CallAnswer> => {
      const document = readCallDocument(await callText(call.environment[CALL_VARIABLE]));
      command = document.command;
      return await answerCall(document, call);
    };
    try {
      const answered = await answer();
      file.write(answered);
      return answered.exitCode;
    } catch (cause) {
      file.write(errorAnswer(command, cause));
      throw cause;
    }
  },
};

/** Throws `InputErrors` for a command that is none, and for arguments that are none of it. */
async function answerCall(document: CallDocument, call: Call): Promise<CallAnswer> {
  const { command } = document;
  const { environment, signal } = call;
  const host = withCauses(call.host, document.causes);
  if (command === 'plan')
    return await answerPlan(inputsOfCall(document, PLAN_FIELDS), { environment, host, signal });
  const spec = specOf(command);
  if (!spec)
    return refuse('command', 'is not a step', knownNames(command, [...STEP_NAMES, 'plan']), {
      value: command,
      at: { file: CALL_VARIABLE },
    });
  const explicit = inputsOfCall(document, allInputs(spec));
  const run = await executeStep(command, { explicit, environment, host, signal });
  const written = run.tolerated && run.outputs.junit !== '';
  return stepAnswer(command, run, written ? await toleratedJunit(run) : run.outputs.junit);
}

function withCauses(host: Host, text: unknown): Host {
  const causes = causesOf(text);
  return causes.length > 0 ? { ...host, causes } : host;
}
