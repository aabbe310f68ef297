import { parentPort, workerData } from 'node:worker_threads';
import * as ort from 'onnxruntime-node';
import { createSession, inferBy } from './answers.ts';
import type { Asked, LaneData, Said } from './lanes.ts';

/** The thread of a lane: a session of its own, which answers one batch after the other. */
const { bytes, inputs } = workerData as LaneData;
const ready = createSession(ort, bytes).then((session) => inferBy(ort, session, inputs));
const port = parentPort!;

port.on('message', ({ id, batch, outputs }: Asked) => {
  ready
    .then((infer) => infer(batch, outputs))
    .then(
      (answers): Said => ({ id, answers }),
      (cause: unknown): Said => ({ id, failure: String((cause as Error).message ?? cause) }),
    )
    .then((said) => port.postMessage(said));
});
