#!/usr/bin/env node
import { t as start } from "./chunks/start.js";
// src/main/cli.ts
await start(async () => {
	const { runCommandLine } = await import("./chunks/command-line.js");
	await runCommandLine(process.argv.slice(2));
});
export {};
