package engine

import groovy.transform.CompileStatic

/** Names that Jenkins core and the plugins of a usual controller know, and their parameters. */
@CompileStatic
class DeclarativeTypes {
  static class Type {
    final List<String> required
    final List<String> all
    /** Whether parameters are not checked: what only the world knows. */
    final boolean open

    Type(List<String> required, List<String> optional, boolean open = false) {
      this.required = required
      this.all = required + optional
      this.open = open
    }

    /** What a literal of the wrong kind should have been, or null; texts are no numbers to Jenkins, nor the reverse. */
    String expects(String parameter, Object literal) {
      if (open || BOOLEANS.contains(parameter) || UNTYPED.contains(parameter)) return null
      if (NUMBERS.contains(parameter)) return literal instanceof String || literal instanceof Boolean ? 'int' : null
      literal instanceof Number || literal instanceof Boolean ? 'class java.lang.String' : null
    }

    /** The parameter that a value without a name is for. */
    String getSole() {
      if (open) return 'value'
      required.size() == 1 ? required[0] : (required.empty && all.size() == 1 ? all[0] : null)
    }
  }

  /** Block steps that need no agent: usable as options where the world has them. */
  private static final List<String> WRAPPERS = ['timestamps', 'ansiColor', 'lock', 'withChecks', 'catchError',
    'warnError', 'withEnv', 'withCredentials', 'throttle']

  private static final List<String> NUMBERS = ['time', 'count', 'quietPeriod', 'buildCount']
  private static final List<String> BOOLEANS = ['activity', 'abortPrevious', 'enableTriggers', 'skipDefaultCheckout',
    'skipStagesAfterUnstable', 'ignorePostCommitHooks', 'trim', 'caseSensitive', 'ignoreCase']
  private static final List<String> UNTYPED = ['expected', 'actual', 'defaultValue', 'choices', 'strategy',
    'conditions']

  private final Map<String, Map<String, Type>> types

  DeclarativeTypes(Collection<String> steps, Collection<String> blocks) {
    Map<String, Type> wrappers = [
      timeout: type(['time'], ['unit', 'activity']), retry: type(['count'], ['conditions']),
      timestamps: type([], []), skipDefaultCheckout: type([], ['skipDefaultCheckout']),
    ] as Map<String, Type>
    for (String it : WRAPPERS) if (blocks.contains(it)) wrappers.put(it, new Type([], [], true))
    types = [
      'stage option': wrappers, option: OPTIONS + wrappers, parameter: PARAMETERS, value: VALUES,
      trigger: TRIGGERS + steps.findAll { String it -> it == 'parameterizedCron' }
        .collectEntries { String it -> [(it): type(['parameterizedSpecification'], [])] } as Map<String, Type>,
      'when condition': CONDITIONS,
    ]
  }

  Map<String, Type> of(String kind) { types[kind] }

  private static Type type(List<String> required, List<String> optional) { new Type(required, optional) }

  private static final Map<String, Type> OPTIONS = [
    buildDiscarder: type(['strategy'], []), disableConcurrentBuilds: type([], ['abortPrevious']),
    rateLimitBuilds: type(['throttle'], []), overrideIndexTriggers: type(['enableTriggers'], []),
    disableResume: type([], []), disableRestartFromStage: type([], []),
    durabilityHint: type(['hint'], []), skipStagesAfterUnstable: type([], ['skipStagesAfterUnstable']),
    parallelsAlwaysFailFast: type([], []), preserveStashes: type([], ['buildCount']),
    quietPeriod: type(['quietPeriod'], []), checkoutToSubdirectory: type(['subdirectory'], []),
    newContainerPerStage: type([], []),
  ] as Map<String, Type>

  private static final Map<String, Type> VALUES = [
    logRotator: type([], ['daysToKeepStr', 'numToKeepStr', 'artifactDaysToKeepStr', 'artifactNumToKeepStr']),
  ] as Map<String, Type>

  private static final Map<String, Type> TRIGGERS = [
    cron: type(['spec'], []), pollSCM: type(['scmpoll_spec'], ['ignorePostCommitHooks']),
    upstream: type(['upstreamProjects'], ['threshold']), githubPush: type([], []),
  ] as Map<String, Type>

  private static final Map<String, Type> PARAMETERS = [
    string: type(['name'], ['defaultValue', 'description', 'trim']),
    text: type(['name'], ['defaultValue', 'description', 'trim']),
    booleanParam: type(['name'], ['defaultValue', 'description']), choice: type(['name'], ['choices', 'description']),
    password: type(['name'], ['defaultValue', 'defaultValueAsSecret', 'description']),
  ] as Map<String, Type>

  private static final Map<String, Type> CONDITIONS = [
    branch: type(['pattern'], ['comparator']), tag: type(['pattern'], ['comparator']), buildingTag: type([], []),
    changeRequest: type([], ['id', 'target', 'branch', 'fork', 'url', 'title', 'author', 'authorDisplayName',
      'authorEmail', 'comparator']),
    changeset: type(['pattern'], ['comparator', 'caseSensitive']), changelog: type(['pattern'], []),
    environment: type(['name', 'value'], ['ignoreCase']), equals: type(['expected', 'actual'], []),
    triggeredBy: type(['cause'], ['detail']), isRestartedRun: type([], []),
  ] as Map<String, Type>
}
