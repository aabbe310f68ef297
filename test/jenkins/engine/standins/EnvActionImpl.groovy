package org.jenkinsci.plugins.workflow.cps

import engine.Wire
import groovy.transform.CompileStatic

/** The object `env`: every read and write is the world's. */
@CompileStatic
class EnvActionImpl extends GroovyObjectSupport implements Serializable {
  @Override
  Object getProperty(String name) { Wire.ask([ask: 'get', of: 'env', name: name] as Map) }

  @Override
  void setProperty(String name, Object value) {
    Wire.ask([ask: 'set', of: 'env', name: name, value: String.valueOf(value)] as Map)
  }
}
