import { t as start } from "./chunks/start.js";
// entry:validate-data
await start(async () => {
	await (await import("./chunks/action.js")).runAction("validate-data");
});
export {};
