package engine

import com.cloudbees.groovy.cps.impl.CpsClosure
import groovy.transform.CompileStatic
import org.codehaus.groovy.runtime.InvokerHelper

/** Within a body, `println` and `sleep` are the steps too; Groovy has methods of its own for closures. */
@CompileStatic
class Output {
  static final List<String> NAMES = ['println', 'print', 'sleep']

  static Object println(CpsClosure self) { InvokerHelper.invokeMethod(self.owner, 'println', '') }

  static Object println(CpsClosure self, Object value) { InvokerHelper.invokeMethod(self.owner, 'println', value) }

  static Object print(CpsClosure self, Object value) { InvokerHelper.invokeMethod(self.owner, 'print', value) }

  static Object sleep(CpsClosure self, long seconds) { InvokerHelper.invokeMethod(self.owner, 'sleep', seconds) }
}
