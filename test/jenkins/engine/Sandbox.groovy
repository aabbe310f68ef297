package engine

import groovy.transform.CompileStatic
import java.lang.reflect.Member
import java.lang.reflect.Method
import org.codehaus.groovy.runtime.InvokerHelper
import org.jenkinsci.plugins.scriptsecurity.sandbox.RejectedAccessException
import org.kohsuke.groovy.sandbox.GroovyInterceptor
import org.kohsuke.groovy.sandbox.GroovyInterceptor.Invoker

/** Refuses every call of a script that no line of the whitelist permits, in the order in which Jenkins looks. */
@CompileStatic
class Sandbox extends GroovyInterceptor {
  private static final List<String> ARITHMETIC = ['plus', 'minus', 'multiply', 'div', 'compareTo', 'or', 'and', 'xor',
    'intdiv', 'mod', 'leftShift', 'rightShift', 'rightShiftUnsigned']

  private final Whitelist whitelist
  private final Special special

  Sandbox(Whitelist whitelist) {
    this.whitelist = whitelist
    special = new Special()
  }

  @Override
  Object onMethodCall(Invoker invoker, Object receiver, String name, Object... args) {
    Method method = Selection.method(receiver, name, args)
    if (method != null) {
      if (!special.permitsMethod(method, receiver, args)) whitelist.require([method] as List<Member>)
      return super.onMethodCall(invoker, receiver, name, args)
    }
    boolean isArithmetic = receiver instanceof Number && ARITHMETIC.contains(name)
    if (isArithmetic || special.permitsOutput(receiver, name)) return super.onMethodCall(invoker, receiver, name, args)
    List<Member> added = GroovyMethods.all(name, receiver, args) as List<Member>
    if (added) {
      whitelist.require(added)
      return super.onMethodCall(invoker, receiver, name, args)
    }
    onUndeclared(invoker, receiver, name, args)
  }

  /** A closure in a map or in the binding of a script, or what `invokeMethod` of the receiver makes of the name. */
  private Object onUndeclared(Invoker invoker, Object receiver, String name, Object[] args) {
    Object closure = receiver instanceof Map ? ((Map) receiver).get(name) : null
    if (closure instanceof Closure) return onMethodCall(invoker, closure, 'call', args)
    if (receiver instanceof Script && ((Script) receiver).binding.hasVariable(name)) {
      Object variable = ((Script) receiver).binding.getVariable(name)
      if (InvokerHelper.getMetaClass(variable).respondsTo(variable, 'call', args)) {
        return onMethodCall(invoker, variable, 'call', args)
      }
    }
    Object[] whole = [name, args] as Object[]
    if (Selection.method(receiver, 'invokeMethod', whole) != null) {
      return onMethodCall(invoker, receiver, 'invokeMethod', whole)
    }
    throw new MissingMethodException(name, receiver.class, args)
  }

  @Override
  Object onNewInstance(Invoker invoker, Class type, Object... args) {
    Member constructor = Selection.constructor(type, args)
    if (constructor == null) throw new RejectedAccessException("No such constructor found: new $type.name" as String)
    if (!special.permitsConstructor(type)) whitelist.require([constructor] as List<Member>)
    super.onNewInstance(invoker, type, args)
  }

  @Override
  Object onStaticCall(Invoker invoker, Class type, String name, Object... args) {
    Method method = Selection.declared(type, name, args)
    if (method == null) {
      throw new RejectedAccessException("No such static method found: staticMethod $type.name $name" as String)
    }
    if (!special.permitsStatic(method)) whitelist.require([method] as List<Member>)
    super.onStaticCall(invoker, type, name, args)
  }

  @Override
  Object onSuperCall(Invoker invoker, Class sender, Object receiver, String name, Object... args) {
    whitelist.require([Selection.method(receiver, name, args)] as List<Member>)
    super.onSuperCall(invoker, sender, receiver, name, args)
  }

  @Override
  Object onGetProperty(Invoker invoker, Object receiver, String name) {
    List<Member> readers = Properties.readers(receiver, name)
    boolean free = (receiver instanceof Script && ((Script) receiver).binding.hasVariable(name)) ||
      (name == 'length' && receiver.class.array) ||
      readers.any { Member it -> it != null && Whitelist.isOfScripts(it.declaringClass) } ||
      special.permitsRead(receiver, name)
    if (!free) whitelist.require(readers, receiver, name)
    super.onGetProperty(invoker, receiver, name)
  }

  @Override
  Object onSetProperty(Invoker invoker, Object receiver, String name, Object value) {
    boolean free = (receiver instanceof Script && !(name in ['binding', 'metaClass'])) || special.permitsWrite(receiver)
    if (!free) whitelist.require(Properties.writers(receiver, name, value), receiver, name)
    super.onSetProperty(invoker, receiver, name, value)
  }

  @Override
  Object onGetAttribute(Invoker invoker, Object receiver, String name) {
    whitelist.require([Selection.field(receiver, name)] as List<Member>, receiver, name)
    super.onGetAttribute(invoker, receiver, name)
  }

  @Override
  Object onSetAttribute(Invoker invoker, Object receiver, String name, Object value) {
    whitelist.require([Selection.field(receiver, name)] as List<Member>, receiver, name)
    super.onSetAttribute(invoker, receiver, name, value)
  }

  @Override
  Object onGetArray(Invoker invoker, Object receiver, Object index) {
    boolean isArray = receiver.class.array && index instanceof Integer
    if (!isArray) whitelist.require(elements(receiver, 'getAt', index))
    super.onGetArray(invoker, receiver, index)
  }

  @Override
  Object onSetArray(Invoker invoker, Object receiver, Object index, Object value) {
    boolean isArray = receiver.class.array && index instanceof Integer
    if (!isArray) whitelist.require(elements(receiver, 'putAt', index, value))
    super.onSetArray(invoker, receiver, index, value)
  }

  private static List<Member> elements(Object receiver, String name, Object... args) {
    Method own = Selection.method(receiver, name, args)
    (own != null ? [own] : GroovyMethods.all(name, receiver, args)) as List<Member>
  }
}
