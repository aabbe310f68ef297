export { t as runAction, n as runPipelineAction } from "./github.js";
