package engine

import groovy.transform.CompileStatic
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException

/** Results of a build and a stage so far, and the conditions of `post` on them. */
@CompileStatic
class DeclarativeResult {
  static boolean skipsUnstable(List<Map> options) {
    Map option = options.find { Map it -> it.type == 'skipStagesAfterUnstable' }
    option != null && option.get('skipStagesAfterUnstable') != false && ofBuild() == 'UNSTABLE'
  }

  /** Whether any condition is met; Jenkins does not look at what only marked the stage before it knows that. */
  static boolean any(Map post, Throwable error) {
    post != null && post.keySet().any { Object it -> met((String) it, error, false) }
  }

  static boolean met(String condition, Throwable error, boolean inStage) {
    String own = combined(error, inStage)
    switch (condition) {
      case ['always', 'cleanup']: return true
      case ['changed', 'fixed', 'regression']: return since(condition, combined(error, false))
      case 'unsuccessful': return own != 'SUCCESS'
      case 'notBuilt': return own == 'NOT_BUILT'
      default: return own == condition.toUpperCase(Locale.ROOT)
    }
  }

  private static boolean since(String condition, String now) {
    Map previous = (Map) Wire.ask([ask: 'get', of: 'currentBuild', name: 'previousBuild'] as Map)
    if (previous == null) return condition == 'changed'
    String before = (String) previous.get('result')
    if (condition == 'changed') return now != before
    if (condition == 'fixed') return now == 'SUCCESS' && before in ['FAILURE', 'UNSTABLE']
    Values.order(now) > Values.order(before)
  }

  /** The worst of the build's result, the stage's and what the error means. */
  static String combined(Throwable error, boolean inStage) {
    String thrown = error == null ? 'SUCCESS' : (error instanceof FlowInterruptedException ? 'ABORTED' : 'FAILURE')
    String stage = inStage ? (String) Wire.ask([ask: 'stageResult'] as Map) : null
    [ofBuild(), stage ?: 'SUCCESS', thrown].max { String it -> Values.order(it) }
  }

  private static String ofBuild() {
    (String) Wire.ask([ask: 'get', of: 'currentBuild', name: 'result'] as Map) ?: 'SUCCESS'
  }

  /** The stage at which "Restart from Stage" began this build, or null. */
  static String restartedAt() { (String) Build.current.start.get('restartedAt') }

  /** What `currentBuild` shows while a condition of `post` runs; null: what it is. */
  static void show(String result) {
    Wire.ask([ask: 'set', of: 'currentBuild', name: 'logicalResult', value: result] as Map)
  }

  /** The stage that was entered turns out to be skipped by its `when`. */
  static void skipped(String stage) {
    Wire.ask([ask: 'step', name: 'stage', arguments: [value: stage, skipped: 'when']] as Map)
  }
}
