/** A service of a target: containers, hosts and files are named after it. */
export const SERVICE = /^[a-z0-9][a-z0-9-]{0,39}$/;
export const SERVICE_REMEDY = 'use lower-case letters, digits and dashes, at most 40';
