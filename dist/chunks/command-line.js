export { n as runCommandLine } from "./every-start.js";
