import { t as start } from "./chunks/start.js";
// entry:gate-model
await start(async () => {
	await (await import("./chunks/action.js")).runAction("gate-model");
});
export {};
