package engine

import groovy.json.JsonOutput
import groovy.transform.CompileStatic
import org.codehaus.groovy.control.CompilationFailedException
import org.codehaus.groovy.control.CompilationUnit
import org.codehaus.groovy.control.Phases

/** Tells of each file that is named what the parser of Jenkins says about it; classes need not be there. */
@CompileStatic
class Parsing {
  static void main(String[] paths) {
    Map<String, String> problems = [:]
    for (String path : paths) {
      String problem = problemOf(new File(path))
      if (problem != null) problems.put(path, problem)
    }
    println(JsonOutput.toJson((Map) problems))
  }

  private static String problemOf(File file) {
    CompilationUnit unit = new CompilationUnit()
    unit.configuration.sourceEncoding = 'UTF-8'
    unit.addSource(file)
    try {
      unit.compile(Phases.CONVERSION)
      return null
    } catch (CompilationFailedException failed) {
      return failed.message
    }
  }
}
