/** `post` of the pipeline is a stage of its own, if any of its conditions is met. */
def declarativePostActions(Map post, Throwable error) {
  if (!engine.DeclarativeResult.any(post, error)) return error
  Throwable after = error
  stage('Declarative: Post Actions') { after = declarativePost(post, error, false) }
  return after
}

/**
 * Conditions that are met, in Jenkins' order, each against the result so far; the first error, of before or of these.
 * While one runs, `currentBuild` shows the result that the error will lead to.
 */
def declarativePost(Map post, Throwable before, boolean inStage) {
  Throwable error = before
  if (!engine.DeclarativeResult.any(post, error)) return error
  for (String condition : engine.DeclarativeSections.CONDITIONS) {
    if (!post.containsKey(condition) || !engine.DeclarativeResult.met(condition, error, inStage)) continue
    engine.DeclarativeResult.show(engine.DeclarativeResult.combined(error, inStage))
    try {
      post[condition].call()
    } catch (Throwable thrown) {
      echo "Error when executing $condition post condition: $thrown"
      if (error == null) error = thrown
    }
    engine.DeclarativeResult.show(null)
  }
  return error
}
