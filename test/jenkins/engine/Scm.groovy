package engine

import groovy.transform.CompileStatic

/** The object `scm` of a multibranch or repository job. */
@CompileStatic
class Scm extends GroovyObjectSupport implements Serializable {
  @Override
  Object getProperty(String name) { Wire.ask([ask: 'get', of: 'scm', name: name] as Map) }

  @Override
  String toString() { 'scm' }
}
