package engine

import com.cloudbees.groovy.cps.Continuable
import groovy.transform.CompileStatic

/** Questions around the body of a block step. */
@CompileStatic
class Asking {
  static Object enter(String name, Map arguments) {
    Continuable.suspend('enter', [ask: 'enter', name: name, arguments: arguments] as Map)
  }

  static Object leave(String name, Throwable thrown) {
    Map error = thrown == null ? null : Raising.describe(thrown)
    Continuable.suspend('leave', [ask: 'leave', name: name, error: error] as Map)
  }
}
