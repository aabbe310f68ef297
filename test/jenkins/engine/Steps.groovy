package engine

import com.cloudbees.groovy.cps.Continuable
import groovy.transform.CompileStatic
import org.codehaus.groovy.runtime.InvokerHelper

/** The object `steps`, and what a call of a step is. */
@CompileStatic
class Steps extends GroovyObjectSupport implements Serializable {
  @Override
  Object invokeMethod(String name, Object args) { call(name, InvokerHelper.asArray(args)) }

  static Object call(String name, Object[] given) {
    Build build = Build.current
    Object prelude = build.preludes.withStep(name)
    if (prelude != null) return build.preludes.call(prelude, name, given)
    List args = new ArrayList(Arrays.asList(given))
    boolean hasBody = !args.empty && args.last() instanceof Closure
    if (hasBody && build.blocks.contains(name)) {
      Closure body = (Closure) args.remove(args.size() - 1)
      return build.preludes.block(name, named(name, args), body)
    }
    if (build.steps.contains(name)) {
      return Continuable.suspend(name, [ask: 'step', name: name, arguments: named(name, args)] as Map)
    }
    if (Symbols.NAMES.contains(name)) return ([$symbol: name] as Map) + (Map) named(name, args)
    Set<String> known = new TreeSet<String>(build.steps + build.blocks)
    throw new NoSuchMethodError("No such DSL method '$name' found among steps $known" as String)
  }

  /** Arguments by name; a single one without a name stands under `value`. */
  static Map<String, Object> named(String step, List args) {
    if (args.empty) return [:]
    if (args.size() > 1) throw new IllegalArgumentException("Expected named arguments but got $args" as String)
    Object only = args[0]
    (only instanceof Map ? Wire.json(only) : [value: Wire.json(only)]) as Map<String, Object>
  }
}
