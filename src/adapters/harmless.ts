/** Escape sequences of terminals: CSI, OSC (links, titles), and two-character ones (ECMA-48). */
const ANSI = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[ -/]*[0-~])/g;
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/**
 * A line of a child's output as a CI log may show it: what a carriage return has overwritten, escape sequences and
 * control characters are gone, and `::command::` and `##[command]` are broken up, so that the runner, which reads
 * workflow commands from the log, sees text.
 */
export function harmless(line: string): string {
  const shown = line.replace(/\r+$/, '').split('\r').at(-1)!;
  return shown
    .replace(ANSI, '')
    .replace(CONTROL, '')
    .replaceAll('##[', '## [')
    .replace(/^(\s*):(?=:)/, '$1: ');
}
