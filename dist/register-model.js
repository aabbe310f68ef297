import { t as start } from "./chunks/start.js";
// entry:register-model
await start(async () => {
	await (await import("./chunks/action.js")).runAction("register-model");
});
export {};
