export { t as candidateOfRows } from "./gate-rows.js";
