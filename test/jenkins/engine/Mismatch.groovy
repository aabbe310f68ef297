package engine

import groovy.transform.CompileStatic

/**
 * Code that is not transformed called code that is: Jenkins warns in the log and goes on with a wrong value, a test
 * fails.
 */
@CompileStatic
class Mismatch extends RuntimeException {
  Mismatch(Object expected, String name, Object actual, String caught) {
    super("expected to call ${of(expected)}$name but wound up catching ${of(actual)}$caught" as String)
  }

  private static String of(Object receiver) {
    if (receiver == null) return ''
    (receiver instanceof Class ? ((Class) receiver).name : receiver.class.name) + '.'
  }
}
