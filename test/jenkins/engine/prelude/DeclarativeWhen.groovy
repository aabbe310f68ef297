/** Whether the stage may go on at this point: `when` has passed, or is looked at later. */
def declarativeGate(Map model, Map gate, String time) {
  if (gate.passed || (time != null && !model.when[time])) return true
  gate.passed = declarativeAll(model.when.conditions)
  return gate.passed
}

def declarativeAll(List conditions) {
  for (Map each : conditions) if (!declarativeHolds(each)) return false
  return true
}

def declarativeAny(List conditions) {
  for (Map each : conditions) if (declarativeHolds(each)) return true
  return false
}

def declarativeHolds(Map condition) {
  if (condition.name == 'not') return !declarativeHolds(condition.conditions[0])
  if (condition.name == 'allOf') return declarativeAll(condition.conditions)
  if (condition.name == 'anyOf') return declarativeAny(condition.conditions)
  if (condition.name == 'expression') return condition.expression.call() ? true : false
  return engine.DeclarativeConditions.holds(condition.name, condition.arguments.call())
}
