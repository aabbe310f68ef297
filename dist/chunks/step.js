import { Ct as InputErrors, Dt as together, St as ContainerFailure, T as verdictOf, Tt as refuse, ft as posix } from "./every-start.js";
import { D as judgedModels, E as approvalOf, O as theJudgedModel, T as approvalChecks, _ as readModelPackage, m as requireFile, p as openTrained, w as ApprovalSchema, x as credentialsOf } from "./gate-rows.js";
import { Bn as parseReference, Gn as DigestSchema, Vn as printReference, _r as string, cr as boolean, f as imageArtifact, gr as strictObject, hr as record, ht as defineStep, ir as _enum, lt as buildImage, or as array, zn as NotAReference } from "./every-step.js";
import { i as retried, r as MODEL_LABEL, t as EVIDENCE_LABEL } from "./image-labels.js";
import { E as withTrait, c as readRunToMove, d as digest, f as name, g as words, l as properties, v as artifactOf, y as evidenceMaterials } from "./gate.js";
import { t as evaluationOf } from "./evaluation.js";
// node_modules/csv-parse/lib/api/CsvError.js
var CsvError = class CsvError extends Error {
	constructor(code, message, options, ...contexts) {
		if (Array.isArray(message)) message = message.join(" ").trim();
		super(message);
		if (Error.captureStackTrace !== void 0) Error.captureStackTrace(this, CsvError);
		this.code = code;
		for (const context of contexts) for (const key in context) {
			const value = context[key];
			this[key] = Buffer.isBuffer(value) ? value.toString(options.encoding) : value == null ? value : JSON.parse(JSON.stringify(value));
		}
	}
};
// node_modules/csv-parse/lib/utils/is_object.js
const is_object = function(obj) {
	return typeof obj === "object" && obj !== null && !Array.isArray(obj);
};
// node_modules/csv-parse/lib/api/normalize_columns_array.js
const normalize_columns_array = function(columns) {
	const normalizedColumns = [];
	for (let i = 0, l = columns.length; i < l; i++) {
		const column = columns[i];
		if (column === void 0 || column === null || column === false) normalizedColumns[i] = { disabled: true };
		else if (typeof column === "string" || typeof column === "number") normalizedColumns[i] = { name: `${column}` };
		else if (is_object(column)) {
			if (typeof column.name !== "string") throw new CsvError("CSV_OPTION_COLUMNS_MISSING_NAME", [
				"Option columns missing name:",
				`property "name" is required at position ${i}`,
				"when column is an object literal"
			]);
			normalizedColumns[i] = column;
		} else throw new CsvError("CSV_INVALID_COLUMN_DEFINITION", [
			"Invalid column definition:",
			"expect a string or a literal object,",
			`got ${JSON.stringify(column)} at position ${i}`
		]);
	}
	return normalizedColumns;
};
// node_modules/csv-parse/lib/utils/ResizeableBuffer.js
var ResizeableBuffer = class {
	constructor(size = 100) {
		this.size = size;
		this.length = 0;
		this.buf = Buffer.allocUnsafe(size);
	}
	prepend(val) {
		if (Buffer.isBuffer(val)) {
			const length = this.length + val.length;
			if (length >= this.size) {
				this.resize();
				if (length >= this.size) throw Error("INVALID_BUFFER_STATE");
			}
			const buf = this.buf;
			this.buf = Buffer.allocUnsafe(this.size);
			val.copy(this.buf, 0);
			buf.copy(this.buf, val.length);
			this.length += val.length;
		} else {
			const length = this.length++;
			if (length === this.size) this.resize();
			const buf = this.clone();
			this.buf[0] = val;
			buf.copy(this.buf, 1, 0, length);
		}
	}
	append(val) {
		const length = this.length++;
		if (length === this.size) this.resize();
		this.buf[length] = val;
	}
	clone() {
		return Buffer.from(this.buf.slice(0, this.length));
	}
	resize() {
		const length = this.length;
		this.size = this.size * 2;
		const buf = Buffer.allocUnsafe(this.size);
		this.buf.copy(buf, 0, 0, length);
		this.buf = buf;
	}
	toString(encoding) {
		if (encoding) return this.buf.toString(encoding, 0, this.length);
		else return Uint8Array.prototype.slice.call(this.buf.slice(0, this.length));
	}
	toJSON() {
		return this.toString("utf8");
	}
	reset() {
		this.length = 0;
	}
};
// node_modules/csv-parse/lib/api/init_state.js
const init_state = function(options) {
	const timchars = [
		32,
		9,
		10,
		13,
		12,
		11,
		160,
		5760,
		8192,
		8193,
		8194,
		8195,
		8196,
		8197,
		8198,
		8199,
		8200,
		8201,
		8202,
		8232,
		8233,
		8239,
		8287,
		12288,
		65279
	].reduce((acc, codepoint) => {
		const encoded = Buffer.from(String.fromCharCode(codepoint), options.encoding);
		if (codepoint !== 63 && encoded.length === 1 && encoded[0] === 63) return acc;
		acc.push(encoded);
		return acc;
	}, []);
	const timcharFirstBytes = /* @__PURE__ */ new Uint8Array(256);
	for (const t of timchars) timcharFirstBytes[t[0]] = 1;
	return {
		bomSkipped: false,
		bufBytesStart: 0,
		castField: options.cast_function,
		commenting: false,
		delimiterBufPrevious: void 0,
		delimiterDiscovered: false,
		error: void 0,
		enabled: options.from_line === 1,
		escaping: false,
		escapeIsQuote: Buffer.isBuffer(options.escape) && Buffer.isBuffer(options.quote) && Buffer.compare(options.escape, options.quote) === 0,
		expectedRecordLength: Array.isArray(options.columns) ? options.columns.length : void 0,
		field: new ResizeableBuffer(20),
		firstLineToHeaders: options.cast_first_line_to_header,
		needMoreDataSize: Math.max(options.comment !== null ? options.comment.length : 0, ...options.delimiter ? options.delimiter.map((delimiter) => delimiter.length) : [], options.delimiter_auto ? 1 : 0, options.quote !== null ? options.quote.length : 0, ...timchars.map((t) => t.length)),
		previousBuf: void 0,
		quoting: false,
		stop: false,
		rawBuffer: new ResizeableBuffer(100),
		record: [],
		recordHasError: false,
		record_length: 0,
		recordDelimiterMaxLength: options.record_delimiter.length === 0 ? 0 : Math.max(...options.record_delimiter.map((v) => v.length)),
		trimChars: [Buffer.from(" ", options.encoding)[0], Buffer.from("	", options.encoding)[0]],
		wasQuoting: false,
		wasRowDelimiter: false,
		timchars,
		timcharFirstBytes
	};
};
// node_modules/csv-parse/lib/utils/underscore.js
const underscore = function(str) {
	return str.replace(/([A-Z])/g, function(_, match) {
		return "_" + match.toLowerCase();
	});
};
// node_modules/csv-parse/lib/api/normalize_options.js
const normalize_options = function(opts) {
	const options = {};
	for (const opt in opts) options[underscore(opt)] = opts[opt];
	if (options.encoding === void 0 || options.encoding === true) options.encoding = "utf8";
	else if (options.encoding === null || options.encoding === false) options.encoding = null;
	else if (typeof options.encoding !== "string" && options.encoding !== null) throw new CsvError("CSV_INVALID_OPTION_ENCODING", [
		"Invalid option encoding:",
		"encoding must be a string or null to return a buffer,",
		`got ${JSON.stringify(options.encoding)}`
	], options);
	if (options.bom === void 0 || options.bom === null || options.bom === false) options.bom = false;
	else if (options.bom !== true) throw new CsvError("CSV_INVALID_OPTION_BOM", [
		"Invalid option bom:",
		"bom must be true,",
		`got ${JSON.stringify(options.bom)}`
	], options);
	options.cast_function = null;
	if (options.cast === void 0 || options.cast === null || options.cast === false || options.cast === "") options.cast = void 0;
	else if (typeof options.cast === "function") {
		options.cast_function = options.cast;
		options.cast = true;
	} else if (options.cast !== true) throw new CsvError("CSV_INVALID_OPTION_CAST", [
		"Invalid option cast:",
		"cast must be true or a function,",
		`got ${JSON.stringify(options.cast)}`
	], options);
	if (options.cast_date === void 0 || options.cast_date === null || options.cast_date === false || options.cast_date === "") options.cast_date = false;
	else if (options.cast_date === true) options.cast_date = function(value) {
		const date = Date.parse(value);
		return !isNaN(date) ? new Date(date) : value;
	};
	else if (typeof options.cast_date !== "function") throw new CsvError("CSV_INVALID_OPTION_CAST_DATE", [
		"Invalid option cast_date:",
		"cast_date must be true or a function,",
		`got ${JSON.stringify(options.cast_date)}`
	], options);
	options.cast_first_line_to_header = void 0;
	if (options.columns === true) options.cast_first_line_to_header = void 0;
	else if (typeof options.columns === "function") {
		options.cast_first_line_to_header = options.columns;
		options.columns = true;
	} else if (Array.isArray(options.columns)) options.columns = normalize_columns_array(options.columns);
	else if (options.columns === void 0 || options.columns === null || options.columns === false) options.columns = false;
	else throw new CsvError("CSV_INVALID_OPTION_COLUMNS", [
		"Invalid option columns:",
		"expect an array, a function or true,",
		`got ${JSON.stringify(options.columns)}`
	], options);
	if (options.group_columns_by_name === void 0 || options.group_columns_by_name === null || options.group_columns_by_name === false) options.group_columns_by_name = false;
	else if (options.group_columns_by_name !== true) throw new CsvError("CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME", [
		"Invalid option group_columns_by_name:",
		"expect an boolean,",
		`got ${JSON.stringify(options.group_columns_by_name)}`
	], options);
	else if (options.columns === false) throw new CsvError("CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME", ["Invalid option group_columns_by_name:", "the `columns` mode must be activated."], options);
	if (options.comment === void 0 || options.comment === null || options.comment === false || options.comment === "") options.comment = null;
	else {
		if (typeof options.comment === "string") options.comment = Buffer.from(options.comment, options.encoding);
		if (!Buffer.isBuffer(options.comment)) throw new CsvError("CSV_INVALID_OPTION_COMMENT", [
			"Invalid option comment:",
			"comment must be a buffer or a string,",
			`got ${JSON.stringify(options.comment)}`
		], options);
	}
	if (options.comment_no_infix === void 0 || options.comment_no_infix === null || options.comment_no_infix === false) options.comment_no_infix = false;
	else if (options.comment_no_infix !== true) throw new CsvError("CSV_INVALID_OPTION_COMMENT", [
		"Invalid option comment_no_infix:",
		"value must be a boolean,",
		`got ${JSON.stringify(options.comment_no_infix)}`
	], options);
	if (options.delimiter_auto === void 0 || options.delimiter_auto === null || options.delimiter_auto === false) options.delimiter_auto = false;
	else if (options.delimiter_auto === true) options.delimiter_auto = {};
	else if (!is_object(options.delimiter_auto)) throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
		"Invalid option delimiter_auto:",
		"delimiter_auto must be a boolean or a configuration object,",
		`got ${JSON.stringify(options.delimiter_auto)}`
	], options);
	if (options.delimiter_auto) {
		if (options.delimiter_auto.preferred === void 0) options.delimiter_auto.preferred = {
			[",".charCodeAt(0)]: 1.8,
			["	".charCodeAt(0)]: 1.8,
			[";".charCodeAt(0)]: 1.6,
			[" ".charCodeAt(0)]: 1.6,
			[":".charCodeAt(0)]: 1.5,
			[".".charCodeAt(0)]: 1.4,
			["/".charCodeAt(0)]: 1.4
		};
		else if (!is_object(options.delimiter_auto.preferred)) throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
			"Invalid option delimiter_auto:",
			"preferred must be an object,",
			`got ${JSON.stringify(options.delimiter_auto.preferred)}`
		], options);
		if (options.delimiter_auto.score === void 0) options.delimiter_auto.score = (info, options) => {
			return (info.total - info.std) * (options.preferred[info.char_code] || 1);
		};
		else if (typeof options.delimiter_auto.score !== "function") throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
			"Invalid option delimiter_auto:",
			"score must be a function,",
			`got ${JSON.stringify(options.delimiter_auto.score)}`
		], options);
		if (options.delimiter_auto.size === void 0) options.delimiter_auto.size = 2048;
		else if (typeof options.delimiter_auto.size !== "number") throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
			"Invalid option delimiter_auto:",
			"size must be a number,",
			`got ${JSON.stringify(options.delimiter_auto.size)}`
		], options);
	}
	const delimiter_json = JSON.stringify(options.delimiter);
	if (options.delimiter_auto !== false) options.delimiter = [];
	if (!Array.isArray(options.delimiter)) {
		if (options.delimiter === void 0 || options.delimiter === null || options.delimiter === false) options.delimiter = Buffer.from(",", options.encoding);
		options.delimiter = [options.delimiter];
	}
	options.delimiter = options.delimiter.map(function(delimiter) {
		if (typeof delimiter === "string") delimiter = Buffer.from(delimiter, options.encoding);
		if (!Buffer.isBuffer(delimiter) || delimiter.length === 0) throw new CsvError("CSV_INVALID_OPTION_DELIMITER", [
			"Invalid option delimiter:",
			"delimiter must be a non empty string or buffer or array of string|buffer,",
			`got ${delimiter_json}`
		], options);
		return delimiter;
	});
	if (options.escape === void 0 || options.escape === true) options.escape = Buffer.from("\"", options.encoding);
	else if (typeof options.escape === "string") options.escape = Buffer.from(options.escape, options.encoding);
	else if (options.escape === null || options.escape === false) options.escape = null;
	if (options.escape !== null) {
		if (!Buffer.isBuffer(options.escape)) throw new Error(`Invalid Option: escape must be a buffer, a string or a boolean, got ${JSON.stringify(options.escape)}`);
	}
	if (options.from === void 0 || options.from === null) options.from = 1;
	else {
		if (typeof options.from === "string" && /\d+/.test(options.from)) options.from = parseInt(options.from);
		if (Number.isInteger(options.from)) {
			if (options.from < 0) throw new Error(`Invalid Option: from must be a positive integer, got ${JSON.stringify(opts.from)}`);
		} else throw new Error(`Invalid Option: from must be an integer, got ${JSON.stringify(options.from)}`);
	}
	if (options.from_line === void 0 || options.from_line === null) options.from_line = 1;
	else {
		if (typeof options.from_line === "string" && /\d+/.test(options.from_line)) options.from_line = parseInt(options.from_line);
		if (Number.isInteger(options.from_line)) {
			if (options.from_line <= 0) throw new Error(`Invalid Option: from_line must be a positive integer greater than 0, got ${JSON.stringify(opts.from_line)}`);
		} else throw new Error(`Invalid Option: from_line must be an integer, got ${JSON.stringify(opts.from_line)}`);
	}
	if (options.ignore_last_delimiters === void 0 || options.ignore_last_delimiters === null) options.ignore_last_delimiters = false;
	else if (typeof options.ignore_last_delimiters === "number") {
		options.ignore_last_delimiters = Math.floor(options.ignore_last_delimiters);
		if (options.ignore_last_delimiters === 0) options.ignore_last_delimiters = false;
	} else if (typeof options.ignore_last_delimiters !== "boolean") throw new CsvError("CSV_INVALID_OPTION_IGNORE_LAST_DELIMITERS", [
		"Invalid option `ignore_last_delimiters`:",
		"the value must be a boolean value or an integer,",
		`got ${JSON.stringify(options.ignore_last_delimiters)}`
	], options);
	if (options.ignore_last_delimiters === true && options.columns === false) throw new CsvError("CSV_IGNORE_LAST_DELIMITERS_REQUIRES_COLUMNS", ["The option `ignore_last_delimiters`", "requires the activation of the `columns` option"], options);
	if (options.info === void 0 || options.info === null || options.info === false) options.info = false;
	else if (options.info !== true) throw new Error(`Invalid Option: info must be true, got ${JSON.stringify(options.info)}`);
	if (options.max_record_size === void 0 || options.max_record_size === null || options.max_record_size === false) options.max_record_size = 0;
	else if (Number.isInteger(options.max_record_size) && options.max_record_size >= 0) {} else if (typeof options.max_record_size === "string" && /\d+/.test(options.max_record_size)) options.max_record_size = parseInt(options.max_record_size);
	else throw new Error(`Invalid Option: max_record_size must be a positive integer, got ${JSON.stringify(options.max_record_size)}`);
	if (options.objname === void 0 || options.objname === null || options.objname === false) options.objname = void 0;
	else if (Buffer.isBuffer(options.objname)) {
		if (options.objname.length === 0) throw new Error(`Invalid Option: objname must be a non empty buffer`);
		if (options.encoding === null) {} else options.objname = options.objname.toString(options.encoding);
	} else if (typeof options.objname === "string") {
		if (options.objname.length === 0) throw new Error(`Invalid Option: objname must be a non empty string`);
	} else if (typeof options.objname === "number") {} else throw new Error(`Invalid Option: objname must be a string or a buffer, got ${options.objname}`);
	if (options.objname !== void 0) {
		if (typeof options.objname === "number") {
			if (options.columns !== false) throw Error("Invalid Option: objname index cannot be combined with columns or be defined as a field");
		} else if (options.columns === false) throw Error("Invalid Option: objname field must be combined with columns or be defined as an index");
	}
	if (options.on_record === void 0 || options.on_record === null) options.on_record = void 0;
	else if (typeof options.on_record !== "function") throw new CsvError("CSV_INVALID_OPTION_ON_RECORD", [
		"Invalid option `on_record`:",
		"expect a function,",
		`got ${JSON.stringify(options.on_record)}`
	], options);
	if (options.on_skip !== void 0 && options.on_skip !== null && typeof options.on_skip !== "function") throw new Error(`Invalid Option: on_skip must be a function, got ${JSON.stringify(options.on_skip)}`);
	if (options.quote === null || options.quote === false || options.quote === "") options.quote = null;
	else {
		if (options.quote === void 0 || options.quote === true) options.quote = Buffer.from("\"", options.encoding);
		else if (typeof options.quote === "string") options.quote = Buffer.from(options.quote, options.encoding);
		if (!Buffer.isBuffer(options.quote)) throw new Error(`Invalid Option: quote must be a buffer or a string, got ${JSON.stringify(options.quote)}`);
	}
	if (options.raw === void 0 || options.raw === null || options.raw === false) options.raw = false;
	else if (options.raw !== true) throw new Error(`Invalid Option: raw must be true, got ${JSON.stringify(options.raw)}`);
	if (options.record_delimiter === void 0) options.record_delimiter = [];
	else if (typeof options.record_delimiter === "string" || Buffer.isBuffer(options.record_delimiter)) {
		if (options.record_delimiter.length === 0) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
			"Invalid option `record_delimiter`:",
			"value must be a non empty string or buffer,",
			`got ${JSON.stringify(options.record_delimiter)}`
		], options);
		options.record_delimiter = [options.record_delimiter];
	} else if (!Array.isArray(options.record_delimiter)) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
		"Invalid option `record_delimiter`:",
		"value must be a string, a buffer or array of string|buffer,",
		`got ${JSON.stringify(options.record_delimiter)}`
	], options);
	options.record_delimiter = options.record_delimiter.map(function(rd, i) {
		if (typeof rd !== "string" && !Buffer.isBuffer(rd)) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
			"Invalid option `record_delimiter`:",
			"value must be a string, a buffer or array of string|buffer",
			`at index ${i},`,
			`got ${JSON.stringify(rd)}`
		], options);
		else if (rd.length === 0) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
			"Invalid option `record_delimiter`:",
			"value must be a non empty string or buffer",
			`at index ${i},`,
			`got ${JSON.stringify(rd)}`
		], options);
		if (typeof rd === "string") rd = Buffer.from(rd, options.encoding);
		return rd;
	});
	if (typeof options.relax_column_count === "boolean") {} else if (options.relax_column_count === void 0 || options.relax_column_count === null) options.relax_column_count = false;
	else throw new Error(`Invalid Option: relax_column_count must be a boolean, got ${JSON.stringify(options.relax_column_count)}`);
	if (typeof options.relax_column_count_less === "boolean") {} else if (options.relax_column_count_less === void 0 || options.relax_column_count_less === null) options.relax_column_count_less = false;
	else throw new Error(`Invalid Option: relax_column_count_less must be a boolean, got ${JSON.stringify(options.relax_column_count_less)}`);
	if (typeof options.relax_column_count_more === "boolean") {} else if (options.relax_column_count_more === void 0 || options.relax_column_count_more === null) options.relax_column_count_more = false;
	else throw new Error(`Invalid Option: relax_column_count_more must be a boolean, got ${JSON.stringify(options.relax_column_count_more)}`);
	if (typeof options.relax_quotes === "boolean") {} else if (options.relax_quotes === void 0 || options.relax_quotes === null) options.relax_quotes = false;
	else throw new Error(`Invalid Option: relax_quotes must be a boolean, got ${JSON.stringify(options.relax_quotes)}`);
	if (typeof options.skip_empty_lines === "boolean") {} else if (options.skip_empty_lines === void 0 || options.skip_empty_lines === null) options.skip_empty_lines = false;
	else throw new Error(`Invalid Option: skip_empty_lines must be a boolean, got ${JSON.stringify(options.skip_empty_lines)}`);
	if (typeof options.skip_records_with_empty_values === "boolean") {} else if (options.skip_records_with_empty_values === void 0 || options.skip_records_with_empty_values === null) options.skip_records_with_empty_values = false;
	else throw new Error(`Invalid Option: skip_records_with_empty_values must be a boolean, got ${JSON.stringify(options.skip_records_with_empty_values)}`);
	if (typeof options.skip_records_with_error === "boolean") {} else if (options.skip_records_with_error === void 0 || options.skip_records_with_error === null) options.skip_records_with_error = false;
	else throw new Error(`Invalid Option: skip_records_with_error must be a boolean, got ${JSON.stringify(options.skip_records_with_error)}`);
	if (options.rtrim === void 0 || options.rtrim === null || options.rtrim === false) options.rtrim = false;
	else if (options.rtrim !== true) throw new Error(`Invalid Option: rtrim must be a boolean, got ${JSON.stringify(options.rtrim)}`);
	if (options.ltrim === void 0 || options.ltrim === null || options.ltrim === false) options.ltrim = false;
	else if (options.ltrim !== true) throw new Error(`Invalid Option: ltrim must be a boolean, got ${JSON.stringify(options.ltrim)}`);
	if (options.trim === void 0 || options.trim === null || options.trim === false) options.trim = false;
	else if (options.trim !== true) throw new Error(`Invalid Option: trim must be a boolean, got ${JSON.stringify(options.trim)}`);
	if (options.trim === true && opts.ltrim !== false) options.ltrim = true;
	else if (options.ltrim !== true) options.ltrim = false;
	if (options.trim === true && opts.rtrim !== false) options.rtrim = true;
	else if (options.rtrim !== true) options.rtrim = false;
	if (options.to === void 0 || options.to === null) options.to = -1;
	else if (options.to !== -1) {
		if (typeof options.to === "string" && /\d+/.test(options.to)) options.to = parseInt(options.to);
		if (Number.isInteger(options.to)) {
			if (options.to <= 0) throw new Error(`Invalid Option: to must be a positive integer greater than 0, got ${JSON.stringify(opts.to)}`);
		} else throw new Error(`Invalid Option: to must be an integer, got ${JSON.stringify(opts.to)}`);
	}
	if (options.to_line === void 0 || options.to_line === null) options.to_line = -1;
	else if (options.to_line !== -1) {
		if (typeof options.to_line === "string" && /\d+/.test(options.to_line)) options.to_line = parseInt(options.to_line);
		if (Number.isInteger(options.to_line)) {
			if (options.to_line <= 0) throw new Error(`Invalid Option: to_line must be a positive integer greater than 0, got ${JSON.stringify(opts.to_line)}`);
		} else throw new Error(`Invalid Option: to_line must be an integer, got ${JSON.stringify(opts.to_line)}`);
	}
	return options;
};
// node_modules/csv-parse/lib/utils/delimiter_discover.js
const delimiter_discover = function(records, options) {
	if (!options) ({delimiter_auto: options} = normalize_options({ delimiter_auto: true }));
	if (typeof records === "string") records = Buffer.from(records);
	if (Buffer.isBuffer(records)) records = ((data) => {
		const records = [];
		const parser = transform({ delimiter: [] });
		const push = (record) => records.push(record);
		const close = () => {};
		const error = parser.parse(data, true, push, close);
		if (error !== void 0) throw error;
		return records;
	})(records);
	const info = Array(127).fill().map(() => ({ lines: [] }));
	records.map(([record], line) => {
		for (let i = 0, l = record.length; i < l; i++) {
			const code = record.charCodeAt(i);
			if (info[code].lines[line] === void 0) info[code].lines[line] = 0;
			info[code].lines[line]++;
		}
	});
	info.map((info, i) => {
		info.char_code = i;
		info.std = std(info.lines);
		info.total = info.lines.reduce((acc, val) => acc + val, 0);
		info.preferred = !!options.preferred[i];
		info.score = options.score(info, options);
	});
	const result = info.reduce((acc, info) => acc.score > info.score ? acc : info, {});
	return String.fromCharCode(result.char_code);
};
const std = function(array) {
	const n = array.length;
	if (n === 0) return 0;
	const mean = array.reduce((a, b) => a + b) / n;
	return Math.sqrt(array.map((x) => Math.pow(x - mean, 2)).reduce((a, b) => a + b) / n);
};
// node_modules/csv-parse/lib/api/index.js
const isRecordEmpty = function(record) {
	return record.every((field) => field == null || field.toString && field.toString().trim() === "");
};
const cr = 13;
const nl = 10;
const boms = {
	utf8: Buffer.from([
		239,
		187,
		191
	]),
	utf16le: Buffer.from([255, 254])
};
const transform = function(original_options = {}) {
	const info = {
		bytes: 0,
		bytes_records: 0,
		comment_lines: 0,
		empty_lines: 0,
		invalid_field_length: 0,
		lines: 1,
		records: 0
	};
	const options = normalize_options(original_options);
	return {
		info,
		original_options,
		options,
		state: init_state(options),
		__needMoreData: function(i, bufLen, end) {
			if (end) return false;
			const { encoding, escape, quote } = this.options;
			const { quoting, needMoreDataSize, recordDelimiterMaxLength } = this.state;
			return bufLen - i - 1 < Math.max(needMoreDataSize, recordDelimiterMaxLength === 0 ? Buffer.from("\r\n", encoding).length : recordDelimiterMaxLength, quoting ? (escape === null ? 0 : escape.length) + quote.length : 0, quoting ? quote.length + recordDelimiterMaxLength : 0);
		},
		parse: function(nextBuf, end, push, close) {
			const { bom, comment_no_infix, delimiter_auto, encoding, from_line, ltrim, max_record_size, raw, relax_quotes, rtrim, skip_empty_lines, to, to_line } = this.options;
			let { comment, escape, quote, record_delimiter } = this.options;
			const { bomSkipped, delimiterDiscovered, delimiterBufPrevious, rawBuffer, escapeIsQuote } = this.state;
			if (!delimiterDiscovered && delimiter_auto) {
				let delimiterBuf;
				if (delimiterBufPrevious === void 0) delimiterBuf = nextBuf;
				else if (delimiterBufPrevious !== void 0 && nextBuf === void 0) delimiterBuf = delimiterBufPrevious;
				else delimiterBuf = Buffer.concat([delimiterBufPrevious, nextBuf]);
				nextBuf = void 0;
				if (end || delimiterBuf.length > delimiter_auto.size) {
					this.options.delimiter = [Buffer.from(delimiter_discover(delimiterBuf, this.options.delimiter_auto))];
					this.state.previousBuf = delimiterBuf;
					this.state.delimiterBufPrevious = void 0;
					this.state.delimiterDiscovered = true;
				} else {
					this.state.delimiterBufPrevious = delimiterBuf;
					return;
				}
			}
			const { previousBuf } = this.state;
			let buf;
			if (previousBuf === void 0) {
				if (nextBuf === void 0) {
					close();
					return;
				} else buf = nextBuf;
			} else if (previousBuf !== void 0 && nextBuf === void 0) buf = previousBuf;
			else buf = Buffer.concat([previousBuf, nextBuf]);
			if (bomSkipped === false) {
				if (bom === false) this.state.bomSkipped = true;
				else if (buf.length < 3) {
					if (end === false) {
						this.state.previousBuf = buf;
						return;
					}
				} else {
					for (const encoding in boms) if (boms[encoding].compare(buf, 0, boms[encoding].length) === 0) {
						const bomLength = boms[encoding].length;
						this.state.bufBytesStart += bomLength;
						buf = buf.slice(bomLength);
						const options = normalize_options({
							...this.original_options,
							encoding
						});
						for (const key in options) this.options[key] = options[key];
						({comment, escape, quote} = this.options);
						break;
					}
					this.state.bomSkipped = true;
				}
			}
			const bufLen = buf.length;
			let pos = 0;
			for (; pos < bufLen; pos++) {
				if (this.__needMoreData(pos, bufLen, end)) break;
				if (this.state.wasRowDelimiter === true) {
					this.info.lines++;
					this.state.wasRowDelimiter = false;
				}
				if (to_line !== -1 && this.info.lines > to_line) {
					this.state.stop = true;
					close();
					return;
				}
				if (this.state.quoting === false && record_delimiter.length === 0) {
					if (this.__autoDiscoverRecordDelimiter(buf, pos)) record_delimiter = this.options.record_delimiter;
				}
				const chr = buf[pos];
				if (raw === true) rawBuffer.append(chr);
				if ((chr === cr || chr === nl) && this.state.wasRowDelimiter === false) this.state.wasRowDelimiter = true;
				if (this.state.escaping === true) this.state.escaping = false;
				else {
					if (escape !== null && this.state.quoting === true && this.__isEscape(buf, pos, chr) && pos + escape.length < bufLen) {
						if (escapeIsQuote) {
							if (this.__isQuote(buf, pos + escape.length)) {
								this.state.escaping = true;
								pos += escape.length - 1;
								continue;
							}
						} else {
							this.state.escaping = true;
							pos += escape.length - 1;
							continue;
						}
					}
					if (this.state.commenting === false && this.__isQuote(buf, pos)) {
						if (this.state.quoting === true) {
							const nextChr = buf[pos + quote.length];
							const isNextChrTrimable = rtrim && this.__isCharTrimable(buf, pos + quote.length);
							const isNextChrComment = comment !== null && this.__compareBytes(comment, buf, pos + quote.length, nextChr);
							const isNextChrDelimiter = this.__isDelimiter(buf, pos + quote.length, nextChr);
							const isNextChrRecordDelimiter = record_delimiter.length === 0 ? this.__autoDiscoverRecordDelimiter(buf, pos + quote.length) : this.__isRecordDelimiter(nextChr, buf, pos + quote.length);
							if (escape !== null && this.__isEscape(buf, pos, chr) && this.__isQuote(buf, pos + escape.length)) pos += escape.length - 1;
							else if (!nextChr || isNextChrDelimiter || isNextChrRecordDelimiter || isNextChrComment || isNextChrTrimable) {
								this.state.quoting = false;
								this.state.wasQuoting = true;
								pos += quote.length - 1;
								continue;
							} else if (relax_quotes === false) {
								const err = this.__error(new CsvError("CSV_INVALID_CLOSING_QUOTE", [
									"Invalid Closing Quote:",
									`got "${String.fromCharCode(nextChr)}"`,
									`at line ${this.info.lines}`,
									"instead of delimiter, record delimiter, trimable character",
									"(if activated) or comment"
								], this.options, this.__infoField()));
								if (err !== void 0) return err;
							} else {
								this.state.quoting = false;
								this.state.wasQuoting = true;
								this.state.field.prepend(quote);
								pos += quote.length - 1;
							}
						} else if (this.state.field.length !== 0) {
							if (relax_quotes === false) {
								const info = this.__infoField();
								const bom = Object.keys(boms).map((b) => boms[b].equals(this.state.field.toString()) ? b : false).filter(Boolean)[0];
								const err = this.__error(new CsvError("INVALID_OPENING_QUOTE", [
									"Invalid Opening Quote:",
									`a quote is found on field ${JSON.stringify(info.column)} at line ${info.lines}, value is ${JSON.stringify(this.state.field.toString(encoding))}`,
									bom ? `(${bom} bom)` : void 0
								], this.options, info, { field: this.state.field }));
								if (err !== void 0) return err;
							}
						} else {
							this.state.quoting = true;
							pos += quote.length - 1;
							continue;
						}
					}
					if (this.state.quoting === false) {
						const recordDelimiterLength = this.__isRecordDelimiter(chr, buf, pos);
						if (recordDelimiterLength !== 0) {
							if (this.state.commenting && this.state.wasQuoting === false && this.state.record.length === 0 && this.state.field.length === 0) this.info.comment_lines++;
							else {
								if (this.state.enabled === false && this.info.lines + (this.state.wasRowDelimiter === true ? 1 : 0) >= from_line) {
									this.state.enabled = true;
									this.__resetField();
									this.__resetRecord();
									pos += recordDelimiterLength - 1;
									continue;
								}
								if (skip_empty_lines === true && this.state.wasQuoting === false && this.state.record.length === 0 && this.state.field.length === 0) {
									this.info.empty_lines++;
									pos += recordDelimiterLength - 1;
									continue;
								}
								this.info.bytes = this.state.bufBytesStart + pos;
								const errField = this.__onField();
								if (errField !== void 0) return errField;
								this.info.bytes = this.state.bufBytesStart + pos + recordDelimiterLength;
								const errRecord = this.__onRecord(push);
								if (errRecord !== void 0) return errRecord;
								if (to !== -1 && this.info.records >= to) {
									this.state.stop = true;
									close();
									return;
								}
							}
							this.state.commenting = false;
							pos += recordDelimiterLength - 1;
							continue;
						}
						if (this.state.commenting) continue;
						if (comment !== null && (comment_no_infix === false || this.state.record.length === 0 && this.state.field.length === 0)) {
							if (this.__compareBytes(comment, buf, pos, chr) !== 0) {
								this.state.commenting = true;
								continue;
							}
						}
						const delimiterLength = this.__isDelimiter(buf, pos, chr);
						if (delimiterLength !== 0) {
							this.info.bytes = this.state.bufBytesStart + pos;
							const errField = this.__onField();
							if (errField !== void 0) return errField;
							pos += delimiterLength - 1;
							continue;
						}
					}
				}
				if (this.state.commenting === false) {
					if (max_record_size !== 0 && this.state.record_length + this.state.field.length > max_record_size) return this.__error(new CsvError("CSV_MAX_RECORD_SIZE", [
						"Max Record Size:",
						"record exceed the maximum number of tolerated bytes",
						`of ${max_record_size}`,
						`at line ${this.info.lines}`
					], this.options, this.__infoField()));
				}
				const lappend = ltrim === false || this.state.quoting === true || this.state.field.length !== 0 || !this.__isCharTrimable(buf, pos);
				const rappend = rtrim === false || this.state.wasQuoting === false;
				if (lappend === true && rappend === true) this.state.field.append(chr);
				else if (rtrim === true && !this.__isCharTrimable(buf, pos)) return this.__error(new CsvError("CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE", [
					"Invalid Closing Quote:",
					"found non trimable byte after quote",
					`at line ${this.info.lines}`
				], this.options, this.__infoField()));
				else {
					if (lappend === false) pos += this.__isCharTrimable(buf, pos) - 1;
					continue;
				}
			}
			if (end === true) {
				if (this.state.quoting === true) {
					const err = this.__error(new CsvError("CSV_QUOTE_NOT_CLOSED", ["Quote Not Closed:", `the parsing is finished with an opening quote at line ${this.info.lines}`], this.options, this.__infoField()));
					if (err !== void 0) return err;
				} else if (this.state.wasQuoting === true || this.state.record.length !== 0 || this.state.field.length !== 0) {
					this.info.bytes = this.state.bufBytesStart + pos;
					const errField = this.__onField();
					if (errField !== void 0) return errField;
					const errRecord = this.__onRecord(push);
					if (errRecord !== void 0) return errRecord;
				} else if (this.state.wasRowDelimiter === true) this.info.empty_lines++;
				else if (this.state.commenting === true) this.info.comment_lines++;
			} else {
				this.state.bufBytesStart += pos;
				this.state.previousBuf = buf.slice(pos);
			}
			if (this.state.wasRowDelimiter === true) {
				this.info.lines++;
				this.state.wasRowDelimiter = false;
			}
		},
		__onRecord: function(push) {
			const { columns, group_columns_by_name, encoding, info, from, relax_column_count, relax_column_count_less, relax_column_count_more, raw, skip_records_with_empty_values } = this.options;
			const { enabled, record } = this.state;
			if (enabled === false) return this.__resetRecord();
			const recordLength = record.length;
			if (columns === true) {
				if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
					this.__resetRecord();
					return;
				}
				return this.__firstLineToColumns(record);
			}
			if (columns === false && this.info.records === 0) this.state.expectedRecordLength = recordLength;
			if (recordLength !== this.state.expectedRecordLength) {
				const err = columns === false ? new CsvError("CSV_RECORD_INCONSISTENT_FIELDS_LENGTH", [
					"Invalid Record Length:",
					`expect ${this.state.expectedRecordLength},`,
					`got ${recordLength} on line ${this.info.lines}`
				], this.options, this.__infoField(), { record }) : new CsvError("CSV_RECORD_INCONSISTENT_COLUMNS", [
					"Invalid Record Length:",
					`columns length is ${columns.length},`,
					`got ${recordLength} on line ${this.info.lines}`
				], this.options, this.__infoField(), { record });
				if (relax_column_count === true || relax_column_count_less === true && recordLength < this.state.expectedRecordLength || relax_column_count_more === true && recordLength > this.state.expectedRecordLength) {
					this.info.invalid_field_length++;
					this.state.error = err;
				} else {
					const finalErr = this.__error(err);
					if (finalErr) return finalErr;
				}
			}
			if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
				this.__resetRecord();
				return;
			}
			if (this.state.recordHasError === true) {
				this.__resetRecord();
				this.state.recordHasError = false;
				return;
			}
			this.info.records++;
			if (from === 1 || this.info.records >= from) {
				const { objname } = this.options;
				if (columns !== false) {
					const obj = {};
					for (let i = 0, l = record.length; i < l; i++) {
						if (columns[i] === void 0 || columns[i].disabled) continue;
						if (group_columns_by_name === true && Object.hasOwn(obj, columns[i].name)) {
							if (Array.isArray(obj[columns[i].name])) obj[columns[i].name] = obj[columns[i].name].concat(record[i]);
							else obj[columns[i].name] = [obj[columns[i].name], record[i]];
						} else Object.defineProperty(obj, columns[i].name, {
							value: record[i],
							enumerable: true,
							writable: true,
							configurable: true
						});
					}
					if (raw === true || info === true) {
						const extRecord = Object.assign({ record: obj }, raw === true ? { raw: this.state.rawBuffer.toString(encoding) } : {}, info === true ? { info: this.__infoRecord() } : {});
						const err = this.__push(objname === void 0 ? extRecord : [obj[objname], extRecord], push);
						if (err) return err;
					} else {
						const err = this.__push(objname === void 0 ? obj : [obj[objname], obj], push);
						if (err) return err;
					}
				} else if (raw === true || info === true) {
					const extRecord = Object.assign({ record }, raw === true ? { raw: this.state.rawBuffer.toString(encoding) } : {}, info === true ? { info: this.__infoRecord() } : {});
					const err = this.__push(objname === void 0 ? extRecord : [record[objname], extRecord], push);
					if (err) return err;
				} else {
					const err = this.__push(objname === void 0 ? record : [record[objname], record], push);
					if (err) return err;
				}
			}
			this.__resetRecord();
		},
		__firstLineToColumns: function(record) {
			const { firstLineToHeaders } = this.state;
			try {
				const headers = firstLineToHeaders === void 0 ? record : firstLineToHeaders.call(null, record);
				if (!Array.isArray(headers)) return this.__error(new CsvError("CSV_INVALID_COLUMN_MAPPING", [
					"Invalid Column Mapping:",
					"expect an array from column function,",
					`got ${JSON.stringify(headers)}`
				], this.options, this.__infoField(), { headers }));
				const normalizedHeaders = normalize_columns_array(headers);
				this.state.expectedRecordLength = normalizedHeaders.length;
				this.options.columns = normalizedHeaders;
				this.__resetRecord();
				return;
			} catch (err) {
				return err;
			}
		},
		__resetRecord: function() {
			if (this.options.raw === true) this.state.rawBuffer.reset();
			this.state.error = void 0;
			this.state.record = [];
			this.state.record_length = 0;
		},
		__onField: function() {
			const { cast, encoding, rtrim, max_record_size } = this.options;
			const { enabled, wasQuoting } = this.state;
			if (enabled === false) return this.__resetField();
			let field = this.state.field.toString(encoding);
			if (rtrim === true && wasQuoting === false) field = field.trimRight();
			if (cast === true) {
				const [err, f] = this.__cast(field);
				if (err !== void 0) return err;
				field = f;
			}
			this.state.record.push(field);
			if (max_record_size !== 0 && typeof field === "string") this.state.record_length += field.length;
			this.__resetField();
		},
		__resetField: function() {
			this.state.field.reset();
			this.state.wasQuoting = false;
		},
		__push: function(record, push) {
			const { on_record } = this.options;
			if (on_record !== void 0) {
				const info = this.__infoRecord();
				try {
					record = on_record.call(null, record, info);
				} catch (err) {
					return err;
				}
				if (record === void 0 || record === null) return;
			}
			this.info.bytes_records += this.info.bytes;
			push(record);
		},
		__cast: function(field) {
			const { columns, relax_column_count } = this.options;
			if (Array.isArray(columns) === true && relax_column_count && this.options.columns.length <= this.state.record.length) return [void 0, void 0];
			if (this.state.castField !== null) try {
				const info = this.__infoField();
				return [void 0, this.state.castField.call(null, field, info)];
			} catch (err) {
				return [err];
			}
			if (this.__isFloat(field)) return [void 0, parseFloat(field)];
			else if (this.options.cast_date !== false) {
				const info = this.__infoField();
				return [void 0, this.options.cast_date.call(null, field, info)];
			}
			return [void 0, field];
		},
		__compareBytes: function(sourceBuf, targetBuf, targetPos, firstByte) {
			if (sourceBuf[0] !== firstByte) return 0;
			const sourceLength = sourceBuf.length;
			for (let i = 1; i < sourceLength; i++) if (sourceBuf[i] !== targetBuf[targetPos + i]) return 0;
			return sourceLength;
		},
		__isCharTrimable: function(buf, pos) {
			const { timchars, timcharFirstBytes } = this.state;
			const first = buf[pos];
			if (first === void 0 || timcharFirstBytes[first] === 0) return 0;
			loop1: for (let i = 0; i < timchars.length; i++) {
				const timchar = timchars[i];
				for (let j = 0; j < timchar.length; j++) if (timchar[j] !== buf[pos + j]) continue loop1;
				return timchar.length;
			}
			return 0;
		},
		__isDelimiter: function(buf, pos, chr) {
			const { delimiter, ignore_last_delimiters } = this.options;
			if (ignore_last_delimiters === true && this.state.record.length === this.options.columns.length - 1) return 0;
			else if (ignore_last_delimiters !== false && typeof ignore_last_delimiters === "number" && this.state.record.length === ignore_last_delimiters - 1) return 0;
			loop1: for (let i = 0; i < delimiter.length; i++) {
				const del = delimiter[i];
				if (del[0] === chr) {
					for (let j = 1; j < del.length; j++) if (del[j] !== buf[pos + j]) continue loop1;
					return del.length;
				}
			}
			return 0;
		},
		__isEscape: function(buf, pos, chr) {
			const { escape } = this.options;
			if (escape === null) return false;
			const l = escape.length;
			if (escape[0] === chr) {
				for (let i = 0; i < l; i++) if (escape[i] !== buf[pos + i]) return false;
				return true;
			}
			return false;
		},
		__isFloat: function(value) {
			return value - parseFloat(value) + 1 >= 0;
		},
		__isQuote: function(buf, pos) {
			const { quote } = this.options;
			if (quote === null) return false;
			const l = quote.length;
			for (let i = 0; i < l; i++) if (quote[i] !== buf[pos + i]) return false;
			return true;
		},
		__isRecordDelimiter: function(chr, buf, pos) {
			const { record_delimiter } = this.options;
			const recordDelimiterLength = record_delimiter.length;
			loop1: for (let i = 0; i < recordDelimiterLength; i++) {
				const rd = record_delimiter[i];
				const rdLength = rd.length;
				if (rd[0] !== chr) continue;
				for (let j = 1; j < rdLength; j++) if (rd[j] !== buf[pos + j]) continue loop1;
				return rd.length;
			}
			return 0;
		},
		__autoDiscoverRecordDelimiter: function(buf, pos) {
			const { encoding } = this.options;
			const rds = [
				Buffer.from("\r\n", encoding),
				Buffer.from("\n", encoding),
				Buffer.from("\r", encoding)
			];
			loop: for (let i = 0; i < rds.length; i++) {
				const l = rds[i].length;
				for (let j = 0; j < l; j++) if (rds[i][j] !== buf[pos + j]) continue loop;
				this.options.record_delimiter.push(rds[i]);
				this.state.recordDelimiterMaxLength = rds[i].length;
				return rds[i].length;
			}
			return 0;
		},
		__error: function(msg) {
			const { encoding, raw, skip_records_with_error } = this.options;
			const err = typeof msg === "string" ? new Error(msg) : msg;
			if (skip_records_with_error) {
				this.state.recordHasError = true;
				if (this.options.on_skip !== void 0) try {
					this.options.on_skip(err, raw ? this.state.rawBuffer.toString(encoding) : void 0);
				} catch (err) {
					return err;
				}
				return;
			} else return err;
		},
		__infoDataSet: function() {
			return {
				...this.info,
				columns: this.options.columns
			};
		},
		__infoRecord: function() {
			const { columns, raw, encoding } = this.options;
			return {
				...this.__infoDataSet(),
				bytes_records: this.info.bytes,
				error: this.state.error,
				header: columns === true,
				index: this.state.record.length,
				raw: raw ? this.state.rawBuffer.toString(encoding) : void 0
			};
		},
		__infoField: function() {
			const { columns } = this.options;
			const isColumns = Array.isArray(columns);
			const bytes_records = this.info.bytes_records;
			return {
				...this.__infoRecord(),
				bytes_records,
				column: isColumns === true ? columns.length > this.state.record.length ? columns[this.state.record.length].name : null : this.state.record.length,
				quoting: this.state.wasQuoting
			};
		}
	};
};
// node_modules/csv-parse/lib/sync.js
const parse = function(data, opts = {}) {
	if (typeof data === "string") data = Buffer.from(data);
	const records = opts && opts.objname ? Object.create(null) : [];
	const parser = transform(opts);
	const push = (record) => {
		if (parser.options.objname === void 0) records.push(record);
		else records[record[0]] = record[1];
	};
	const close = () => {};
	const error = parser.parse(data, true, push, close);
	if (error !== void 0) throw error;
	return records;
};
// src/domain/image/csv.ts
/**
* The fields of one record of comma-separated values, as docker/metadata-action reads them: a field in double quotes
* may hold commas, and a double quote written twice; spaces around fields do not count. `undefined` where a quoted
* field has no end.
*/
function csvFields(line) {
	try {
		const [fields = [""]] = parse(line, {
			trim: true,
			relax_quotes: true
		});
		return fields;
	} catch (cause) {
		if (cause instanceof CsvError) return void 0;
		throw cause;
	}
}
// src/domain/image/tag-rule.ts
/** Attributes of each type beside those of all, and the priority where none is given: the action's own. */
const TYPES = {
	semver: {
		own: ["pattern", "value"],
		priority: 900
	},
	ref: {
		own: ["event"],
		priority: 600
	},
	raw: {
		own: ["value"],
		priority: 200
	},
	sha: {
		own: ["format"],
		priority: 100
	}
};
const COMMON = [
	"type",
	"enable",
	"priority",
	"prefix",
	"suffix"
];
const EVENTS = [
	"branch",
	"tag",
	"pr"
];
const FORMATS = ["short", "long"];
/** What may stand between `{{` and `}}`, by type; the rest of the action's expressions need what this step has not. */
const EXPRESSIONS = { semver: [
	"version",
	"raw",
	"major",
	"minor",
	"patch"
] };
const GIT_EXPRESSIONS = [
	"branch",
	"tag",
	"sha"
];
/** Reads every line; comment lines (`#`) are skipped. All that is wrong is answered at once. */
function parseTagRules(lines) {
	const read = lines.filter((line) => !line.trimStart().startsWith("#")).map(parseLine);
	return {
		rules: read.flatMap(({ rule }) => rule ?? []),
		problems: read.flatMap(({ text, faults }) => faults.map(([message, remedy]) => ({
			input: "tags",
			value: text,
			message,
			remedy
		})))
	};
}
function parseLine(text) {
	const fields = csvFields(text);
	if (!fields) return {
		text,
		faults: [["has a double quote that is not closed before the next comma", "quote a whole field: type=raw,\"value=a,b\""]]
	};
	const { attributes, faults } = attributesOf(fields);
	const all = [...faults, ...faultsOf(attributes)];
	return all.length > 0 ? {
		text,
		faults: all
	} : {
		text,
		faults: [],
		rule: ruleOf$1(text, attributes)
	};
}
/** A first field without `=` is the value of a raw tag. */
function attributesOf(fields) {
	const attributes = Object.create(null);
	const faults = [];
	fields.forEach((field, index) => {
		const equals = field.indexOf("=");
		const [key, value] = equals < 0 ? [index === 0 && field !== "" ? "value" : "", field] : [field.slice(0, equals).trim().toLowerCase(), field.slice(equals + 1).trim()];
		if (key === "") faults.push([`has the field ${JSON.stringify(field)} without a key`, "write key=value"]);
		else if (key in attributes) faults.push([`says ${key} twice`, "say it once"]);
		else attributes[key] = value;
	});
	return {
		attributes: {
			type: "raw",
			...attributes
		},
		faults
	};
}
function faultsOf(attributes) {
	const { type = "", enable, priority, event, format, pattern, value } = attributes;
	const kind = Object.hasOwn(TYPES, type) ? TYPES[type] : void 0;
	if (!kind) return [[`has the type ${JSON.stringify(type)}`, `known are ${Object.keys(TYPES).sort().join(", ")}`]];
	const allowed = [...COMMON, ...kind.own];
	const faults = Object.keys(attributes).filter((key) => !allowed.includes(key)).map((key) => [`has ${key}, which ${type} does not know`, `known are ${allowed.join(", ")}`]);
	if (enable !== void 0 && !["true", "false"].includes(enable)) faults.push([`has enable=${enable}`, "write enable=true or enable=false; expressions of GitHub are worked out before"]);
	if (priority !== void 0 && !/^\d{1,9}$/.test(priority)) faults.push([`has priority=${priority}`, "write a whole number"]);
	if (type === "raw" && !value) faults.push(["has no value", "write type=raw,value=latest"]);
	if (type === "ref" && !isOneOf(EVENTS, event)) faults.push([event === void 0 ? "has no event" : `has event=${event}`, "write event=branch, tag or pr"]);
	if (type === "sha" && format !== void 0 && !isOneOf(FORMATS, format)) faults.push([`has format=${format}`, "write format=short or format=long"]);
	if (type === "semver" && !pattern) faults.push(["has no pattern", "write type=semver,pattern={{version}}"]);
	return [...faults, ...expressionFaults(attributes)];
}
function expressionFaults({ type = "", ...attributes }) {
	return [
		"pattern",
		"value",
		"prefix",
		"suffix"
	].flatMap((key) => {
		const known = key === "pattern" ? EXPRESSIONS[type] ?? [] : GIT_EXPRESSIONS;
		return expressionsIn(attributes[key] ?? "").filter((name) => !known.includes(name)).map((name) => [`has {{${name}}} in its ${key}`, `known there are ${known.map((one) => `{{${one}}}`).join(", ")}`]);
	});
}
const EXPRESSION = /\{\{\s*([^{}]*?)\s*\}\}/g;
const expressionsIn = (text) => [...text.matchAll(EXPRESSION)].map((match) => match[1]);
/** Puts values in the place of `{{name}}`; names were judged before. */
const fillIn = (text, values) => text.replace(EXPRESSION, (_, name) => values[name] ?? "");
const isOneOf = (words, word) => words.includes(word);
/** Of attributes that have no fault. */
function ruleOf$1(text, attributes) {
	const { type = "", enable, priority, prefix, suffix, value, event, format, pattern } = attributes;
	const common = {
		text,
		enable: enable !== "false",
		priority: priority === void 0 ? TYPES[type].priority : Number(priority),
		prefix: prefix ?? {
			sha: "sha-",
			ref: event === "pr" ? "pr-" : ""
		}[type] ?? "",
		suffix: suffix ?? ""
	};
	if (type === "semver") return {
		...common,
		type,
		pattern: pattern ?? "",
		...value ? { value } : {}
	};
	if (type === "ref" && isOneOf(EVENTS, event)) return {
		...common,
		type,
		event
	};
	if (type === "sha") return {
		...common,
		type,
		format: format === "long" ? "long" : "short"
	};
	return {
		...common,
		type: "raw",
		value: value ?? ""
	};
}
const SHORT_SHA = 7;
/**
* Tags that the rules give for a commit, those of the highest priority first, each once. A rule that does not fit the
* commit (a branch rule on a tag) gives none; a `semver` rule whose value is no version is a mistake. What a tag cannot
* hold is made into one that can, and `reshaped` says of what.
*/
function tagsOf(rules, git) {
	const asked = rules.filter(({ enable }) => enable).toSorted((a, b) => b.priority - a.priority);
	const problems = asked.flatMap((rule) => versionProblem(rule));
	const made = asked.flatMap((rule) => {
		const value = valueBy(rule, git);
		if (value === void 0 || value === "") return [];
		const expressions = expressionsOf(git);
		const text = `${fillIn(rule.prefix, expressions)}${value}${fillIn(rule.suffix, expressions)}`;
		return tagFrom(text).map((tag) => ({
			asked: text,
			tag
		}));
	});
	const reshaped = made.filter(({ asked: text, tag }) => text !== tag);
	return {
		tags: [...new Set(made.map(({ tag }) => tag))],
		reshaped: [...new Map(reshaped.map((one) => [one.asked, one])).values()],
		problems
	};
}
/** What a tag may not hold becomes a dash; what it may not begin with goes (distribution-spec 1.1). */
function tagFrom(text) {
	const tag = text.replace(/[^\w.-]+/g, "-").replace(/^[.-]+/, "").slice(0, 128);
	return tag === "" ? [] : [tag];
}
function valueBy(rule, git) {
	switch (rule.type) {
		case "raw": return fillIn(rule.value, expressionsOf(git));
		case "sha": return rule.format === "long" ? git.sha : git.sha?.slice(0, SHORT_SHA);
		case "ref": return refValue(rule.event, git);
		case "semver": return semverValue(rule.pattern, rule.value ?? afterPrefix("refs/tags/", git));
	}
}
const expressionsOf = (git) => ({
	branch: afterPrefix("refs/heads/", git) ?? "",
	tag: afterPrefix("refs/tags/", git) ?? "",
	sha: git.sha?.slice(0, SHORT_SHA) ?? ""
});
const refValue = (event, git) => event === "pr" ? /^refs\/pull\/(\d+)\//.exec(git.ref ?? "")?.[1] : afterPrefix(event === "branch" ? "refs/heads/" : "refs/tags/", git);
const afterPrefix = (prefix, { ref = "" }) => ref.startsWith(prefix) ? ref.slice(prefix.length) : void 0;
/** SemVer 2.0.0, with the `v` that Git tags begin with. */
const SEMVER = /^[v=\s]*((0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)((?:-(?:0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*))*)?))(?:\+[\da-zA-Z.-]+)?$/;
/** A pre-release is never `{{major}}.{{minor}}`: whoever follows those wants what is stable. */
function semverValue(pattern, text) {
	const match = text === void 0 ? null : SEMVER.exec(text);
	if (!match) return void 0;
	const [raw, version, major, minor, patch, prerelease] = match;
	const isRaw = /^\{\{\s*raw\s*\}\}$/.test(pattern);
	return fillIn(prerelease === "" || isRaw ? pattern : "{{version}}", {
		raw,
		version,
		major,
		minor,
		patch
	});
}
/** A Git tag may well be no version; a value that was written as one must be. */
function versionProblem(rule) {
	if (rule.type !== "semver" || rule.value === void 0 || SEMVER.test(rule.value)) return [];
	return [{
		input: "tags",
		value: rule.text,
		message: `has the value ${JSON.stringify(rule.value)}, which is no semantic version`,
		remedy: "write major.minor.patch (semver.org)"
	}];
}
// src/domain/image/decide.ts
/** Before the act: whether the image may be built. After it: whether it was, and whether the registry has it. */
function decideBuild(facts) {
	const checks = [
		...gateChecks(facts),
		...withheldChecks(facts),
		...facts.reshaped.map(reshapedCheck),
		...facts.ended ? [buildCheck(facts, facts.ended.failure)] : [],
		...(facts.ended?.pushes ?? []).map(pushCheck)
	];
	const verdict = verdictOf(checks);
	const bad = checks.find(({ outcome, severity }) => outcome !== "pass" && severity === "error");
	return {
		verdict,
		reason: verdict === "pass" ? reasonOf(facts) : `${inOneLine(bad.message)}.`,
		checks
	};
}
/** Where no evidence is required, what the gates said is told and does not decide; deploy decides on it again. */
function gateChecks({ approval, evidenceRequired }) {
	if (!approval) return [];
	const checks = approvalChecks("image", approval);
	return evidenceRequired ? checks : checks.map((check) => ({
		...check,
		severity: "warning"
	}));
}
const withheldChecks = ({ withheld }) => withheld.map((path) => ({
	id: `image:withheld[${path}]`,
	target: path,
	outcome: "pass",
	severity: "info",
	expected: "no secret in the build context",
	observed: path,
	basis: "exact",
	message: `${path} was kept from the build; name it in .dockerignore, or give it as a secret`
}));
/** What became of a text that cannot be a tag. */
const reshapedSentence = ({ asked, tag }) => `${JSON.stringify(asked)} cannot be a tag; the image gets ${tag}${asked.length > 128 ? ` (a tag has at most 128 characters)` : ""}`;
const reshapedCheck = ({ asked, tag }, index) => ({
	id: `image:tag[${index + 1}]`,
	target: tag,
	outcome: "pass",
	severity: "info",
	expected: asked,
	observed: tag,
	basis: "exact",
	message: reshapedSentence({
		asked,
		tag
	})
});
const buildCheck = ({ images }, failure) => ({
	id: "image:built",
	target: images[0],
	outcome: failure === null ? "pass" : "fail",
	severity: "error",
	expected: "a build that ends well",
	observed: failure === null,
	basis: "exact",
	message: failure === null ? "the image was built" : `the build failed: ${failure}`,
	...failure === null ? {} : { remedy: "read the log of the build above" }
});
const PUSHED = {
	proved: ["pass", "answers with the digest that was pushed"],
	refused: ["fail", "could not be pushed"],
	unreached: ["error", "could not be pushed: nobody answered"],
	absent: ["fail", "was said to be pushed, and the registry has nothing there"],
	other: ["fail", "was said to be pushed, and names another image: somebody moved it meanwhile"],
	unanswered: ["error", "was said to be pushed, and the registry could not be asked"],
	left: ["skipped", "was not pushed, since an earlier push failed"]
};
function pushCheck({ reference, outcome, why }) {
	const [result, said] = PUSHED[outcome];
	return {
		id: `image:pushed[${reference}]`,
		target: reference,
		outcome: result,
		severity: "error",
		expected: "the registry answers with the digest that was pushed",
		observed: outcome,
		basis: "exact",
		message: `${reference} ${said}${why === "" ? "" : `: ${why}`}`,
		...result === "pass" ? {} : { remedy: "check the registry and the login, then run the step again" }
	};
}
function reasonOf({ images, tags, push, ended }) {
	const names = `${images.join(", ")} as ${tags.join(", ")}`;
	if (!ended) return `${names} may be built.`;
	return push ? `Built and pushed ${names}.` : `Built ${names}; not pushed, as asked (push: false).`;
}
const inOneLine = (message) => message.replace(/\s*\n\s*/g, " ");
/**
* What build-image saw, and, once it has acted, how it ended. Digests of images stand in products and `measured`: a
* build without its cache gives others.
*/
const BuildFactsSchema = strictObject({
	/** Repositories, with their host. */
	images: array(string()).min(1),
	tags: array(string()).min(1),
	/** What the rules gave where a tag cannot hold it, and the tag that was made of it. */
	reshaped: array(strictObject({
		asked: string(),
		tag: string()
	})).default([]),
	labels: record(string(), string()),
	buildArgs: record(string(), string()),
	/** Ids of the BuildKit secrets; never what they hold. */
	secrets: array(string()),
	/** Secret things in the context that Docker was not given. */
	withheld: array(string()),
	/** The model that the image is of; null for an image without one. */
	model: DigestSchema.nullable(),
	/** What the gates of the run said of the model; null for an image without one. */
	approval: ApprovalSchema.nullable(),
	/** Whether every gate must have passed. */
	evidenceRequired: boolean(),
	push: boolean(),
	/** Null until the act. */
	ended: strictObject({
		/** Why the build failed; null where it did not. */
		failure: string().nullable(),
		pushes: array(strictObject({
			reference: string(),
			outcome: _enum([
				"proved",
				"refused",
				"unreached",
				"absent",
				"other",
				"unanswered",
				"left"
			]),
			why: string()
		}))
	}).nullable()
});
// src/domain/image/ignore.ts
/**
* Which paths of a build context a .dockerignore leaves out, as Docker reads it (moby/patternmatcher): the last rule
* that matches a path or a folder above it decides.
*
* Our own: @balena/dockerignore 1.0.2 throws on `a(b` and `[z-a]`, reads `a+b` and `a|b` as regular expressions, and
* does not know `**.md`.
*/
function ignoring(text) {
	const rules = text.split("\n").flatMap(ruleOf);
	const ofFolders = /* @__PURE__ */ new Map([["", -1]]);
	/** Index of the last rule that matches a path or a folder above it: rules before that of its folder cannot win. */
	const last = (path) => {
		const above = lastOfFolder(path.slice(0, Math.max(path.lastIndexOf("/"), 0)));
		return Math.max(above, rules.findLastIndex(({ matches }, index) => index > above && matches.test(path)));
	};
	const lastOfFolder = (folder) => {
		const known = ofFolders.get(folder) ?? last(folder);
		ofFolders.set(folder, known);
		return known;
	};
	return (path) => rules[last(path)]?.sends === false;
}
function ruleOf(line) {
	const text = line.replace(/^\uFEFF/, "").trim();
	if (text === "" || text.startsWith("#")) return [];
	const sends = text.startsWith("!");
	const pattern = cleaned((sends ? text.slice(1) : text).trim());
	return pattern === "" ? [] : [{
		matches: expressionOf(pattern),
		sends
	}];
}
/** Without `.`, `..`, doubled and outer slashes: a context has one root. */
function cleaned(pattern) {
	const names = [];
	for (const name of pattern.split("/")) if (name === "..") names.pop();
	else if (name !== "" && name !== ".") names.push(name);
	return names.join("/");
}
const TOKEN = /\*\*\/?|\*|\?|\[(?:\\.|[^\]\\])+\]|\\.|./gsu;
function expressionOf(pattern) {
	const source = [...pattern.matchAll(TOKEN)].map(([token]) => sourceOf(token)).join("");
	try {
		return new RegExp(`^${source}$`, "u");
	} catch {
		return /(?!)/;
	}
}
/** `**` without a slash after it is read as BuildKit does since 0.10: `**.md` is any path that ends so. */
function sourceOf(token) {
	if (token.startsWith("**")) return token === "**" ? ".*" : "(?:.*/)?";
	if (token === "*") return "[^/]*";
	if (token === "?") return "[^/]";
	if (token.startsWith("[") && token.length > 1) return classOf(token);
	return escaped(token.length > 1 && token.startsWith("\\") ? token.slice(1) : token);
}
const classOf = (token) => {
	const inner = token.slice(1, -1);
	const negated = inner.startsWith("^");
	const members = (negated ? inner.slice(1) : inner).replace(/\\(.)|([\\[\]^&|])/gu, (_, a, b) => `\\${a ?? b}`);
	return `[${negated ? "^" : ""}${members}]`;
};
const escaped = (character) => character.replace(/[\\^$.*+?()[\]{}|/]/u, "\\$&");
// src/domain/image/context.ts
/** Private keys, most of the time; a file that holds nothing but certificates is told by its content. */
const PEM = "**/*.pem";
/** What no image may hold, whatever the user's .dockerignore says: history with its logins, and private keys. */
const NEVER_SENT = [
	"**/.git",
	"**/.env",
	"**/.env.*",
	"!**/.env.example",
	"!**/.env.sample",
	"!**/.env.template",
	"**/*.key",
	"**/*.p12",
	"**/*.pfx",
	"**/id_rsa",
	"**/id_ecdsa",
	"**/id_ed25519",
	"**/.netrc",
	"**/.pypirc",
	"**/.git-credentials"
];
/**
* Judges what lies in a build context. `own` is the user's .dockerignore; `more` are paths below the context that are
* left out as well: files of secrets, and what this tool itself writes on every run; `certificates` are files that hold
* nothing else, which images need.
*/
function judgeContext(folder, entries, own, more) {
	const secret = [...NEVER_SENT, ...more.secrets.map(literal)];
	const user = [own.trimEnd(), ...more.written.map(literal)];
	const otherwise = ignoring([...user, ...secret].join("\n"));
	const certificates = more.certificates.filter((path) => !otherwise(path)).map((path) => `!${literal(path)}`);
	const ignore = [
		...user,
		...secret,
		PEM,
		...certificates,
		""
	].join("\n").trimStart();
	const leftOut = ignoring(ignore);
	const byUser = ignoring(user.join("\n"));
	const sent = entries.filter(({ path }) => !leftOut(path));
	const withheld = entries.map(({ path }) => path).filter((path) => leftOut(path) && !byUser(path));
	const isSecret = ignoring([...secret, PEM].join("\n"));
	return {
		ignore,
		files: sent.length,
		bytes: sent.reduce((sum, { size }) => sum + size, 0),
		withheld: [...new Set(withheld.map((path) => topmost(path, isSecret)))],
		problems: sent.filter(({ leads }) => leads === "out").map(({ path }) => outside(folder, path)),
		sends: (path) => !leftOut(path)
	};
}
/** A path as a pattern that matches it alone. */
const literal = (path) => path.replace(/[\\*?[\]]/g, "\\$&").replace(/^([!#])/, "\\$1");
/** `.git` for `.git/objects/ab/…`. */
function topmost(path, isSecret) {
	const names = path.split("/");
	const depth = names.findIndex((_, index) => isSecret(names.slice(0, index + 1).join("/")));
	return names.slice(0, depth + 1).join("/");
}
const outside = (folder, path) => ({
	input: "context",
	value: folder === "." ? path : `${folder}/${path}`,
	message: "is a link that leads out of the build context",
	remedy: "copy what it points to, or name it in .dockerignore"
});
// src/domain/image/secret-looks.ts
/** Words of a name that say "keep this to yourself"; whole words, so that TOKENIZER and MONKEY are none. */
const SECRET_WORDS = new Set("token password passwd passphrase pwd secret secrets credential credentials key apikey auth pat".split(" "));
const SECRET_ENDING = /(?:token|password|passwd|secret|apikey|credentials?|privatekey|accesskey)$/i;
/** A public key is for everybody. */
const PUBLIC = /public_?-?key/i;
/** How keys of known services and formats look. */
const KEYS = [
	["a private key", /-----BEGIN [A-Z ]*PRIVATE KEY/],
	["a token of GitHub", /\bgh[pousr]_\w{20,}|\bgithub_pat_\w{20,}/],
	["a token of GitLab", /\bglpat-[\w-]{20,}/],
	["an access key of AWS", /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
	["a key of Google", /\bAIza[\w-]{35}/],
	["a token of Hugging Face", /\bhf_[A-Za-z0-9]{30,}/],
	["a token of Slack", /\bxox[abeoprs]-[\w-]{10,}/],
	["a token of Docker Hub", /\bdckr_(?:pat|oat)_[\w-]{20,}/],
	["a token of npm", /\bnpm_[A-Za-z0-9]{36}/],
	["a token of PyPI", /\bpypi-[\w-]{30,}/],
	["a secret key", /\b(?:sk|rk)[-_](?:[a-z]+[-_])*[A-Za-z0-9]{20,}/],
	["a JSON web token", /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/],
	["an address with a password", /[a-z][a-z\d+.-]*:\/\/[^\s/@]+@/i]
];
/** Shannon entropy above which a long run of letters and digits was drawn at random, in bits per character. */
const RANDOM_BITS = 4;
const LONG = /[A-Za-z\d+/_-]{32,}={0,2}/g;
/** Letters that stand together as in words; what is drawn at random has few of them. */
const WORD = /[A-Z]?[a-z]{3,}/g;
const FEWEST = 20;
/** Why a name and its value look like a secret, in words that follow "it"; undefined where they do not. */
function secretLook(name, value) {
	if (namesSecret(name)) return "is named like a secret";
	return valueLook(value);
}
/** Why a value looks like a secret, whatever it is called. */
function valueLook(value) {
	const key = KEYS.find(([, looks]) => looks.test(value));
	if (key) return `looks like ${key[0]}`;
	return (value.match(LONG) ?? []).some(isRandom) ? "looks like a random token" : void 0;
}
function namesSecret(name) {
	if (PUBLIC.test(name)) return false;
	return name.replace(/([a-z\d])([A-Z])/g, "$1_$2").toLowerCase().split(/[^a-z\d]+/).some((word) => SECRET_WORDS.has(word)) || SECRET_ENDING.test(name);
}
/** Digests and commit ids are hexadecimal in one case, paths and names are words: neither is mixed. */
function isRandom(text) {
	return /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text) && text.replace(WORD, "").length >= FEWEST && entropy(text) >= RANDOM_BITS;
}
/** Bits per character of the distribution of the text's own characters (Shannon 1948). */
function entropy(text) {
	const counts = /* @__PURE__ */ new Map();
	for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
	return [...counts.values()].reduce((sum, count) => {
		const share = count / text.length;
		return sum - share * Math.log2(share);
	}, 0);
}
// src/domain/image/labels.ts
const OCI = "org.opencontainers.image.";
/** Labels that say what an image was made of: nobody may say otherwise. */
const OURS = [
	"source",
	"url",
	"revision",
	"version",
	"created"
].map((name) => OCI + name);
/**
* Labels of an image: those of the OCI image-spec 1.1 as far as they are known, model and gate by digest, and the
* user's own. The time of the build is none of them: equal inputs are to give an equal image.
*/
function labelsOf({ name, version, git, model, gate, created }, own) {
	const known = {
		[`${OCI}title`]: name,
		...own,
		[`${OCI}source`]: git.source,
		[`${OCI}url`]: git.source,
		[`${OCI}revision`]: git.sha,
		[`${OCI}version`]: version,
		[`${OCI}created`]: created,
		[MODEL_LABEL]: model,
		[EVIDENCE_LABEL]: gate
	};
	const pairs = Object.entries(known).filter((pair) => typeof pair[1] === "string");
	return Object.fromEntries(pairs.sort(([a], [b]) => a < b ? -1 : 1));
}
/** `SOURCE_DATE_EPOCH` (reproducible-builds.org), whole seconds since 1970, as ISO 8601; null for anything else. */
const createdAt = (epoch) => epoch !== void 0 && /^\d{1,11}$/.test(epoch) ? (/* @__PURE__ */ new Date(Number(epoch) * 1e3)).toISOString() : null;
/** What is wrong with the user's own labels. A value that looks like a secret is not shown. */
function labelProblems(own) {
	return Object.entries(own).flatMap(([name, value]) => {
		const told = { input: `labels ${name}` };
		const problems = [];
		if (!/^[\w./-]+$/.test(name)) problems.push({
			...told,
			message: "is not a name of a label",
			remedy: "use letters, digits, dots and dashes"
		});
		if (OURS.includes(name) || name.startsWith("io.github.mlops-actions.")) problems.push({
			...told,
			message: "is set by build-image itself",
			remedy: "leave it out"
		});
		const look = valueLook(value);
		if (look) problems.push({
			...told,
			message: `${look}; labels are readable to whoever has the image`,
			remedy: "leave it out"
		});
		return problems;
	});
}
// src/steps/build-image/inputs.ts
const DEFAULT_TAGS = ["type=sha"];
/** What is wrong with the inputs, whatever the world holds. What may be a secret is named and never shown. */
const mistakesIn = (inputs) => [
	...(inputs.images ?? []).flatMap(imageProblem),
	...parseTagRules(inputs.tags ?? []).problems,
	...Object.entries(textsOf(inputs.buildArgs)).flatMap(buildArgProblem),
	...labelProblems(textsOf(inputs.labels)),
	...Object.entries(textsOf(inputs.secrets)).flatMap(secretProblem),
	...loginProblem(inputs),
	...engineProblem(inputs)
];
/** The repositories, each once. Names are lower-cased, as docker/metadata-action does: GitHub's owners need not be. */
const repositoriesOf = ({ images }) => [...new Map(images.map((image) => parseReference(image.toLowerCase())).map((reference) => [printReference(reference), reference])).values()];
const tagRulesOf = ({ tags }) => parseTagRules(tags ?? DEFAULT_TAGS).rules;
/** Names to texts; a list becomes lines. */
const textsOf = (mapping) => Object.fromEntries(Object.entries(mapping ?? {}).map(([name, value]) => [name, [value].flat().join("\n")]));
/** Where each secret is, by its id. */
const secretsOf = ({ secrets }) => Object.fromEntries(Object.entries(textsOf(secrets)).map(([id, source]) => [id, source.startsWith("env:") ? { env: source.slice(4) } : { file: source.slice(5) }]));
function imageProblem(image) {
	const problem = (message) => [{
		input: "images",
		value: image.replace(/^.*@/, "…@"),
		message,
		remedy: "write host/name, as in ghcr.io/acme/flight-delay"
	}];
	if (/:\/\/|@(?!sha256:)/.test(image)) return problem("is an address, with more than a host and a name");
	try {
		const { tag, digest } = parseReference(image.toLowerCase());
		if (digest !== void 0) return problem("has a digest, which only the build can say");
		return tag === void 0 ? [] : problem("has a tag; tags stand in `tags`");
	} catch (cause) {
		if (cause instanceof NotAReference) return problem(cause.message);
		throw cause;
	}
}
function buildArgProblem([name, value]) {
	const input = `build-args ${name}`;
	if (!/^[A-Za-z_]\w*$/.test(name)) return [{
		input,
		message: "is not a name of a variable",
		remedy: "use letters, digits and _"
	}];
	const look = secretLook(name, value);
	if (!look) return [];
	return [{
		input,
		message: `${look}; build arguments stay readable in the history of the image`,
		remedy: "give it in `secrets`, and mount it by RUN --mount=type=secret"
	}];
}
function secretProblem([id, source]) {
	const input = `secrets ${id}`;
	if (!/^[\w.-]+$/.test(id)) return [{
		input,
		message: "is not an id",
		remedy: "use letters, digits, dots and dashes"
	}];
	if (/^(?:env:[A-Za-z_]\w*|file:[^\n]+)$/.test(source)) return [];
	return [{
		input,
		message: "does not say where the secret is (its value is not shown here)",
		remedy: "write env:NAME of a variable, or file:path"
	}];
}
const loginProblem = ({ username, password }) => username === void 0 === (password === void 0) ? [] : [{
	input: username === void 0 ? "username" : "password",
	message: "is not given, but its partner is",
	remedy: "give both, or neither and log in with docker login"
}];
/** Whoever reaches a Docker daemon without TLS owns its machine; DOCKER_HOST with DOCKER_TLS_VERIFY stays possible. */
const engineProblem = ({ dockerHost = "" }) => dockerHost === "" || /^(?:unix:\/\/\/|ssh:\/\/|tcp:\/\/(?:127\.[\d.]+|localhost|\[::1\])(?::\d+)?$)/.test(dockerHost) ? [] : [{
	input: "docker-host",
	value: dockerHost.replace(/\/\/[^/]*@/, "//…@"),
	message: "is not allowed: plain TCP is accepted for this machine only",
	remedy: "use unix:// or ssh://; for TLS set DOCKER_HOST and DOCKER_TLS_VERIFY"
}];
// src/steps/build-image/context.ts
/**
* Reads the context. BuildKit prefers `<Dockerfile>.dockerignore` to the context's own. Throws `InputErrors` where
* the context or the Dockerfile is not there.
*/
async function findContext(inputs, files, buildKit) {
	const folder = files.relative(inputs.context);
	if (!await files.isFolder(folder)) refuse("context", "is not a folder", "name a folder; addresses are not fetched", { value: inputs.context.replace(/\/\/[^/]*@/, "//…@") });
	const dockerfile = inputs.file ?? posix.join(folder, "Dockerfile");
	if (!await files.exists(dockerfile) || await files.isFolder(dockerfile)) refuse("file", "does not exist", "write a Dockerfile, or name it", { value: dockerfile });
	const below = (path) => pathBelow(folder, files.relative(path));
	const inside = (paths) => paths.flatMap((path) => below(path) ?? []);
	const own = [...buildKit ? [`${dockerfile}.dockerignore`] : [], posix.join(folder, ".dockerignore")];
	const entries = await files.tree(folder);
	const context = judgeContext(folder, entries, await firstText(own, files), {
		secrets: inside(Object.values(secretsOf(inputs)).flatMap((from) => "file" in from ? from.file : [])),
		written: inside(writtenByUs(inputs)),
		certificates: await certificatesAmong(entries, folder, files)
	});
	const there = new Set(entries.map(({ path }) => path));
	return {
		...context,
		dockerfile,
		below,
		holds: (path) => there.has(path) && context.sends(path)
	};
}
const LARGEST_PEM = 1 << 22;
/** Files that end in .pem and hold certificates alone, such as the authorities that Python packages bring. */
async function certificatesAmong(entries, folder, files) {
	const found = [];
	for (const { path, size, leads } of entries) {
		if (!path.endsWith(".pem") || leads !== void 0 || size > LARGEST_PEM) continue;
		const text = Buffer.from(await files.read(posix.join(folder, path))).toString("latin1");
		if (text.includes("-----BEGIN CERTIFICATE-----") && !text.includes("PRIVATE KEY")) found.push(path);
	}
	return found;
}
/** Folder of what this step writes beside its evidence. */
const ownFolder = ({ evidenceDir, id }) => posix.join(evidenceDir, "artifacts", id ?? "build-image");
/** What differs from run to run: with it, no layer would ever come from the cache. */
const writtenByUs = (inputs) => [...[
	".mlops-actions",
	".lock",
	"run.json",
	"builds",
	"evidence",
	"junit"
].map((name) => posix.join(inputs.evidenceDir, name)), ownFolder(inputs)];
function pathBelow(folder, path) {
	const inside = posix.relative(folder, path);
	return inside === "" || inside === ".." || inside.startsWith("../") || posix.isAbsolute(inside) ? void 0 : inside;
}
async function firstText(paths, files) {
	for (const path of paths) if (await files.exists(path)) return await files.readText(path);
	return "";
}
// src/steps/build-image/act.ts
/** Builds with all tags at once. Answers the image id, or why the build failed; throws where nobody could say. */
async function build({ inputs, facts, containers, ports, signal }) {
	const { log } = ports.host;
	const buildKit = await containers.buildKit();
	const request = {
		context: inputs.context,
		file: await guardedDockerfile(inputs, ports, buildKit),
		tags: repositoriesOf(inputs).flatMap((image) => taggedAs(image, facts.tags)),
		labels: facts.labels,
		buildArgs: facts.buildArgs,
		secrets: secretsOf(inputs)
	};
	try {
		return { id: await log.group(`Build ${facts.images.join(", ")}`, () => retried(() => containers.build(request, log.info, signal), ports, signal)) };
	} catch (cause) {
		if (cause instanceof ContainerFailure && !cause.unanswered) return { failure: withoutTimes(cause.message) };
		throw cause;
	}
}
const taggedAs = (image, tags) => tags.map((tag) => printReference({
	...image,
	tag
}));
/**
* BuildKit reads `<Dockerfile>.dockerignore`: a copy of the Dockerfile outside the user's files carries the rules that
* keep secrets out, and nothing of the user's is changed.
*/
async function guardedDockerfile(inputs, { files }, buildKit) {
	const { dockerfile, ignore } = await findContext(inputs, files, buildKit);
	if (!buildKit) return dockerfile;
	const copy = posix.join(ownFolder(inputs), "Dockerfile");
	await files.copy(dockerfile, copy);
	await files.write(`${copy}.dockerignore`, ignore);
	return copy;
}
/** BuildKit begins each line with the number of its step and the seconds so far, which differ from run to run. */
const withoutTimes = (message) => message.replace(/^#\d+ (?:\d+\.\d+ )?/gm, "");
/** Pushes tag by tag, and asks the registry for what it was told: an exit code proves nothing. */
async function pushAll(building) {
	const pushes = [];
	for (const image of repositoriesOf(building.inputs)) for (const tag of building.facts.tags) {
		const reference = printReference({
			...image,
			tag
		});
		const ended = pushes.some(({ outcome }) => outcome === "refused" || outcome === "unreached") ? {
			outcome: "left",
			why: ""
		} : await pushOne(image, tag, building);
		pushes.push({
			reference,
			image,
			...ended
		});
	}
	return pushes;
}
async function pushOne(image, tag, { inputs, containers, ports, signal }) {
	const { log } = ports.host;
	const reference = printReference({
		...image,
		tag
	});
	const auth = credentialsOf(inputs, ports.host);
	try {
		const digest = await log.group(`Push ${reference}`, () => retried(() => containers.push(reference, auth, log.info, signal), ports, signal));
		return {
			digest,
			...await prove(digest, tag, ports.images.open(image, auth))
		};
	} catch (cause) {
		if (cause instanceof ContainerFailure) return {
			outcome: cause.unanswered ? "unreached" : "refused",
			why: cause.message
		};
		throw cause;
	}
}
async function prove(digest, tag, repository) {
	try {
		if (await repository.resolve(digest) !== digest) return {
			outcome: "absent",
			why: ""
		};
		const now = await repository.resolve(tag);
		if (now === void 0) return {
			outcome: "absent",
			why: "the tag is not there"
		};
		return {
			outcome: now === digest ? "proved" : "other",
			why: ""
		};
	} catch (cause) {
		if (cause instanceof InputErrors) return {
			outcome: "unanswered",
			why: cause.message
		};
		throw cause;
	}
}
// src/steps/build-image/exhibits.ts
/** Names of the image, the model in it, and its labels. */
const imageExhibits = (facts) => [properties("Image", {
	images: name(facts.images.join(", ")),
	tags: name(facts.tags.join(", ")),
	model: facts.model ? digest(facts.model) : void 0,
	pushed: facts.ended ? words(pushedWords(facts, facts.ended)) : void 0
}), {
	kind: "table",
	title: "Labels",
	caption: "Labels of the image",
	for: ["report"],
	fold: "always",
	columns: [{
		head: "label",
		as: "name"
	}, { head: "value" }],
	rows: Object.entries(facts.labels).map(([label, value]) => [name(label), name(value)])
}];
function pushedWords({ push }, { failure, pushes }) {
	if (failure !== null) return "no: the build failed";
	if (!push) return "no: not asked for";
	return `${pushes.filter(({ outcome }) => outcome === "proved").length} of ${pushes.length} references`;
}
// src/domain/image/git.ts
/** What a CI host tells of the commit, by the names that hosts give it: of a merge that only this build knows, its head. */
function gitOfContext(context) {
	const { commit, headCommit, ref, server, repository, remote = "" } = context;
	return {
		sha: headCommit ?? commit,
		ref: ref ?? refOf(context),
		source: server && repository ? `${server}/${repository}` : webAddress(remote)
	};
}
/** Jenkins calls a tag, and the head of a pull request, a branch too. */
function refOf({ branch, change, tag }) {
	if (change) return `refs/pull/${change}/merge`;
	if (tag) return `refs/tags/${tag}`;
	return branch ? `refs/heads/${branch}` : void 0;
}
/** Web address of a repository by its remote: `git@host:a/b.git`, `https://user:token@host/a/b.git` → `https://host/a/b`. */
function webAddress(remote) {
	const ssh = /^(?:ssh:\/\/)?[\w.-]+@([\w.-]+)(?::\d+\/|[:/])(.+)$/.exec(remote.trim());
	const http = /^https?:\/\/(?:[^/@]*@)?([\w.:-]+)\/([^?#]+)$/.exec(remote.trim());
	const found = ssh ?? http;
	return found ? `https://${found[1]}/${found[2].replace(/\/$/, "").replace(/\.git$/, "")}` : void 0;
}
// src/steps/build-image/git.ts
/** The commit that is built: as the CI host tells it, else as Git does; nothing is known outside a repository. */
async function gitState(host, processes, signal) {
	const git = (...argv) => lineOf(processes, ["git", ...argv], signal);
	const told = gitOfContext(host.context);
	return {
		sha: told.sha ?? await git("rev-parse", "--verify", "HEAD"),
		ref: told.ref ?? await refBy(git),
		source: told.source ?? await sourceBy(git)
	};
}
async function refBy(git) {
	const branch = await git("symbolic-ref", "--quiet", "HEAD");
	if (branch !== void 0) return branch;
	const tag = await git("describe", "--exact-match", "--tags", "HEAD");
	return tag === void 0 ? void 0 : `refs/tags/${tag}`;
}
async function sourceBy(git) {
	const remote = await git("remote", "get-url", "origin");
	return remote === void 0 ? void 0 : webAddress(remote);
}
/** First line of what a program says; undefined where it fails or is not there. */
async function lineOf(processes, argv, signal) {
	const output = [];
	try {
		const { code } = await processes.run(argv, {
			onOutput: (bytes) => output.push(bytes),
			signal
		});
		const line = Buffer.concat(output).toString("utf8").split("\n")[0].trim();
		return code === 0 && line !== "" ? line : void 0;
	} catch (cause) {
		if (cause instanceof InputErrors) return void 0;
		throw cause;
	}
}
// src/steps/build-image/model.ts
/**
* The model that was given, else the one that the run's gates judged, else the one that the run evaluated. Throws
* `InputErrors` where evidence is required and there is no model, and for a package whose file was changed.
*/
async function findModel(inputs, { clock, files, recheck }) {
	const found = await readRunToMove({
		files,
		recheck
	}, inputs.evidenceDir, inputs.id ?? buildImage.name);
	const file = inputs.model === void 0 ? await fileOfRun(found, inputs, files) : await fileOfPackage(inputs.model, files);
	const artifact = file === void 0 ? void 0 : await artifactOf("model", file, files);
	return {
		file,
		artifact,
		found,
		approval: artifact ? approvalOf(found, artifact.digest, clock.now()) : null,
		evidenceRequired: inputs.requireEvidence ?? found.length > 0
	};
}
async function fileOfPackage(folder, files) {
	const pkg = await readModelPackage(folder, files);
	if (pkg.file === void 0) return refuse("model", "holds only predictions, no model", "give train-evaluate the model too", { value: folder });
	const file = posix.join(folder, pkg.file);
	if (pkg.digest !== void 0 && pkg.digest !== await files.digest(file)) refuse("model", `holds a ${pkg.file} with other bytes than model.json says`, "bring the whole folder", { value: folder });
	return file;
}
async function fileOfRun(found, { evidenceDir, requireEvidence }, files) {
	const model = modelOfRun(found, evidenceDir, requireEvidence === true);
	if (model === void 0) return void 0;
	const one = evaluationOf(found, model);
	if (!one) return refuse("model", `${model} was judged, and its evaluation is not here`, "give `model`", { value: evidenceDir });
	const trained = await openTrained("evidence-dir", one, files);
	const { folder, file } = trained.facts.model;
	return requireFile("evidence-dir", trained, `${folder}/${file}`);
}
/** A run without gates may have evaluated one model: that no gate has judged it is then told of this model. */
function modelOfRun(found, evidenceDir, required) {
	if (required || judgedModels(found).length > 0) return theJudgedModel(found, evidenceDir);
	const evaluated = new Set(withTrait(found, "evaluates").flatMap(({ evidence }) => evidence.subjects.filter(({ role }) => role === "model")).map(({ digest }) => digest));
	if (evaluated.size <= 1) return [...evaluated][0];
	return refuse("model", `is not given, and the run evaluated ${evaluated.size}`, "give `model`", { value: evidenceDir });
}
/** An image cannot hold a model that its build is not given. */
function placeProblem({ file }, context) {
	if (file === void 0) return [];
	const inside = context.below(file);
	if (inside !== void 0 && context.holds(inside)) return [];
	return [{
		input: "model",
		value: file,
		message: inside === void 0 ? "lies outside the build context, so that no image can hold it" : "is kept from the build by .dockerignore or by a link",
		remedy: inside === void 0 ? "copy the model folder into the context" : "let .dockerignore send it: !path"
	}];
}
// src/steps/build-image/look.ts
/** The Engine that builds. */
const engineOf = ({ dockerHost }, ports) => ports.containers(dockerHost === void 0 ? void 0 : { host: dockerHost });
/** Context, model, commit and Engine, and all that forbids to build with them, said at once. */
async function lookAround(inputs, ports, signal) {
	const { files, host, processes } = ports;
	credentialsOf(inputs, host);
	const containers = await engineOf(inputs, ports);
	const { version, platform } = await containers.engine();
	const buildKit = await containers.buildKit();
	const [context, model, git] = await together(findContext(inputs, files, buildKit), findModel(inputs, ports), gitState(host, processes, signal));
	const { tags, reshaped, problems } = tagsOf(tagRulesOf(inputs), git);
	const all = [
		...problems,
		...tags.length === 0 && problems.length === 0 ? [noTag(git)] : [],
		...context.problems,
		...buildKit ? [] : builderProblems(inputs, context),
		...placeProblem(model, context),
		...await secretFileProblems(inputs, ports),
		...spaceProblem(context, await containers.freeSpace(), containers.address)
	];
	if (all.length > 0) throw new InputErrors(all);
	for (const one of reshaped) host.log.info(`${reshapedSentence(one)}.`);
	return {
		facts: factsOf(inputs, {
			tags,
			reshaped,
			context,
			model,
			git
		}, host.context.epoch),
		subjects: model.artifact ? [model.artifact] : [],
		materials: await materialsOf(context, model, files),
		measured: {
			engine: `Docker Engine ${version} (${platform})`,
			builder: buildKit ? "BuildKit" : "classic",
			contextFiles: context.files,
			contextBytes: context.bytes
		}
	};
}
function factsOf(inputs, { tags, reshaped, context, model, git }, epoch) {
	const { approval, evidenceRequired } = model;
	const passed = approval?.gates.every(({ verdict }) => verdict === "pass") ?? false;
	const origin = {
		name: inputs.project.name,
		version: tags[0],
		git,
		model: model.artifact?.digest ?? null,
		gate: passed ? approval?.gates[0]?.digest ?? null : null,
		created: createdAt(epoch)
	};
	return {
		images: repositoriesOf(inputs).map(printReference),
		tags: [...tags],
		reshaped: [...reshaped],
		labels: labelsOf(origin, textsOf(inputs.labels)),
		buildArgs: textsOf(inputs.buildArgs),
		secrets: Object.keys(secretsOf(inputs)).sort(),
		withheld: [...context.withheld],
		model: origin.model,
		approval,
		evidenceRequired,
		push: inputs.push,
		ended: null
	};
}
const materialsOf = async ({ dockerfile }, { found }, files) => [await artifactOf("config", dockerfile, files), ...await evidenceMaterials(found, files)];
const noTag = ({ ref, sha }) => ({
	input: "tags",
	message: `give no tag for ${ref ?? (sha === void 0 ? "a folder that is no Git repository" : sha)}`,
	remedy: "add a rule that fits, such as type=raw,value=dev"
});
/** The classic builder knows no secret mounts and no .dockerignore of one Dockerfile. */
function builderProblems(inputs, { withheld }) {
	const remedy = "install the buildx plugin of Docker (BuildKit)";
	const secrets = Object.keys(secretsOf(inputs)).map((id) => ({
		input: `secrets ${id}`,
		message: "needs BuildKit: the classic builder would leave it in a layer",
		remedy
	}));
	const kept = withheld.map((path) => ({
		input: "context",
		value: path,
		message: "would be sent to the build, and is of the kind that no image may hold",
		remedy: `name it in .dockerignore, or ${remedy}`
	}));
	return [...secrets, ...kept];
}
/** Files of secrets must be there; what they hold is masked from now on. */
async function secretFileProblems(inputs, { files, host }) {
	const problems = [];
	for (const [id, from] of Object.entries(secretsOf(inputs))) {
		if (!("file" in from)) continue;
		if (!await files.exists(from.file) || await files.isFolder(from.file)) problems.push({
			input: `secrets ${id}`,
			value: from.file,
			message: "names a file that does not exist",
			remedy: "write the file first, or use env:NAME"
		});
		else host.mask(Buffer.from(await files.read(from.file)).toString("utf8").trim());
	}
	return problems;
}
/** The builder keeps a copy of the context, and the image may hold it once more. */
function spaceProblem({ bytes }, free, address) {
	const needed = 2 * bytes;
	if (free === void 0 || free >= needed) return [];
	return [{
		input: "docker-host",
		value: address,
		message: `has ${free} bytes free, and a context of ${bytes} bytes may take ${needed}`,
		remedy: "run docker system prune, or name in .dockerignore what the image does not need"
	}];
}
// src/steps/build-image/step.ts
/** Builds an image of a model that passed, pushes it, and asks the registry whether it has it. */
const buildImageStep = defineStep({
	spec: buildImage,
	facts: BuildFactsSchema,
	factsVersion: 1,
	check: mistakesIn,
	movesWith: (inputs) => inputs.push || Object.keys(secretsOf(inputs)).length > 0,
	look: lookAround,
	decide: (_, facts) => decideBuild(facts),
	async act(inputs, { facts, decision }, ports, signal) {
		if (decision.verdict !== "pass") return { products: [] };
		return await buildAndPush({
			inputs,
			facts,
			containers: await engineOf(inputs, ports),
			ports,
			signal
		});
	},
	exhibits: imageExhibits,
	outputsOf: ({ facts, products, verdict }) => {
		if (verdict !== "pass" || !facts) return {
			image: "",
			digest: "",
			tags: ""
		};
		const image = products.find(({ role }) => role === "image");
		return {
			image: image?.name ?? "",
			digest: image?.digest ?? "",
			tags: JSON.stringify(referencesOf(facts))
		};
	}
});
async function buildAndPush(building) {
	const { facts } = building;
	const built = await build(building);
	if ("failure" in built) return {
		products: [],
		facts: {
			...facts,
			ended: {
				failure: built.failure,
				pushes: []
			}
		}
	};
	const pushed = facts.push ? await pushAll(building) : [];
	const products = pushed.flatMap(({ image, digest, outcome }) => outcome === "proved" && digest !== void 0 ? imageArtifact(printReference({
		...image,
		digest
	}), digest) : []);
	return {
		products: [...new Map(products.map((product) => [product.name, product])).values()],
		facts: {
			...facts,
			ended: {
				failure: null,
				pushes: pushed.map(({ reference, outcome, why }) => ({
					reference,
					outcome,
					why
				}))
			}
		},
		measured: { imageId: built.id }
	};
}
const referencesOf = ({ images, tags }) => images.flatMap((image) => tags.map((tag) => `${image}:${tag}`));
export { buildImageStep };
