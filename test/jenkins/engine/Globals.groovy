package engine

import groovy.transform.CompileStatic
import org.jenkinsci.plugins.workflow.cps.EnvActionImpl
import org.jenkinsci.plugins.workflow.support.steps.build.RunWrapper

/** Names that a script finds without declaring them. */
@CompileStatic
class Globals {
  /** A variable of a library, one object for each script that names it. */
  static Object variable(Binding binding, String name) {
    if (!Build.current.loading.hasVariable(name)) return null
    if (!binding.hasVariable(name)) binding.setVariable(name, Build.current.loading.newVariable(name))
    binding.getVariable(name)
  }

  static Object property(Binding binding, String name) {
    switch (name) {
      case 'env': return new EnvActionImpl()
      case 'params': return new Params()
      case 'scm': return new Scm()
      case 'currentBuild': return new RunWrapper(null)
      case 'steps': return new Steps()
    }
    variable(binding, name) ?: Wire.ask([ask: 'get', of: 'env', name: name] as Map)
  }
}
