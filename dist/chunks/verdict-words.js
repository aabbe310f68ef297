// src/foundation/evidence/verdict-words.ts
/** A sign beside each word, never instead of it: colour and shape alone say nothing to many readers. */
const VERDICT_SYMBOLS = {
	pass: "✅",
	fail: "❌",
	error: "🛑",
	inconclusive: "❔",
	rolled_back: "↩️",
	rollback_failed: "🚨"
};
const VERDICT_TONES = {
	pass: "good",
	fail: "bad",
	error: "broken",
	inconclusive: "open",
	rolled_back: "open",
	rollback_failed: "bad"
};
const OUTCOME_SYMBOLS = {
	pass: "✅",
	fail: "❌",
	error: "🛑",
	inconclusive: "❔",
	skipped: "⏭️"
};
const OUTCOME_TONES = {
	pass: "good",
	fail: "bad",
	error: "broken",
	inconclusive: "open",
	skipped: "quiet"
};
/** Whether a check failed and its failure does not decide. */
const isWarning = ({ outcome, severity }) => outcome === "fail" && severity !== "error";
/** The word for a check; a failure that does not decide is a warning. */
const outcomeWord = (check) => isWarning(check) ? check.severity : check.outcome;
/** The sign for a check. */
const outcomeSymbol = (check) => isWarning(check) ? "⚠️" : OUTCOME_SYMBOLS[check.outcome];
/** Colour of a check; a failure that does not decide is amber. */
const outcomeTone = (check) => isWarning(check) ? "open" : OUTCOME_TONES[check.outcome];
const TONE_SYMBOLS = {
	good: "✅",
	bad: "❌",
	open: "⚠️",
	broken: "🛑"
};
/** The sign for a word with a tone, where there are no colours. */
const toneSymbol = (tone) => (tone && TONE_SYMBOLS[tone]) ?? "";
/** Signs of a terminal, one column wide; a word stands beside each. */
const TERMINAL_SIGNS = {
	good: "✔",
	bad: "✘",
	open: "?",
	tolerated: "!",
	quiet: "–"
};
export { outcomeSymbol as a, toneSymbol as c, isWarning as i, VERDICT_SYMBOLS as n, outcomeTone as o, VERDICT_TONES as r, outcomeWord as s, TERMINAL_SIGNS as t };
