import { t as start } from "./chunks/start.js";
// entry:run-tests
await start(async () => {
	await (await import("./chunks/action.js")).runAction("run-tests");
});
export {};
