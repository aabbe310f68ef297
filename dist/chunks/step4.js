export { t as gateModelStep } from "./gate.js";
