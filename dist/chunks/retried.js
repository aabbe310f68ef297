import { t as ContainerFailure } from "./containers.js";
// src/step/retried.ts
/** Waits before the second and each further try, in milliseconds. */
const WAITS = [
	1e3,
	2e3,
	4e3
];
/** Tries again, a bounded number of times, what may pass by then: each push or pull logs in anew. */
async function retried(work, { clock, host }, signal) {
	for (const wait of WAITS) try {
		return await work();
	} catch (cause) {
		if (!(cause instanceof ContainerFailure) || !cause.retryable) throw cause;
		host.log.warn(`${cause.message}; trying again in ${wait / 1e3} s`);
		await clock.sleep(wait, signal);
	}
	return await work();
}
export { retried as t };
