package engine

import groovy.transform.CompileStatic

/**
 * Runs one script after another, each from its first line (`Start`) to its `end`. With MLOPS_ENGINE_TRACE what a script
 * threw is printed with its lines.
 */
@CompileStatic
class Main {
  static void main(String[] args) {
    Wire.open()
    for (Map start = Wire.receive(); start != null; start = Wire.receive()) {
      Throwable thrown = new Build(start).run()
      if (thrown != null && System.getenv('MLOPS_ENGINE_TRACE') != null) thrown.printStackTrace()
      Wire.send([ask: 'end', error: thrown == null ? null : Raising.describe(thrown)] as Map)
    }
  }
}
