package engine

import groovy.transform.CompileStatic
import java.lang.reflect.Member
import java.lang.reflect.Method
import org.codehaus.groovy.runtime.MetaClassHelper

/** What reading or writing a property may call, in the order in which the sandbox asks for permission. */
@CompileStatic
class Properties {
  static List<Member> readers(Object receiver, String name) {
    String capital = MetaClassHelper.capitalize(name)
    Object[] none = [] as Object[]
    List<Method> methods = []
    methods.add(Selection.method(receiver, "get$capital" as String, none))
    methods.add(booleans(Selection.method(receiver, "is$capital" as String, none)))
    methods.addAll(GroovyMethods.all("get$capital" as String, receiver, none))
    List<Member> found = (methods as List<Member>) + ([Selection.field(receiver, name)] as List<Member>)
    if (!isSynthetic(receiver)) found.add(Selection.method(receiver, 'getProperty', [name] as Object[]))
    if (receiver instanceof Class) {
      found.add(Selection.declared((Class) receiver, "get$capital" as String, none))
      found.add(booleans(Selection.declared((Class) receiver, "is$capital" as String, none)))
      found.add(Selection.ownField((Class) receiver, name))
    }
    found
  }

  static List<Member> writers(Object receiver, String name, Object value) {
    String setter = "set${MetaClassHelper.capitalize(name)}" as String
    List<Member> found = [setterOf(receiver, setter, value), Selection.field(receiver, name)] as List<Member>
    if (!isSynthetic(receiver)) found.add(1, Selection.method(receiver, 'setProperty', [name, value] as Object[]))
    if (receiver instanceof Class) {
      found.add(Selection.declared((Class) receiver, setter, [value] as Object[]))
      found.add(Selection.ownField((Class) receiver, name))
    }
    found
  }

  /** A single setter takes any value that can be cast. */
  private static Method setterOf(Object receiver, String setter, Object value) {
    List<Method> all = []
    for (Class type : Selection.types(receiver)) {
      for (Method each : Selection.named(type, setter)) if (each.parameterCount == 1) all.add(each)
    }
    all.size() == 1 ? all[0] : Selection.method(receiver, setter, [value] as Object[])
  }

  private static Method booleans(Method method) { method?.returnType == boolean ? method : null }

  /** Whether the class has the property access that the compiler of Groovy writes. */
  private static boolean isSynthetic(Object receiver) {
    Selection.named(receiver.class, 'setProperty').any { Method it -> it.synthetic && it.parameterCount == 2 }
  }
}
