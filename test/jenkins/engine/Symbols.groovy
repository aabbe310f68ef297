package engine

import groovy.transform.CompileStatic

/** Names that make a value for a step (a binding, a trigger, a parameter) and are no steps themselves. */
@CompileStatic
class Symbols {
  static final Set<String> NAMES = [
    'string', 'usernamePassword', 'usernameColonPassword', 'file', 'sshUserPrivateKey',
    'booleanParam', 'choice', 'text', 'password', 'cron', 'pollSCM', 'upstream', 'buildDiscarder', 'logRotator',
    'disableConcurrentBuilds', 'pipelineTriggers', 'parameters', 'githubPush', 'modernSCM',
    'gitBranchDiscovery', 'gitTagDiscovery',
  ] as LinkedHashSet<String>
}
