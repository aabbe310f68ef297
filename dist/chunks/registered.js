export { i as openRegistered } from "./gate-rows.js";
