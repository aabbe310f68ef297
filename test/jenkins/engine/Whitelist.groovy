package engine

import com.cloudbees.groovy.cps.Continuable
import groovy.transform.CompileStatic
import java.lang.reflect.Constructor
import java.lang.reflect.Executable
import java.lang.reflect.Field
import java.lang.reflect.Member
import java.lang.reflect.Method
import java.lang.reflect.Modifier
import org.jenkinsci.plugins.scriptsecurity.sandbox.RejectedAccessException

/** Lines such as `method java.util.Map get java.lang.Object`; each permits exactly the declaration that it names. */
@CompileStatic
class Whitelist {
  /** Lines that permitted something. */
  final Set<String> used = new TreeSet<String>()
  private final Set<String> lines

  Whitelist(File file) {
    List<String> read = file.exists() ? file.readLines('UTF-8') : []
    lines = read.findAll { String it -> it && !it.startsWith('#') } as LinkedHashSet<String>
  }

  /** One of the declarations must be permitted; a property without any, and any of a script, is just not there. */
  void require(List<Member> members, Object receiver = null, String property = null) {
    List<Member> found = members.findAll { Member it -> it != null }
    if (found.any { Member it -> permits(it) }) return
    boolean isAbsent = property != null && (found.empty || receiver instanceof Script)
    if (isAbsent) throw new MissingPropertyException(property, receiver.class)
    String line = found.empty ? 'an unknown method' : line(found[0])
    throw new RejectedAccessException("Scripts not permitted to use $line" as String)
  }

  private boolean permits(Member member) {
    if (isOfScripts(member.declaringClass)) return true
    String found = [line(member), original(member)].find { String it -> it != null && lines.contains(it) }
    if (found != null) used.add(found)
    found != null
  }

  /** Classes that scripts and libraries declare themselves. */
  static boolean isOfScripts(Class type) {
    type.classLoader instanceof GroovyClassLoader
  }

  /** The transformed `each` of a list is permitted when Groovy's own is. */
  private static String original(Member member) {
    if (!(member instanceof Method) || !Continuable.categories.contains(member.declaringClass)) return null
    String type = member.declaringClass.name.replace('com.cloudbees.groovy.cps.Cps', 'org.codehaus.groovy.runtime.')
    String method = member.name.startsWith('$') ? member.name.substring(1).replaceFirst('__.*$', '') : member.name
    "staticMethod $type $method${parameters((Method) member)}"
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
