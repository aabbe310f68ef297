package engine

import groovy.transform.CompileStatic
import java.lang.reflect.Method
import org.codehaus.groovy.runtime.DateGroovyMethods
import org.codehaus.groovy.runtime.DefaultGroovyMethods
import org.codehaus.groovy.runtime.EncodingGroovyMethods
import org.codehaus.groovy.runtime.ProcessGroovyMethods
import org.codehaus.groovy.runtime.StringGroovyMethods
import org.codehaus.groovy.runtime.SwingGroovyMethods
import org.codehaus.groovy.runtime.XmlGroovyMethods

/** Methods that Groovy adds to the classes of Java: static ones that take the receiver first. */
@CompileStatic
class GroovyMethods {
  private static final List<Class> CLASSES = [DefaultGroovyMethods, StringGroovyMethods, SwingGroovyMethods,
    XmlGroovyMethods, EncodingGroovyMethods, DateGroovyMethods, ProcessGroovyMethods] as List<Class>

  static List<Method> all(String name, Object receiver, Object[] args) {
    Object[] whole = ([receiver] + Arrays.asList(args)) as Object[]
    CLASSES.collect { Class it -> Selection.declared(it, name, whole) }.findAll { Method it -> it != null }
  }
}
