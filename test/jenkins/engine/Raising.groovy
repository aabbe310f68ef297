package engine

import groovy.transform.CompileStatic
import java.lang.reflect.InvocationTargetException
import org.codehaus.groovy.runtime.InvokerInvocationException

/** Exceptions on their way between the world and the script, by class name and message. */
@CompileStatic
class Raising {
  /** An exception of a class that this machine has no stand-in for. */
  static class Unnamed extends RuntimeException {
    final String className

    Unnamed(String className, String message) {
      super(message)
      this.className = className
    }
  }

  static Throwable exception(Map raised) {
    String name = (String) raised.get('className')
    String message = (String) raised.get('message')
    try {
      return (Throwable) Class.forName(name).getConstructor(String).newInstance(message)
    } catch (ReflectiveOperationException | ClassCastException ignored) {
      return new Unnamed(name, message)
    }
  }

  static boolean isSame(Throwable raised, Throwable thrown) {
    thrown != null && describe(raised) == describe(thrown)
  }

  private static boolean isWrapper(Throwable t) {
    t instanceof InvokerInvocationException || t instanceof InvocationTargetException
  }

  static Map describe(Throwable thrown) {
    Throwable t = thrown
    while (isWrapper(t) && t.cause != null) t = t.cause
    String name = t instanceof Unnamed ? ((Unnamed) t).className : t.class.name
    [className: name, message: t.message] as Map
  }
}
