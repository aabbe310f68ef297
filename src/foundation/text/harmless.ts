import { shownLine } from './shown.ts';

/** Escape sequences of terminals: CSI, OSC (links, titles), and two-character ones (ECMA-48). */
const ANSI = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[ -/]*[0-~])/g;

/** `::command::` and `##[command]` broken up: the runner, which reads workflow commands from the log, sees text. */
const withoutCommands = (line: string): string =>
  line.replaceAll('##[', '## [').replace(/^(\s*):(?=:)/, '$1: ');

/**
 * A line of a child's output as a CI log may show it: what a carriage return has overwritten and colours are gone, other
 * characters that nobody sees are written as their codes, tabs stay.
 */
export function harmless(line: string): string {
  const last = line.replace(/\r+$/, '').split('\r').at(-1)!;
  return plainLine(last.replace(ANSI, ''));
}

/** A message of ours, which may quote data, as one line of a log: nothing in it begins, moves or hides a line. */
export const plainLine = (text: string): string =>
  withoutCommands(text.split('\t').map(shownLine).join('\t'));
