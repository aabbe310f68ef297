package engine

import com.google.common.primitives.Primitives
import groovy.transform.CompileStatic
import java.lang.reflect.Constructor
import java.lang.reflect.Executable
import java.lang.reflect.Field
import java.lang.reflect.Method

/**
 * Which method, constructor or field a call of a script means to the sandbox of Jenkins: the most general declaration
 * that takes the arguments, since a line of the whitelist names that one.
 */
@CompileStatic
class Selection {
  private static final Map<Class, Map<String, List<Method>>> NAMED = new WeakHashMap<>()

  static List<Method> named(Class type, String name) {
    Map<String, List<Method>> all = NAMED.get(type)
    if (all == null) NAMED.put(type, all = type.declaredMethods.toList().groupBy { Method it -> it.name })
    all.get(name) ?: ([] as List<Method>)
  }

  /** Supertypes first, a class after its superclass and its interfaces. */
  static Set<Class> types(Object receiver) {
    Set<Class> found = new LinkedHashSet<Class>()
    collectTypes(found, receiver.class)
    found
  }

  private static void collectTypes(Set<Class> found, Class type) {
    if (type.superclass != null) collectTypes(found, type.superclass)
    for (Class each : type.interfaces) collectTypes(found, each)
    found.add(type)
  }

  static Method method(Object receiver, String name, Object[] args) {
    for (Class type : types(receiver)) {
      Method declared = declared(type, name, args)
      if (declared != null) return declared
    }
    receiver instanceof GString ? declared(String, name, args) : null
  }

  static Method declared(Class type, String name, Object[] args) {
    List<Method> fitting = []
    for (Method each : named(type, name)) if (fits(each, args)) fitting.add(each)
    (Method) mostSpecific(fitting as List<Executable>)
  }

  /** A constructor; the one without parameters also for a single map of properties. */
  static Constructor constructor(Class type, Object[] args) {
    List<Executable> fitting = []
    for (Constructor each : type.declaredConstructors) if (fits(each, args)) fitting.add(each)
    if (fitting.empty && args.length == 1 && args[0] instanceof Map) {
      return type.declaredConstructors.find { Constructor it -> it.parameterCount == 0 }
    }
    (Constructor) mostSpecific(fitting)
  }

  static Field field(Object receiver, String name) {
    Field found = null
    for (Class type : types(receiver)) found = found ?: ownField(type, name)
    found
  }

  static Field ownField(Class type, String name) { type.declaredFields.find { Field it -> it.name == name } }

  private static boolean fits(Executable candidate, Object[] args) {
    Class[] wanted = candidate.parameterTypes
    Object[] given = candidate.varArgs ? gathered(wanted, args) : args
    if (given.length != wanted.length) return false
    for (int i = 0; i < wanted.length; i++) if (!takes(wanted[i], given[i])) return false
    true
  }

  /** The arguments with those of the variable part in one array, where they are not in one already. */
  private static Object[] gathered(Class[] wanted, Object[] args) {
    int fixed = wanted.length - 1
    if (args.length < fixed) return args
    if (args.length == wanted.length && wanted[fixed].isInstance(args[fixed])) return args
    Class item = Primitives.wrap(wanted[fixed].componentType)
    List rest = Arrays.asList(args).subList(fixed, args.length)
    if (!rest.every { it == null || item.isInstance(it) }) return args
    Object array = java.lang.reflect.Array.newInstance(wanted[fixed].componentType, 0)
    (Arrays.asList(args).subList(0, fixed) + [array]) as Object[]
  }

  private static boolean takes(Class wanted, Object given) {
    if (given == null) return !wanted.primitive
    if (wanted.isInstance(given) || (wanted == String && given instanceof GString)) return true
    if (!wanted.primitive) return false
    Class boxed = Primitives.wrap(wanted)
    if (boxed.isInstance(given) || (boxed == Long && given instanceof Integer)) return true
    boxed == Integer && given instanceof Long && ((Long) given).longValue() == ((Long) given).intValue()
  }

  private static Executable mostSpecific(List<Executable> candidates) {
    Executable best = null
    for (Executable each : candidates) if (best == null || isMoreSpecific(each, best)) best = each
    best
  }

  private static boolean isMoreSpecific(Executable one, Executable other) {
    if (one.varArgs != other.varArgs) return other.varArgs
    for (int i = 0; i < one.parameterCount; i++) {
      Class mine = Primitives.wrap(one.parameterTypes[i])
      Class theirs = Primitives.wrap(other.parameterTypes[i])
      if (mine == Integer && theirs == Long) return true
      if (mine == Long && theirs == Integer || mine.isAssignableFrom(theirs)) return false
      if (theirs.isAssignableFrom(mine)) return true
    }
    one.toString() > other.toString()
  }
}
