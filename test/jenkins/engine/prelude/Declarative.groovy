/**
 * `pipeline`, on the model that DeclarativeCheck made of its block: agent, environment and options around the stages
 * and `post`, in the order in which Jenkins nests them.
 */
def pipeline(Map root) {
  Throwable error = null
  boolean posted = false
  try {
    for (String name : (root.libraries == null ? [] : root.libraries.call())) library(name)
    Map build = root + [options: root.options == null ? [] : root.options.call()]
    declarativeProperties(build)
    declarativeAgent(root.agent, build.options, false) {
      declarativeEnvironment(root.environment) {
        declarativeOptions(build.options) {
          error = declarativeSequence(build, declarativeFrom(root.stages))
          posted = true
          error = declarativePostActions(root.post, error)
          if (error != null) throw error
        }
      }
    }
  } catch (Throwable thrown) {
    if (error == null) error = thrown
  }
  if (!posted) error = declarativePostActions(root.post, error)
  if (error != null) throw error
}

/** What is declared about the job is told once; Jenkins reads schedules when it makes the triggers. */
def declarativeProperties(Map build) {
  List triggers = build.triggers == null ? [] : build.triggers.call()
  List parameters = build.parameters == null ? [] : build.parameters.call()
  for (Map trigger : triggers) engine.DeclarativeCron.check(trigger)
  if (triggers + parameters + build.options) {
    properties(triggers: triggers, parameters: parameters, options: build.options)
  }
}

def declarativeAgent(Map agent, List options, boolean inStage, Closure body) {
  if (agent == null || agent.type == 'none') return body.call()
  Map config = agent.config == null ? [:] : agent.config.call()
  Closure held = {
    declarativeWorkspace(config.customWorkspace) {
      declarativeCheckout(options, inStage) {
        if (!(agent.type in ['docker', 'dockerfile'])) body.call()
        else withDockerContainer(config.findAll { k, v -> k in ['image', 'args', 'filename', 'dir'] }) { body.call() }
      }
    }
  }
  config.label == null ? node(held) : node(config.label, held)
}

def declarativeWorkspace(String folder, Closure body) { folder ? ws(folder) { body.call() } : body.call() }

/** Stages see the variables of the checkout; outside of a stage it is a stage of its own. */
def declarativeCheckout(List options, boolean inStage, Closure body) {
  if (!engine.DeclarativeOptions.checksOut(options)) return body.call()
  String folder = engine.DeclarativeOptions.folder(options)
  Closure out = { folder ? dir(folder) { checkout(scm) } : checkout(scm) }
  Map found = inStage ? out.call() : stage('Declarative: Checkout SCM') { out.call() }
  List variables = []
  for (def entry : (found ?: [:])) variables.add("${entry.key}=${entry.value}".toString())
  variables ? withEnv(variables) { body.call() } : body.call()
}

def declarativeEnvironment(List variables, Closure body) {
  if (!variables) return body.call()
  List bindings = []
  for (Map it : variables) {
    if (it.credentials != null) bindings.addAll(engine.DeclarativeOptions.bindings(it.name, it.credentials.call()))
  }
  bindings ? withCredentials(bindings) { declarativeValues(variables, body) } : declarativeValues(variables, body)
}

def declarativeValues(List variables, Closure body) {
  Map declared = [:]
  for (Map it : variables) if (it.value != null) declared[it.name] = "${it.value.call(declared)}".toString()
  List given = []
  for (def entry : declared) given.add("${entry.key}=${entry.value}".toString())
  given ? withEnv(given) { body.call() } : body.call()
}

/** A step, not a method of a map: what the values of a script may call is the business of the sandbox. */
def declarativeDeclared(Map declared, String name) { return declared[name] }

/** Options that are block steps, the first one outermost. */
def declarativeOptions(List options, Closure body) {
  List wrappers = engine.DeclarativeOptions.wrappers(options)
  if (!wrappers) return body.call()
  Map arguments = wrappers[0].findAll { k, v -> k != 'type' }
  "${wrappers[0].type}"(arguments.value == null ? arguments : arguments.value) {
    declarativeOptions(wrappers.drop(1), body)
  }
}
