package org.jenkinsci.plugins.workflow.support.steps.build

import engine.Values
import engine.Wire
import groovy.transform.CompileStatic

/** The object `currentBuild` (no record), or a build before it (as the world recorded it). */
@CompileStatic
class RunWrapper extends GroovyObjectSupport implements Serializable {
  private final Map<String, Object> recorded

  RunWrapper(Map<String, Object> recorded) { this.recorded = recorded }

  @Override
  Object getProperty(String name) {
    Object value = recorded == null ? Wire.ask([ask: 'get', of: 'currentBuild', name: name] as Map) : recorded.get(name)
    if (name == 'buildCauses') return Values.jsonArray(value)
    value instanceof Map && name.startsWith('previous') ? new RunWrapper((Map<String, Object>) value) : value
  }

  @Override
  void setProperty(String name, Object value) {
    if (recorded != null) throw new SecurityException('can only set the result and description of the current build')
    Wire.ask([ask: 'set', of: 'currentBuild', name: name, value: Wire.json(value)] as Map)
  }

  @Override
  Object invokeMethod(String name, Object args) {
    Object[] given = args instanceof Object[] ? (Object[]) args : [args] as Object[]
    if (name == 'getBuildCauses') return Values.causes(getProperty('buildCauses'), given)
    if (name.startsWith('get') && given.length == 0) return getProperty(Values.uncapitalized(name.substring(3)))
    if (name == 'resultIsBetterOrEqualTo') return Values.order(getProperty('currentResult')) <= Values.order(given[0])
    if (name == 'resultIsWorseOrEqualTo') return Values.order(getProperty('currentResult')) >= Values.order(given[0])
    throw new MissingMethodException(name, RunWrapper, given)
  }
}
