export { n as baselineOfRows } from "./gate-rows.js";
