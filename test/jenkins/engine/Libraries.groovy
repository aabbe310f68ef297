package engine

import groovy.transform.CompileStatic

/** Folders of shared libraries: `vars/` are variables, `src/` classes, `resources/` files. */
@CompileStatic
class Libraries {
  final Set<String> variables = new LinkedHashSet<String>()
  private final Set<String> loaded = new LinkedHashSet<String>()
  private final List<File> folders = []
  private final Map start
  private final GroovyClassLoader trusted
  private final GroovyClassLoader untrusted

  Libraries(Map start, GroovyClassLoader trusted, GroovyClassLoader untrusted) {
    this.start = start
    this.trusted = trusted
    this.untrusted = untrusted
  }

  /** Loads `name` or `name@version` once. */
  void load(String identifier) {
    String name = identifier.split('@')[0]
    Map<String, String> known = (Map<String, String>) start.get('libraries')
    if (!known.containsKey(name)) {
      throw new hudson.AbortException("Could not find any definition of libraries [$identifier]" as String)
    }
    add(name, new File(known.get(name)))
  }

  void add(String name, File folder) {
    if (!loaded.add(name)) return
    File vars = new File(folder, 'vars')
    File src = new File(folder, 'src')
    if (!vars.directory && !src.directory) {
      throw new hudson.AbortException(
        "Library $name expected to contain at least one of src or vars directories" as String)
    }
    List<String> trustedNames = (List<String>) (start.get('trusted') ?: [])
    GroovyClassLoader loader = trustedNames.contains(name) ? trusted : untrusted
    for (File part : [src, vars]) if (part.directory) loader.addURL(part.toURI().toURL())
    folders.add(folder)
    for (File file : vars.listFiles() ?: new File[0]) {
      if (file.name.endsWith('.groovy')) variables.add(file.name - '.groovy')
    }
  }

  /** Text of a file below `resources/` of any library, or null. */
  String resource(String path) {
    File found = folders.collect { File it -> new File(it, "resources/$path") }.find { File it -> it.file }
    found?.getText('UTF-8')
  }
}
