import { t as start } from "./chunks/start.js";
// entry:build-image
await start(async () => {
	await (await import("./chunks/action.js")).runAction("build-image");
});
export {};
