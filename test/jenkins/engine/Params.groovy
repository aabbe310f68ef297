package engine

import groovy.transform.CompileStatic

/** The object `params`: a map that cannot be changed; all of it is the answer to the name `*`. */
@CompileStatic
class Params extends AbstractMap<String, Object> implements Serializable {
  private static Object ask(Object name) { Wire.ask([ask: 'get', of: 'params', name: String.valueOf(name)] as Map) }

  @Override
  Object get(Object name) { ask(name) }

  @Override
  boolean containsKey(Object name) { ask(name) != null }

  @Override
  Set<Map.Entry<String, Object>> entrySet() {
    Collections.unmodifiableMap((Map<String, Object>) (ask('*') ?: [:])).entrySet()
  }
}
