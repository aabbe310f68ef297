package engine

import com.cloudbees.groovy.cps.Continuable
import groovy.transform.CompileStatic

/** What steps that are pipeline code ask of the world and of the build. */
@CompileStatic
class Asking {
  static Object enter(String name, Map arguments) {
    Continuable.suspend('enter', [ask: 'enter', name: name, arguments: arguments] as Map)
  }

  static Object leave(String name, Throwable thrown) {
    Map error = thrown == null ? null : Raising.describe(thrown)
    Continuable.suspend('leave', [ask: 'leave', name: name, error: error] as Map)
  }

  static boolean known(String block) { Build.current.blocks.contains(block) }

  static List<String> branches(Map<String, Object> all) {
    List<String> names = []
    all.each { String name, Object body -> if (body instanceof Closure) names.add(name) }
    names
  }

  /** The folder that the step `library` of the world answers; a library known by name needs no such step. */
  static Object library(Map<String, Object> arguments) {
    if (!Build.current.steps.contains('library')) return null
    Continuable.suspend('library', [ask: 'step', name: 'library', arguments: Wire.json(arguments)] as Map)
  }

  static void loadLibrary(Object identifier, Object folder) {
    Libraries libraries = Build.current.loading.libraries
    String name = String.valueOf(identifier)
    if (folder == null) libraries.load(name)
    else libraries.add(name.split('@')[0], new File(String.valueOf(folder)))
  }

  static String resource(Object path) {
    String text = Build.current.loading.libraries.resource(String.valueOf(path))
    if (text == null) throw new hudson.AbortException("No such library resource $path could be found." as String)
    text
  }
}
