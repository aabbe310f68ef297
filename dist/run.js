import { t as start } from "./chunks/start.js";
// entry:run
await start(async () => {
	await (await import("./chunks/action.js")).runPipelineAction();
});
export {};
