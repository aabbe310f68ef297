import { t as start } from "./chunks/start.js";
// entry:detect-drift
await start(async () => {
	await (await import("./chunks/action.js")).runAction("detect-drift");
});
export {};
