package engine

import groovy.transform.CompileStatic

/** What options, an input and credentials mean for the steps around a stage. */
@CompileStatic
class DeclarativeOptions {
  private static final List<String> WRAPPERS = ['timeout', 'retry']

  static boolean has(List<Map> options, String type) { options.any { Map it -> it.type == type } }

  /** Block steps; `timestamps` changes the log alone and is left out where the world does not know it. */
  static List<Map> wrappers(List<Map> options) {
    options.findAll { Map it -> it.type in WRAPPERS || Build.current.blocks.contains(it.type) }
  }

  /** The last word on it is a stage's own. */
  static boolean checksOut(List<Map> options) {
    Map skip = options.reverse().find { Map it -> it.type == 'skipDefaultCheckout' }
    boolean skipped = skip != null && skip.get('skipDefaultCheckout') != false
    !skipped && Build.current.steps.contains('checkout')
  }

  static String folder(List<Map> options) {
    Map option = options.find { Map it -> it.type == 'checkoutToSubdirectory' }
    option == null ? null : String.valueOf(option.get('subdirectory'))
  }

  /** Bindings of a variable to credentials, by the kind that the store says they are. */
  static List<Map> bindings(String variable, Object id) {
    String kind = (String) Wire.ask([ask: 'step', name: 'credentials', arguments: [value: String.valueOf(id)]] as Map)
    Map of = [credentialsId: String.valueOf(id)] as Map
    if (kind == 'sshUserPrivateKey') {
      Map parts = [keyFileVariable: variable, usernameVariable: variable + '_USR', passphraseVariable: variable + '_PSW']
      return [[$symbol: kind] + parts + of]
    }
    if (kind != 'usernamePassword') return [[$symbol: kind, variable: variable] + of] as List<Map>
    [
      [$symbol: 'usernameColonPassword', variable: variable] + of,
      [$symbol: 'usernamePassword', usernameVariable: variable + '_USR', passwordVariable: variable + '_PSW'] + of,
    ] as List<Map>
  }

  static Map asked(Map input, String stage) {
    Map question = new LinkedHashMap(input)
    if (question.get('id') == null) question.put('id', stage)
    List<Map> parameters = (List<Map>) input.get('parameters')
    if (parameters == null) return question
    question.put('parameters', parameters.collect { Map it -> [$symbol: it.type] + it.findAll { k, v -> k != 'type' } })
    question
  }

  /** `NAME=value` of the parameters and of who submitted; a single one is answered without its name. */
  static List<String> answered(Map input, Object answer) {
    if (answer instanceof Map) return ((Map) answer).collect { k, v -> "$k=$v".toString() }
    List<Map> parameters = (List<Map>) (input.get('parameters') ?: [])
    if (input.get('submitterParameter') != null) return ["${input.get('submitterParameter')}=$answer".toString()]
    parameters.size() == 1 ? ["${parameters[0].get('name')}=$answer".toString()] : [] as List<String>
  }
}
