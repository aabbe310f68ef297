import { t as canonical } from "./canonical.js";
import { createHash } from "node:crypto";
// src/evidence/digest.ts
/** SHA-256 of bytes or of UTF-8 text. */
const digestOf = (content) => `sha256:${createHash("sha256").update(content).digest("hex")}`;
/** SHA-256 of a value in canonical JSON (RFC 8785). */
const digestOfJson = (value) => digestOf(canonical(value));
export { digestOfJson as n, digestOf as t };
