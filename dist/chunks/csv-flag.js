import { Ct as InputErrors } from "./every-start.js";
import { St as csvSchema, _ as resolveFields, _t as CSV_OF, vt as csv } from "./every-step.js";
// src/main/commands/csv-flag.ts
/** The `csv` input of steps, for commands that open tables; a repeated flag adds keys. */
const csvFlag = {
	about: CSV_OF("the files are"),
	value: "mapping",
	many: true
};
/** What `--csv` says. Throws `InputErrors` with all that cannot be read. */
function csvSaid({ values }) {
	const sources = {
		explicit: { csv: values.csv },
		environment: {}
	};
	const { inputs, problems } = resolveFields({ csv: csv({ about: csvFlag.about }) }, "csv", sources);
	if (problems.length > 0) throw new InputErrors(problems);
	return inputs.csv === void 0 ? void 0 : csvSchema().parse(inputs.csv);
}
export { csvSaid as n, csvFlag as t };
