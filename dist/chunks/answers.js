// src/adapters/onnx/tensors.ts
/** The tensor of one input, of as many rows. */
function tensorOf(ort, input, rows, values) {
	const shape = input.rank === 1 ? [rows] : [rows, input.width];
	switch (input.type) {
		case "string": return new ort.Tensor("string", values, shape);
		case "float": return new ort.Tensor("float32", values, shape);
		case "double": return new ort.Tensor("float64", values, shape);
		case "int64": return new ort.Tensor("int64", values, shape);
		case "int32": return new ort.Tensor("int32", Int32Array.from(values, Number), shape);
		case "bool": return new ort.Tensor("bool", Uint8Array.from(values, Number), shape);
	}
}
// src/adapters/onnx/answers.ts
/** One thread: sums in one order on every host, whatever its number of cores. */
const OPTIONS = {
	intraOpNumThreads: 1,
	interOpNumThreads: 1,
	executionMode: "sequential",
	logSeverityLevel: 4,
	extra: { session: { intra_op: { allow_spinning: "0" } } }
};
/** A session on bytes, not on a path: what was checked is what is loaded. */
const createSession = (ort, bytes) => ort.InferenceSession.create(bytes, OPTIONS);
/** Tensors of a batch, by the names of the inputs. */
const feedsOf = (ort, inputs, { rows, inputs: values }) => Object.fromEntries(inputs.map((input) => [input.name, tensorOf(ort, input, rows, values[input.name])]));
/** The answers of a session. */
const inferBy = (ort, session, inputs) => async (batch, outputs) => {
	const answers = await session.run(feedsOf(ort, inputs, batch), [...outputs]);
	return Object.fromEntries(outputs.map((name) => {
		const { type, dims, data } = answers[name];
		return [name, {
			type,
			dims,
			data
		}];
	}));
};
export { feedsOf as n, inferBy as r, createSession as t };
