import { t as start } from "./chunks/start.js";
// entry:train-evaluate
await start(async () => {
	await (await import("./chunks/action.js")).runAction("train-evaluate");
});
export {};
