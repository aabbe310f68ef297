/** Stages one after another; the first error, which skips those after it, or null. */
def declarativeSequence(Map build, List stages) {
  Throwable error = null
  for (Map each : stages) {
    if (error != null) declarativeSkip(each, 'failure')
    else if (engine.DeclarativeResult.skipsUnstable(build.options)) declarativeSkip(each, 'unstable')
    else {
      try {
        declarativeStage(build, each)
      } catch (Throwable thrown) {
        error = thrown
      }
    }
  }
  return error
}

/** Of a build that was restarted from a stage, that one and those after it; the others are shown. */
def declarativeFrom(List stages) {
  String first = engine.DeclarativeResult.restartedAt()
  if (first == null) return stages
  List left = []
  for (Map each : stages) {
    if (left || each.name == first) left.add(each)
    else declarativeSkip(each, 'restart')
  }
  return left
}

/** A stage that does not run is shown, and so is what is in it. */
def declarativeSkip(Map model, String reason) {
  stage(value: model.name, skipped: reason) { declarativeSkipInner(model, reason) }
}

def declarativeSkipInner(Map model, String reason) {
  for (Map each : (model.stages ?: []) + (model.parallel ?: [])) declarativeSkip(each, reason)
}

def declarativeStage(Map build, Map model) {
  stage(model.name) {
    Map gate = [passed: model.when == null]
    Throwable error = null
    try {
      declarativeEntered(build, model, gate)
      if (!gate.passed) {
        engine.DeclarativeResult.skipped(model.name)
        declarativeSkipInner(model, 'when')
      }
    } catch (Throwable thrown) {
      error = thrown
    }
    if (model.parallel != null && gate.passed) error = declarativePost(model.post, error, true)
    if (error != null) throw error
  }
}

/** Options, then `input`, then the agent, and only in there `when`, unless it says before which it is looked at. */
def declarativeEntered(Map build, Map model, Map gate) {
  if (!declarativeGate(model, gate, 'beforeOptions')) return
  List options = model.options == null ? [] : model.options.call()
  declarativeOptions(options) {
    if (!declarativeGate(model, gate, 'beforeInput')) return
    declarativeInput(model) {
      if (!declarativeGate(model, gate, model.parallel == null ? 'beforeAgent' : null)) return
      declarativeAgent(model.agent, build.options + options, true) {
        if (!declarativeGate(model, gate, null)) return
        declarativeEnvironment(model.environment) { declarativeContent(build, model) }
      }
    }
  }
}

def declarativeContent(Map build, Map model) {
  if (model.parallel != null) return declarativeParallel(build, model)
  Throwable error = null
  if (model.stages != null) error = declarativeSequence(build, model.stages)
  else {
    try {
      model.steps.call()
    } catch (Throwable thrown) {
      error = thrown
    }
  }
  error = declarativePost(model.post, error, true)
  if (error != null) throw error
}

/** One after another here; after a failure with failFast the branches that are left are stopped before they start. */
def declarativeParallel(Map build, Map model) {
  boolean failFast = model.failFast || engine.DeclarativeOptions.has(build.options, 'parallelsAlwaysFailFast')
  Throwable error = null
  for (Map each : model.parallel) {
    if (error != null && failFast) declarativeSkip(each, 'failure')
    else {
      try {
        declarativeBranch(build, each)
      } catch (Throwable thrown) {
        if (error == null) error = thrown
      }
    }
  }
  if (error != null) throw error
}

def declarativeBranch(Map build, Map model) {
  if (!engine.Asking.known('parallel')) return declarativeStage(build, model)
  block('parallel', [branch: model.name]) { declarativeStage(build, model) }
}

/** What was answered is in the environment of the stage. */
def declarativeInput(Map model, Closure body) {
  if (model.input == null) return body.call()
  Map asked = model.input.call()
  Object answered = input(engine.DeclarativeOptions.asked(asked, model.name))
  List variables = engine.DeclarativeOptions.answered(asked, answered)
  variables ? withEnv(variables) { body.call() } : body.call()
}
