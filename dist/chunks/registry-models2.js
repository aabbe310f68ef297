export { r as registryCommands } from "./registry-models.js";
