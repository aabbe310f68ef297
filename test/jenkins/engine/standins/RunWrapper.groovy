package org.jenkinsci.plugins.workflow.support.steps.build

import engine.Values
import engine.Wire
import groovy.transform.CompileStatic
import net.sf.json.JSONArray

/**
 * The object `currentBuild` (no record), or another build (as the world recorded it). What it has and what a sandbox
 * permits of it are the methods that Jenkins marks as whitelisted, and `rawBuild`, which it does not.
 */
@CompileStatic
class RunWrapper implements Serializable {
  private final Map<String, Object> recorded

  RunWrapper(Map<String, Object> recorded) { this.recorded = recorded }

  private Object read(String name) {
    recorded == null ? Wire.ask([ask: 'get', of: 'currentBuild', name: name] as Map) : recorded.get(name)
  }

  private void write(String name, Object value) {
    if (recorded != null) throw new SecurityException('can only set properties of the current build')
    Wire.ask([ask: 'set', of: 'currentBuild', name: name, value: Wire.json(value)] as Map)
  }

  private RunWrapper build(String name) {
    Object found = read(name)
    found == null ? null : new RunWrapper((Map<String, Object>) found)
  }

  private String text(String name) { (String) read(name) }

  private long count(String name) { ((Number) (read(name) ?: 0)).longValue() }

  String getResult() { text('result') }
  void setResult(String value) { write('result', value) }
  String getCurrentResult() { text('currentResult') }
  boolean resultIsBetterOrEqualTo(String other) { Values.order(currentResult) <= Values.order(other) }
  boolean resultIsWorseOrEqualTo(String other) { Values.order(currentResult) >= Values.order(other) }

  JSONArray getBuildCauses() { Values.jsonArray(read('buildCauses')) }
  JSONArray getBuildCauses(String type) { Values.ofType(buildCauses, type) }
  Map<String, String> getBuildVariables() { (Map<String, String>) (read('buildVariables') ?: [:]) }
  List getChangeSets() { (List) (read('changeSets') ?: []) }

  String getDescription() { text('description') }
  void setDescription(String value) { write('description', value) }
  String getDisplayName() { text('displayName') }
  void setDisplayName(String value) { write('displayName', value) }
  boolean isKeepLog() { read('keepLog') as boolean }
  void setKeepLog(boolean value) { write('keepLog', value) }
  String getFullDisplayName() { text('fullDisplayName') }
  String getProjectName() { text('projectName') }
  String getFullProjectName() { text('fullProjectName') }
  String getId() { text('id') }
  String getAbsoluteUrl() { text('absoluteUrl') }
  String getDurationString() { text('durationString') }
  int getNumber() { (int) count('number') }
  long getDuration() { count('duration') }
  long getTimeInMillis() { count('timeInMillis') }
  long getStartTimeInMillis() { count('startTimeInMillis') }

  RunWrapper getPreviousBuild() { build('previousBuild') }
  RunWrapper getPreviousBuildInProgress() { build('previousBuildInProgress') }
  RunWrapper getPreviousBuiltBuild() { build('previousBuiltBuild') }
  RunWrapper getPreviousCompletedBuild() { build('previousCompletedBuild') }
  RunWrapper getPreviousFailedBuild() { build('previousFailedBuild') }
  RunWrapper getPreviousNotFailedBuild() { build('previousNotFailedBuild') }
  RunWrapper getPreviousSuccessfulBuild() { build('previousSuccessfulBuild') }
  RunWrapper getNextBuild() { build('nextBuild') }
  Object getRawBuild() { read('rawBuild') }
}
