package engine

import groovy.transform.CompileStatic

/** Where MLOPS_ENGINE_CALLS names a file: the lines of the whitelist that scripts needed. */
@CompileStatic
class CallsRecord {
  static void add(Set<String> lines) {
    String path = System.getenv('MLOPS_ENGINE_CALLS')
    if (path == null || lines.empty) return
    new File(path).withWriterAppend('UTF-8') { Writer it -> for (String line : lines) it.write(line + '\n') }
  }
}
