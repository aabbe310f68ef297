import { braintrust } from './braintrust.ts';
import { deepeval } from './deepeval.ts';
import type { ResultsFormat } from './format.ts';
import { inspect } from './inspect.ts';
import { langsmith } from './langsmith.ts';
import { lmEval } from './lm-eval.ts';
import { mlflow } from './mlflow.ts';
import { openaiEvals } from './openai-evals.ts';
import { plain } from './plain.ts';
import { promptfoo } from './promptfoo.ts';
import { pytest } from './pytest.ts';
import { ragas } from './ragas.ts';
import { simpleEvals } from './simple-evals.ts';
import { trulens } from './trulens.ts';

/**
 * Every tool whose results are read; the first that recognises a file reads it, so that tables of one's own come last. A
 * new tool is one file here and one line.
 */
export const RESULTS_FORMATS: readonly ResultsFormat[] = [
  ...[promptfoo, inspect, lmEval, deepeval, pytest, mlflow, langsmith, braintrust, ragas, trulens],
  ...[openaiEvals, simpleEvals, plain],
];
