package engine

import com.cloudbees.groovy.cps.Continuable
import com.cloudbees.groovy.cps.SerializableScript
import groovy.transform.CompileStatic
import org.codehaus.groovy.runtime.InvokerHelper

/** What every script is: its unknown calls are steps, its unknown properties are objects of the build. */
@CompileStatic
abstract class Base extends SerializableScript {
  @Override
  Object invokeMethod(String name, Object args) {
    if (binding.hasVariable(name)) {
      Object callee = binding.getVariable(name)
      if (InvokerHelper.getMetaClass(callee).respondsTo(callee, 'call', InvokerHelper.asArray(args))) {
        return InvokerHelper.invokeMethod(callee, 'call', args)
      }
    }
    Object variable = Globals.variable(binding, name)
    if (variable != null) return InvokerHelper.invokeMethod(variable, 'call', args)
    Steps.call(name, InvokerHelper.asArray(args))
  }

  @Override
  Object getProperty(String name) {
    try {
      return super.getProperty(name)
    } catch (MissingPropertyException missing) {
      Object found = Globals.property(binding, name)
      if (found == null) throw missing
      return found
    }
  }

  @Override
  void println() { echo('println', '') }

  @Override
  void println(Object value) { echo('println', value) }

  @Override
  void print(Object value) { echo('print', value) }

  Object sleep(long seconds) { Steps.call('sleep', [seconds] as Object[]) }

  private static void echo(String caught, Object value) {
    Continuable.suspend(caught, [ask: 'step', name: 'echo', arguments: [value: String.valueOf(value)]] as Map)
  }
}
