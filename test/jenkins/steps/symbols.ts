/**
 * Calls that build a value for another step, as `string(credentialsId: 'id', variable: 'NAME')`: they answer their
 * arguments as a map, with their own name under `$symbol`.
 */
export const SYMBOLS: readonly string[] = [
  'booleanParam',
  'buildDiscarder',
  'choice',
  'cron',
  'developers',
  'disableConcurrentBuilds',
  'file',
  'gitBranchDiscovery',
  'gitTagDiscovery',
  'githubPush',
  'logRotator',
  'modernSCM',
  'parameters',
  'password',
  'pipelineTriggers',
  'pollSCM',
  'requestor',
  'culprits',
  'sarif',
  'sshUserPrivateKey',
  'string',
  'text',
  'upstream',
  'usernameColonPassword',
  'usernamePassword',
];
