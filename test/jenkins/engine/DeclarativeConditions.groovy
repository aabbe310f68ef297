package engine

import groovy.transform.CompileStatic
import java.util.regex.Pattern

/** Conditions of `when` on the environment, the causes and the changes of a build. */
@CompileStatic
class DeclarativeConditions {
  private static final Map<String, String> CHANGE = [
    id: 'CHANGE_ID', target: 'CHANGE_TARGET', branch: 'CHANGE_BRANCH', fork: 'CHANGE_FORK', title: 'CHANGE_TITLE',
    author: 'CHANGE_AUTHOR', authorDisplayName: 'CHANGE_AUTHOR_DISPLAY_NAME', authorEmail: 'CHANGE_AUTHOR_EMAIL',
  ]

  static boolean holds(String condition, Map given) {
    switch (condition) {
      case 'branch': return branch(given)
      case 'tag': return env('TAG_NAME') && matches(given, env('TAG_NAME'), 'GLOB')
      case 'buildingTag': return env('TAG_NAME') as boolean
      case 'changeRequest': return changeRequest(given)
      case 'environment': return variable(given)
      case 'equals': return given.expected == given.actual
      case 'triggeredBy': return triggeredBy(given)
      case 'changeset': return paths().any { String it -> matches(given, it, 'GLOB') }
      case 'changelog': return changes().any { Map it -> line((String) given.pattern).matcher((String) it.msg).find() }
      default: return false
    }
  }

  private static String env(String name) { (String) Wire.ask([ask: 'get', of: 'env', name: name] as Map) }

  private static boolean branch(Map given) {
    String actual = env('BRANCH_NAME') ?: env('GIT_LOCAL_BRANCH')
    actual && given.pattern ? matches(given, actual, 'GLOB') : !actual && !given.pattern
  }

  private static boolean changeRequest(Map given) {
    if (!env('CHANGE_ID')) return false
    CHANGE.every { String key, String variable ->
      !given.get(key) || matches(given + [pattern: given.get(key)], env(variable), 'EQUALS')
    }
  }

  private static boolean variable(Map given) {
    String actual = env((String) given.name) ?: ''
    String value = String.valueOf(given.value ?: '')
    given.ignoreCase ? actual.equalsIgnoreCase(value) : actual == value
  }

  /** By the simple name of the class of a cause, or a part of it; `detail` is the user of a UserIdCause. */
  private static boolean triggeredBy(Map given) {
    List<Map> causes = (List<Map>) (Wire.ask([ask: 'get', of: 'currentBuild', name: 'buildCauses'] as Map) ?: [])
    causes.any { Map cause ->
      String name = String.valueOf(cause.get('_class')).split(/[.$]/).last()
      boolean user = name == 'UserIdCause' && given.cause == name
      if (user) return given.detail == null || given.detail == cause.get('userId')
      name.matches("(?i)\\.*${given.cause}.*")
    }
  }

  private static List<String> paths() { changes().collectMany { Map it -> (List<String>) it.affectedPaths } }

  private static List<Map> changes() {
    List<Map> sets = (List<Map>) (Wire.ask([ask: 'get', of: 'currentBuild', name: 'changeSets'] as Map) ?: [])
    sets.collectMany { Map it -> (List<Map>) it.get('items') }
  }

  /** Any line of a message, from the beginning of which other text may stand before. */
  private static Pattern line(String pattern) {
    Pattern.compile('^[^\\r\\n]*?' + pattern + '[^\\r\\n]*?$', Pattern.MULTILINE | Pattern.DOTALL)
  }

  private static boolean matches(Map given, String actual, String otherwise) {
    String pattern = String.valueOf(given.pattern)
    switch (String.valueOf(given.comparator ?: otherwise).toUpperCase(Locale.ROOT)) {
      case 'REGEXP': return (actual ?: '').matches(pattern)
      case 'EQUALS': return (actual ?: '') == pattern
      default:
        int flags = given.caseSensitive ? 0 : Pattern.CASE_INSENSITIVE
        return Pattern.compile(glob(pattern), flags).matcher(actual ?: '').matches()
    }
  }

  /** Ant's path patterns: `?` and `*` within a segment, a segment that is `**` for any number of them. */
  private static String glob(String pattern) {
    String all = pattern.endsWith('/') ? pattern + '**' : pattern
    all.split('/').collect { String segment ->
      segment == '**' ? '**' : segment.collect { it == '*' ? '[^/]*' : it == '?' ? '[^/]' : Pattern.quote("$it") }.join('')
    }.join('/').replace('/**', '(/.*)?').replaceAll(/^\*\*\//, '(.*/)?').replaceAll(/^\*\*$/, '.*')
  }
}
