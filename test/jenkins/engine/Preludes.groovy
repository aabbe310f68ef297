package engine

import com.cloudbees.groovy.cps.CpsTransformer
import com.cloudbees.groovy.cps.impl.CpsCallableInvocation
import groovy.transform.CompileStatic
import java.lang.reflect.Method
import java.lang.reflect.Modifier
import org.codehaus.groovy.runtime.InvokerHelper
import org.codehaus.groovy.runtime.InvokerInvocationException

/** Steps that are written as pipeline code themselves (prelude/*.groovy): each method of theirs is a step. */
@CompileStatic
class Preludes {
  static final GroovyClassLoader LOADER =
    new GroovyClassLoader(Preludes.classLoader, Loading.configuration(new CpsTransformer()))
  private final Map<String, Script> byStep = [:]

  Preludes() {
    for (Class compiled : COMPILED) {
      Script script = (Script) compiled.getDeclaredConstructor().newInstance()
      for (Method method : compiled.declaredMethods) if (isStep(method)) byStep.put(method.name, script)
    }
  }

  /** Compiled once: no script changes them. */
  private static final List<Class> COMPILED = new File(System.getProperty('mlops.engine.prelude')).listFiles()
    .findAll { File it -> it.name.endsWith('.groovy') }
    .sort()
    .collect { File it -> LOADER.parseClass(it) }

  private static boolean isStep(Method method) {
    Modifier.isPublic(method.modifiers) && !method.synthetic && !method.name.contains('$') && method.name != 'run'
  }

  /** The prelude that has a step of this name, or null. */
  Object withStep(String name) { byStep.get(name) }

  Object block(String name, Map<String, Object> arguments, Closure body) {
    under(name) { InvokerHelper.invokeMethod(withStep('block'), 'block', [name, arguments, body] as Object[]) }
  }

  Object call(Object prelude, String name, Object[] args) {
    under(name) { InvokerHelper.invokeMethod(prelude, name, args) }
  }

  /** Runs pipeline code under the name of a step: a script that calls `stage` is to catch `stage`. */
  private static Object under(String name, Closure invocation) {
    try {
      return invocation.call()
    } catch (InvokerInvocationException wrapped) {
      if (!(wrapped.cause instanceof CpsCallableInvocation)) throw wrapped
      throw renamed(name, (CpsCallableInvocation) wrapped.cause)
    } catch (CpsCallableInvocation direct) {
      throw renamed(name, direct)
    }
  }

  private static CpsCallableInvocation renamed(String name, CpsCallableInvocation caught) {
    new CpsCallableInvocation(name, caught.call, caught.receiver, caught.arguments as Object[])
  }
}
