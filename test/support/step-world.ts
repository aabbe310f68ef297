import { copyFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { systemClock } from '../../src/adapters/clock.ts';
import { openDuckDb } from '../../src/adapters/duckdb/engine.ts';
import { workingFiles } from '../../src/adapters/files/files.ts';
import { ociImages } from '../../src/adapters/oci/stores.ts';
import { openOnnx } from '../../src/adapters/onnx/onnx.ts';
import { localProcesses } from '../../src/adapters/processes/processes.ts';
import type { Engine, Host, ModelStores, Ports } from '../../src/foundation/ports/ports.ts';
import { createRandom } from '../../src/foundation/stats/random.ts';
import type { AnyStep } from '../../src/foundation/step/define.ts';
import { recheckWith } from '../../src/main/wiring/recheck.ts';
import { modelStores } from '../../src/main/wiring/stores.ts';
import { type Config, NO_CONFIG } from '../../src/run/mlops-yml/config.ts';
import type { StepRun } from '../../src/run/step/run-step.ts';
import { trainEvaluateStep } from '../../src/steps/train-evaluate/step.ts';
import { askStep } from './ask-step.ts';
import { memoryHost, memoryPorts } from './memory.ts';
import { temporary } from './temporary.ts';

const MODELS = resolve(import.meta.dirname, '../fixtures/models');
const never = new AbortController().signal;

type Inputs = Readonly<Record<string, string>>;

/** A folder with a model, two months of rows, and all that a step runs on; `close` takes it away. */
export interface StepWorld {
  readonly folder: string;
  /** `renamed` stands for an mlops.yml that was edited meanwhile. */
  run(step: unknown, id: string, explicit: Inputs, more?: Partial<Ports>, renamed?: Config): Promise<StepRun>;
  /** Scores new.onnx on `data`; `inputs` says what each input of the model reads. */
  evaluate(id?: string, data?: string, inputs?: string, more?: Inputs): Promise<StepRun>;
  close(): Promise<void>;
}

/** The stores of models that a working directory reaches. */
export const storesIn = (folder: string): ModelStores =>
  modelStores({ files: workingFiles(folder), environment: {}, clock: systemClock });

/** Rows whose label follows `a`; `b` is noise. */
export function rowsOf(count: number, seed: number): string {
  const random = createRandom(seed);
  const noise = () => 4 * (random.uniform() + random.uniform() - 1);
  const rows = Array.from({ length: count }, (_, id) => {
    const a = noise();
    return `${id},${a},${noise()},${a + noise() / 2 > 0},${id % 3 === 0 ? 'JFK' : 'LGA'}`;
  });
  return `id,a,b,late,origin\n${rows.join('\n')}\n`;
}

export async function stepWorld(host: Host = memoryHost(), config: Config = NO_CONFIG): Promise<StepWorld> {
  const folder = temporary('steps');
  const engines: Engine[] = [];
  await copyFile(join(MODELS, 'binary.onnx'), join(folder, 'new.onnx'));
  await writeFile(join(folder, 'may.csv'), rowsOf(600, 1));
  await writeFile(join(folder, 'april.csv'), rowsOf(600, 2));
  const run: StepWorld['run'] = async (step, id, explicit, more = {}, renamed = config) => {
    const files = workingFiles(folder);
    const engine = await openDuckDb(files, { load: () => import('@duckdb/node-api') });
    engines.push(engine);
    const ports: Ports = {
      ...memoryPorts(files, host),
      engine: async () => engine,
      scorers: async () => openOnnx(files, { load: () => import('onnxruntime-node') }),
      processes: localProcesses(files, process.env),
      recheck: recheckWith(config),
      stores: storesIn(folder),
      images: ociImages({ files, environment: {}, clock: systemClock }),
      environments: { provide: () => Promise.reject(new Error('not part of this test')) },
      ...more,
    };
    const request = { id, config: renamed, sources: { explicit, environment: {} } };
    return await askStep(step as AnyStep, request, ports, never);
  };
  return {
    folder,
    run,
    evaluate: (id = 'train-evaluate', data = 'may.csv', inputs = '{a: a, b: b}', more = {}) =>
      run(trainEvaluateStep, id, {
        model: 'new.onnx',
        'evaluation-data': data,
        'row-id': 'id',
        label: 'late',
        'model-inputs': inputs,
        slices: 'origin',
        ...more,
      }),
    close: async () => {
      for (const engine of engines) engine.close();
    },
  };
}
