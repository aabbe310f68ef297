import { Tt as refuse, ft as posix } from "./every-start.js";
// src/domain/commands/aside.ts
/**
* Moves files out of the way of a command that shall write them, so that what is there afterwards is its own;
* `putBack` undoes it. Paths where nothing stands are left out of the answer.
*/
async function setAside(paths, files) {
	const earlier = [];
	try {
		for (const path of paths) {
			if (!await files.exists(path)) continue;
			await files.copy(path, asideOf(path));
			earlier.push(path);
			await files.remove(path);
		}
	} catch (cause) {
		await putBack(earlier, files);
		await forgetAside(earlier, files);
		throw cause;
	}
	return earlier;
}
/** Puts files back that were set aside, over what may stand there. */
async function putBack(paths, files) {
	for (const path of paths) await files.copy(asideOf(path), path);
}
/** Forgets what was set aside. */
async function forgetAside(paths, files) {
	for (const path of paths) await files.remove(asideOf(path));
}
/** Its name begins with a dot, which no wildcard matches. */
const asideOf = (path) => posix.join(posix.dirname(path), `.${posix.basename(path)}.before`);
// src/domain/commands/words.ts
/** Characters that a shell would act on when they stand unquoted. */
const OPERATORS = /* @__PURE__ */ new Set([
	"$",
	"`",
	"|",
	"&",
	";",
	"<",
	">",
	"(",
	")",
	"*",
	"?",
	"\n"
]);
const IN_DOUBLE_QUOTES = /* @__PURE__ */ new Set(["$", "`"]);
/**
* Splits a command text into words as POSIX quoting has it (XCU 2.2: backslash, single and double quotes). What
* only a shell could do (expansion, pipes, redirection, several commands) is a problem, never passed on as text.
*
* Our own: shell-quote 1.12.0 takes a quote without its partner and a backslash at the end, makes an empty word of a
* continued line, reads `b#c` as a comment, and tells no place.
*/
function splitWords(text) {
	const words = [];
	let word;
	const source = text.trim();
	const offset = text.length - text.trimStart().length + 1;
	for (let at = 0; at < source.length; at++) {
		const char = source[at];
		if (char === " " || char === "	" || char === "\r") {
			if (word !== void 0) words.push(word);
			word = void 0;
		} else if (char === "'" || char === "\"") {
			const quoted = readQuoted(source, at);
			if ("message" in quoted) return {
				...quoted,
				column: quoted.column + offset
			};
			word = (word ?? "") + quoted.text;
			at = quoted.end;
		} else if (char === "\\") {
			at++;
			if (at === source.length) return {
				message: "ends in a backslash",
				column: at + offset - 1
			};
			if (source[at] !== "\n") word = (word ?? "") + source[at];
		} else if (OPERATORS.has(char) || word === void 0 && (char === "#" || char === "~")) return {
			message: `has an unquoted ${char === "\n" ? "line break" : char}`,
			column: at + offset
		};
		else word = (word ?? "") + char;
	}
	if (word !== void 0) words.push(word);
	if (/^[A-Za-z_]\w*=/.test(words[0] ?? "")) return {
		message: "starts with an assignment",
		column: offset
	};
	return words.length > 0 ? words : {
		message: "has no words",
		column: 1
	};
}
/** The text between the quote at `start` and its partner. */
function readQuoted(source, start) {
	const quote = source[start];
	let text = "";
	for (let at = start + 1; at < source.length; at++) {
		const char = source[at];
		if (char === quote) return {
			text,
			end: at
		};
		if (quote === "\"" && IN_DOUBLE_QUOTES.has(char)) return {
			message: `has ${char} in double quotes`,
			column: at
		};
		if (quote === "\"" && char === "\\" && "$`\"\\\n".includes(source[at + 1] ?? " ")) {
			at++;
			if (source[at] !== "\n") text += source[at];
		} else text += char;
	}
	return {
		message: `has a ${quote} without its partner`,
		column: start
	};
}
/** The argv of a command input: a list as it is, a text split into words. Throws `InputErrors`. */
function argvOf(input, command) {
	if (typeof command !== "string") return command;
	const words = splitWords(command);
	if (!("message" in words)) return words;
	refuse(input, `${words.message} at column ${words.column}`, "no shell runs it: quote the character, write a list of arguments, or call a script", { value: command });
}
export { setAside as i, forgetAside as n, putBack as r, argvOf as t };
