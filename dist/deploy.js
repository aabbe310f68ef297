import { t as start } from "./chunks/start.js";
// entry:deploy
await start(async () => {
	await (await import("./chunks/action.js")).runAction("deploy");
});
export {};
