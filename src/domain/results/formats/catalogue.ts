import { deepeval } from './deepeval.ts';
import type { ResultsFormat } from './format.ts';
import { inspect } from './inspect.ts';
import { lmEval } from './lm-eval.ts';
import { promptfoo } from './promptfoo.ts';

/** Every tool whose results are read; the first that recognises a file reads it. A new one is one file here and one line. */
export const RESULTS_FORMATS: readonly ResultsFormat[] = [promptfoo, inspect, lmEval, deepeval];
