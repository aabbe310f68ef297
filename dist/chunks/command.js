// src/main/commands/command.ts
/** Prints an answer: as JSON where `--json` asks for it, else line by line. */
function tell({ switches, print }, answer, lines) {
	for (const line of switches.has("json") ? [JSON.stringify(answer, null, 2)] : lines) print(line);
}
export { tell as t };
