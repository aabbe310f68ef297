package net.sf.json

import groovy.json.JsonOutput
import groovy.transform.CompileStatic

/** A map whose text is JSON. */
@CompileStatic
class JSONObject extends LinkedHashMap<String, Object> {
  JSONObject(Map<String, Object> of) { super(of) }

  @Override
  String toString() { JsonOutput.toJson((Map) this) }
}
