package engine

import com.cloudbees.groovy.cps.Safepoint
import com.cloudbees.groovy.cps.impl.CpsClosure
import groovy.transform.CompileStatic
import java.lang.reflect.Method
import org.codehaus.groovy.runtime.GStringImpl
import org.codehaus.groovy.runtime.ScriptBytecodeAdapter
import org.jenkinsci.plugins.workflow.cps.EnvActionImpl

/** What Jenkins permits pipelines beside the lines of the whitelist: steps, `env`, output, texts with parts. */
@CompileStatic
class Special {
  private static final List<String> OF_SCRIPTS = ['invokeMethod', 'evaluate', 'println', 'print', 'printf', 'sleep']

  boolean permitsMethod(Method method, Object receiver, Object[] args) {
    if (receiver instanceof Base) {
      if (OF_SCRIPTS.contains(method.name)) return true
      if (method.name == 'getProperty') return permitsRead(receiver, String.valueOf(args[0]))
    }
    if (receiver instanceof Steps) return method.name == 'invokeMethod'
    receiver instanceof EnvActionImpl && method.name in ['getProperty', 'setProperty', 'getEnvironment']
  }

  /** Output and sleep within a body. */
  boolean permitsOutput(Object receiver, String name) { receiver instanceof CpsClosure && Output.NAMES.contains(name) }

  /** `GroovyObject.getProperty` of a script for what the build has, of `env` for anything. */
  boolean permitsRead(Object receiver, String name) {
    receiver instanceof EnvActionImpl ||
      (receiver instanceof Base && Globals.property(((Base) receiver).binding, name) != null)
  }

  boolean permitsWrite(Object receiver) { receiver instanceof EnvActionImpl }

  boolean permitsConstructor(Class type) { type == GStringImpl || type == Base }

  boolean permitsStatic(Method method) {
    (method.declaringClass == ScriptBytecodeAdapter && method.name == 'asType') ||
      (method.declaringClass == Safepoint && method.name == 'safepoint')
  }
}
