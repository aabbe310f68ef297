import { E as unreadable, G as withoutLeftOvers, K as TERMINAL_SIGNS, W as runIn, h as workingFiles, o as recheckWith } from "./every-step.js";
import { Ct as InputErrors, Et as sentence, Tt as refuse, tt as counted, vt as plainLine, x as EXIT_CODES } from "./every-start.js";
import { U as verifyEvidence, X as readEvidence, w as foundOf } from "./gate.js";
// src/main/commands/verify.ts
const SIGNS = {
	same: TERMINAL_SIGNS.good,
	different: TERMINAL_SIGNS.bad,
	absent: TERMINAL_SIGNS.quiet,
	unreadable: TERMINAL_SIGNS.bad
};
/** Re-hashes and decides again: anyone can check a verdict without trusting who wrote it. */
const verifyCommand = {
	name: "verify",
	usage: "<folder>",
	about: "Hash again what the evidence of a run names, decide again from its facts, and render its JUnit again.",
	flags: { json: { about: "Print the findings as JSON." } },
	positionals: {
		min: 1,
		max: 1
	},
	run: async ({ positionals, host, switches, print }) => {
		const folder = positionals[0];
		const all = workingFiles(process.cwd());
		const { files } = withoutLeftOvers(all, await runIn(folder, all), folder, host.log);
		const paths = await files.exists(`${folder}/evidence`) ? (await files.list(`${folder}/evidence`)).filter((name) => name.endsWith(".json")) : [];
		if (paths.length === 0) refuse("folder", "holds no evidence", "name the folder of a run, such as mlops-out", { value: folder });
		const findings = await verifyAll(files, folder, paths);
		if (switches.has("json")) print(JSON.stringify(findings, null, 2));
		else for (const { id, what, outcome, message } of findings) print(plainLine(`${SIGNS[outcome]} ${id}: ${what}: ${message}`));
		return tell(findings, paths.length, host.log);
	}
};
/** The last line, and the exit code. What could not be checked is no difference, and is counted. */
function tell(findings, pieces, log) {
	const count = (outcome) => findings.filter((finding) => finding.outcome === outcome).length;
	const [broken, lost, away] = [
		count("different"),
		count("unreadable"),
		count("absent")
	];
	if (broken + lost === 0) log.info(`${counted(pieces, "evidence file")} verified${away > 0 ? `; ${unchecked(away, findings)}` : ""}.`);
	if (broken > 0) log.error(`${broken} of ${counted(findings.length, "finding")} ${broken === 1 ? "differs" : "differ"} from the evidence.`);
	if (lost > 0) log.error(`${counted(lost, "evidence file")} cannot be read.`);
	if (lost > 0) return EXIT_CODES.error;
	return broken > 0 ? EXIT_CODES.fail : EXIT_CODES.pass;
}
function unchecked(away, findings) {
	const decisions = findings.filter(({ facts }) => facts !== void 0).length;
	const among = decisions > 0 ? `, including ${counted(decisions, "decision")} of another version` : "";
	return `${counted(away, "item")} could not be checked${among}`;
}
/** A piece that cannot be read is told as a finding, so that the others are judged all the same. */
async function verifyAll(files, folder, names) {
	const recheck = recheckWith();
	const read = await Promise.all(names.map((name) => readOne({
		files,
		recheck
	}, folder, name)));
	const found = read.flatMap((one) => "evidence" in one ? [one] : []);
	const verifier = {
		files,
		folder,
		recheck
	};
	const findings = [];
	for (const one of read) findings.push(..."evidence" in one ? await verifyEvidence(one, found, verifier, "all") : [one]);
	return findings;
}
async function readOne({ files, recheck }, folder, name) {
	const path = `${folder}/evidence/${name}`;
	const id = name.slice(0, -5);
	try {
		const evidence = readEvidence(await files.readText(path), path);
		return evidence.id === id ? foundOf({
			path,
			evidence,
			digest: await files.digest(path)
		}, recheck) : unreadable(id, `is evidence of ${evidence.id}, under another name`);
	} catch (cause) {
		if (!(cause instanceof InputErrors)) throw cause;
		return unreadable(id, cause.problems.map(sentence).join("; "));
	}
}
export { verifyCommand };
