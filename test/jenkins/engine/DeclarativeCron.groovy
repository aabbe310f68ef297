package engine

import groovy.transform.CompileStatic

/** Schedules as Jenkins reads them: five fields with `H`, aliases, comments, a time zone; no line at all is one too. */
@CompileStatic
class DeclarativeCron {
  private static final List<String> ALIASES = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight',
    '@hourly']
  private static final List<String> FIELDS = ['minute', 'hour', 'day of month', 'month', 'day of week']
  private static final List<IntRange> RANGES = [0..59, 0..23, 1..31, 1..12, 0..7] as List<IntRange>
  private static final String TERM = /(?:\*|H|H\((\d+)-(\d+)\)|(\d+)(?:-(\d+))?)(?:\/(\d+))?/

  static void check(Map trigger) {
    String key = [cron: 'spec', pollSCM: 'scmpoll_spec'].get(trigger.get('type'))
    if (key == null) return
    for (String line : String.valueOf(trigger.get(key)).readLines()*.trim()) {
      boolean nothing = line.empty || line.startsWith('#') || line ==~ /TZ\s*=.*/ || ALIASES.contains(line)
      if (!nothing) schedule(line)
    }
  }

  private static void schedule(String line) {
    String[] fields = line.split(/\s+/)
    if (fields.length != 5) throw wrong(line, "five fields are expected, not ${fields.length}")
    for (int i = 0; i < 5; i++) for (String term : fields[i].split(',')) fits(line, i, term)
  }

  private static void fits(String line, int field, String term) {
    java.util.regex.Matcher m = term =~ TERM
    if (!m.matches()) throw wrong(line, "\"$term\" is no ${FIELDS[field]}")
    for (int group = 1; group <= 4; group++) {
      String number = m.group(group)
      if (number != null && !RANGES[field].contains(Integer.parseInt(number))) {
        throw wrong(line, "$number is out of range of the ${FIELDS[field]}")
      }
    }
  }

  private static IllegalArgumentException wrong(String line, String why) {
    new IllegalArgumentException("Invalid input: \"$line\": $why")
  }
}
