package net.sf.json

import groovy.json.JsonOutput
import groovy.transform.CompileStatic

/** A list whose text is JSON. */
@CompileStatic
class JSONArray extends ArrayList<Object> {
  @Override
  String toString() { JsonOutput.toJson((Object) this) }
}
