export { t as contractInferCommand } from "./contract-infer.js";
