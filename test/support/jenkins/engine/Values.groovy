package engine

import groovy.transform.CompileStatic
import net.sf.json.JSONArray
import net.sf.json.JSONObject

/** Small rules of the values that `currentBuild` answers. */
@CompileStatic
class Values {
  private static final List<String> RESULTS = ['SUCCESS', 'UNSTABLE', 'FAILURE', 'NOT_BUILT', 'ABORTED']

  static int order(Object result) { RESULTS.indexOf(String.valueOf(result)) }

  static String uncapitalized(String name) { name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) }

  static JSONArray jsonArray(Object causes) {
    JSONArray array = new JSONArray()
    for (Object cause : (List) (causes ?: [])) array.add(new JSONObject((Map) cause))
    array
  }

  /** All causes, or those of a class or a type. */
  static JSONArray causes(Object causes, Object[] of) {
    JSONArray all = (JSONArray) causes
    if (of.length == 0) return all
    String type = of[0] instanceof Class ? ((Class) of[0]).name : String.valueOf(of[0])
    JSONArray some = new JSONArray()
    for (Object cause : all) if (((Map) cause).get('_class') == type) some.add(cause)
    some
  }
}
