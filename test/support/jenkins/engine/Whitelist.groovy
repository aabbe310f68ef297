package engine

import com.cloudbees.groovy.cps.Continuable
import groovy.transform.CompileStatic
import java.lang.reflect.Constructor
import java.lang.reflect.Executable
import java.lang.reflect.Field
import java.lang.reflect.Member
import java.lang.reflect.Method
import java.lang.reflect.Modifier

/** Lines such as `method java.util.Map get java.lang.Object`; each permits exactly the declaration that it names. */
@CompileStatic
class Whitelist {
  /** Lines that runs of this machine needed. */
  final Set<String> used = new TreeSet<String>()
  private final Set<String> lines

  Whitelist(File file) {
    List<String> read = file.exists() ? file.readLines('UTF-8') : []
    lines = read.findAll { String it -> it && !it.startsWith('#') } as LinkedHashSet<String>
  }

  boolean permits(Member member) {
    if (isOfScripts(member.declaringClass)) return true
    String line = line(member)
    used.add(line)
    lines.contains(line) || permitsOriginal(member)
  }

  /** Classes that scripts and libraries declare themselves. */
  static boolean isOfScripts(Class type) {
    type.classLoader instanceof GroovyClassLoader
  }

  /** The transformed `each` of a list is permitted when Groovy's own is. */
  private boolean permitsOriginal(Member member) {
    String name = member.declaringClass.name
    if (!(member instanceof Method) || !Continuable.categories.contains(member.declaringClass)) return false
    String original = name.replace('com.cloudbees.groovy.cps.Cps', 'org.codehaus.groovy.runtime.')
    String method = member.name.startsWith('$') ? member.name.substring(1).replaceFirst('__.*$', '') : member.name
    lines.contains("staticMethod $original $method${parameters((Method) member)}" as String)
  }

  static String line(Member member) {
    String type = name(member.declaringClass)
    boolean isStatic = Modifier.isStatic(member.modifiers)
    if (member instanceof Field) return "${isStatic ? 'staticField' : 'field'} $type ${member.name}"
    if (member instanceof Constructor) return "new $type${parameters((Constructor) member)}"
    "${isStatic ? 'staticMethod' : 'method'} $type ${member.name}${parameters((Method) member)}"
  }

  private static String parameters(Executable executable) {
    executable.parameterTypes.collect { Class it -> ' ' + name(it) }.join('')
  }

  static String name(Class type) { type.array ? name(type.componentType) + '[]' : type.name }
}
