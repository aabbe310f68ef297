export { r as planCommand } from "./plan.js";
