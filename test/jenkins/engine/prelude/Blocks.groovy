/** A block step of the world: before, the body, after; what the body throws may be swallowed or replaced. */
def block(String name, Map arguments, Closure body) {
  def given = engine.Asking.enter(name, arguments)
  def value = null
  Throwable thrown = null
  try {
    value = body.call(given)
  } catch (Throwable t) {
    thrown = t
  }
  try {
    engine.Asking.leave(name, thrown)
  } catch (Throwable t) {
    throw engine.Raising.isSame(t, thrown) ? thrown : t
  }
  return value
}

def script(Closure body) { return body.call() }

/** Runs the body again after an exception, but for a build that was stopped. */
def retry(Map arguments = [:], Integer count, Closure body) {
  return block('retry', [count: count] + arguments) {
    int attempt = 0
    while (true) {
      attempt++
      try {
        return body.call()
      } catch (org.jenkinsci.plugins.workflow.steps.FlowInterruptedException stopped) {
        throw stopped
      } catch (Throwable t) {
        if (attempt >= count) throw t
        echo "ERROR: ${t.message}\nRetrying"
      }
    }
  }
}

def retry(Map arguments, Closure body) { return retry(arguments.findAll { it.key != 'count' }, arguments.count, body) }

def waitUntil(Map arguments = [:], Closure body) {
  return engine.Asking.known('waitUntil') ? block('waitUntil', arguments) { untilTrue(body) } : untilTrue(body)
}

private def untilTrue(Closure body) {
  while (true) {
    def done = body.call()
    if (!(done instanceof Boolean)) throw new ClassCastException("body return value $done is not boolean")
    if (done) return null
  }
}

/** Every branch in turn; the first exception is thrown after all, or at once with failFast. */
def parallel(Map branches) {
  Map results = [:]
  Throwable first = null
  for (String name : engine.Asking.branches(branches)) {
    Closure body = branches[name]
    try {
      results[name] = engine.Asking.known('parallel') ? block('parallel', [branch: name], body) : body.call()
    } catch (Throwable t) {
      first = first ?: t
      if (branches.failFast) break
    }
  }
  if (first) throw first
  return results
}

def library(String identifier) { return library([identifier: identifier]) }

/** Loads a library in the middle of a run: the world says in which folder a checkout of it lies. */
def library(Map arguments) {
  engine.Asking.loadLibrary(arguments.identifier, engine.Asking.library(arguments))
  return null
}

def libraryResource(String path) { return engine.Asking.resource(path) }

def libraryResource(Map arguments) { return engine.Asking.resource(arguments.resource) }
