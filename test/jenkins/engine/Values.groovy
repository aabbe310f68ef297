package engine

import groovy.transform.CompileStatic
import net.sf.json.JSONArray
import net.sf.json.JSONObject

/** Small rules of the values that `currentBuild` answers. */
@CompileStatic
class Values {
  private static final List<String> RESULTS = ['SUCCESS', 'UNSTABLE', 'FAILURE', 'NOT_BUILT', 'ABORTED']

  static int order(Object result) { RESULTS.indexOf(String.valueOf(result)) }

  static JSONArray jsonArray(Object causes) {
    JSONArray array = new JSONArray()
    for (Object cause : (List) (causes ?: [])) array.add(new JSONObject((Map) cause))
    array
  }

  static JSONArray ofType(JSONArray causes, String type) {
    JSONArray some = new JSONArray()
    for (Object cause : causes) if (((Map) cause).get('_class') == type) some.add(cause)
    some
  }
}
