/** A block step of the world: before, the body, after; what is thrown in the body may be swallowed or replaced. */
def block(String name, Map arguments, Closure body) {
  def given = engine.Asking.enter(name, arguments)
  def value = null
  Throwable thrown = null
  try {
    value = body.call(given)
  } catch (Throwable t) {
    thrown = t
  }
  engine.Asking.leave(name, thrown)
  return value
}
