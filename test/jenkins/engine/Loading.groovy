package engine

import com.cloudbees.groovy.cps.CpsTransformer
import com.cloudbees.groovy.cps.NonCPS
import groovy.transform.CompileStatic
import java.lang.reflect.InvocationTargetException
import org.codehaus.groovy.control.CompilerConfiguration
import org.codehaus.groovy.control.customizers.CompilationCustomizer
import org.codehaus.groovy.control.customizers.ImportCustomizer
import org.jenkinsci.plugins.workflow.libs.Library

/** Compiles scripts and libraries as Jenkins does: the transform, the base class and the imports of a pipeline. */
@CompileStatic
class Loading {
  /** Sees trusted libraries; its child sees the script and the libraries in the sandbox too. */
  final GroovyClassLoader trusted
  final GroovyClassLoader loader
  private final Map start
  final Libraries libraries

  Loading(Map start) {
    this.start = start
    boolean sandbox = (boolean) start.get('sandbox')
    trusted = new GroovyClassLoader(Preludes.LOADER, scripts(false))
    CompilerConfiguration own = scripts(sandbox)
    loader = new GroovyClassLoader(trusted, own)
    libraries = new Libraries(start, trusted, loader)
    own.addCompilationCustomizers(new LibraryAnnotations(libraries))
  }

  void loadImplicit() {
    for (String name : (List<String>) start.get('implicit')) libraries.load(name)
  }

  Script compile(String text, String file) {
    (Script) instance(loader.parseClass(new GroovyCodeSource(text, file, '/groovy/shell')))
  }

  boolean hasVariable(String name) { libraries.variables.contains(name) }

  Object newVariable(String name) { instance(loader.loadClass(name)) }

  /** What the constructor threw comes as itself: the sandbox may have refused the value of a field. */
  private static Object instance(Class type) {
    try {
      return type.getDeclaredConstructor().newInstance()
    } catch (InvocationTargetException wrapped) {
      throw wrapped.cause
    }
  }

  private CompilerConfiguration scripts(boolean sandbox) {
    Collection<String> steps = (Collection<String>) start.get('steps')
    Collection<String> blocks = (Collection<String>) start.get('blocks')
    configuration(new DeclarativeCheck(steps, blocks), sandbox ? new SandboxedTransformer() : new CpsTransformer())
  }

  static CompilerConfiguration configuration(CompilationCustomizer... customizers) {
    ImportCustomizer imports = new ImportCustomizer()
    imports.addImports(NonCPS.name, Library.name)
    imports.addStarImports('hudson.model', 'jenkins.model')
    CompilerConfiguration configuration = new CompilerConfiguration()
    configuration.sourceEncoding = 'UTF-8'
    configuration.scriptBaseClass = Base.name
    configuration.addCompilationCustomizers(imports)
    configuration.addCompilationCustomizers(customizers)
    configuration
  }
}
