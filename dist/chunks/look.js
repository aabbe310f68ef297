export { F as gateFacts, I as pairOf } from "./gate-rows.js";
