import { t as start } from "./chunks/start.js";
// entry:report
await start(async () => {
	await (await import("./chunks/action.js")).runAction("report");
});
export {};
