package engine

import groovy.transform.CompileStatic

/** The object `params`. */
@CompileStatic
class Params extends GroovyObjectSupport implements Serializable {
  @Override
  Object getProperty(String name) { Wire.ask([ask: 'get', of: 'params', name: name] as Map) }
}
