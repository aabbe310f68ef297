/**
 * Named parameters of the steps that the world knows, from the reference of each step's plugin. `sole` is what an
 * argument without a name stands for; a block takes a body; a step with `plugin` is unknown on an installation
 * without it.
 */

export type Type = 'string' | 'boolean' | 'number' | 'list' | 'map' | 'any';

/** Plugins of which a world has a version: the number before the first dot of their releases. */
type Versioned = 'junit';
export type Versions = Readonly<Record<Versioned, number>>;

export interface Parameters {
  readonly sole?: string;
  readonly block?: true;
  readonly plugin?: string;
  /** Its one argument is a map, which may be given as named arguments. */
  readonly nested?: true;
  /** Arguments of any name: a symbol is read where it is used. */
  readonly open?: true;
  /** Plugin and class of the step, and the versions of that plugin that brought parameters; the others are older. */
  readonly of?: {
    readonly plugin: Versioned;
    readonly type: string;
    readonly since: Readonly<Record<string, number>>;
  };
  readonly named: Readonly<Record<string, Type>>;
}

const checks = { skipPublishingChecks: 'boolean', checksName: 'string' } as const;
const shell = {
  script: 'string',
  encoding: 'string',
  label: 'string',
  returnStatus: 'boolean',
  returnStdout: 'boolean',
} as const;

export const PARAMETERS = {
  archiveArtifacts: {
    sole: 'artifacts',
    named: {
      artifacts: 'string',
      allowEmptyArchive: 'boolean',
      caseSensitive: 'boolean',
      defaultExcludes: 'boolean',
      excludes: 'string',
      fingerprint: 'boolean',
      followSymlinks: 'boolean',
      onlyIfSuccessful: 'boolean',
    },
  },
  bat: { sole: 'script', named: shell },
  build: {
    sole: 'job',
    named: {
      job: 'string',
      parameters: 'list',
      propagate: 'boolean',
      quietPeriod: 'number',
      wait: 'boolean',
      waitForStart: 'boolean',
    },
  },
  catchError: {
    block: true,
    named: { message: 'string', buildResult: 'string', stageResult: 'string', catchInterruptions: 'boolean' },
  },
  checkout: { sole: 'scm', named: { scm: 'any', changelog: 'boolean', poll: 'boolean' } },
  credentials: { sole: 'credentialsId', named: { credentialsId: 'string' } },
  deleteDir: { named: {} },
  dir: { sole: 'path', block: true, named: { path: 'string' } },
  echo: { sole: 'message', named: { message: 'string' } },
  emailext: {
    plugin: 'email-ext',
    named: {
      subject: 'string',
      body: 'string',
      attachLog: 'boolean',
      attachmentsPattern: 'string',
      inlineAttachmentsPattern: 'string',
      compressLog: 'boolean',
      from: 'string',
      mimeType: 'string',
      postsendScript: 'string',
      presendScript: 'string',
      recipientProviders: 'list',
      replyTo: 'string',
      saveOutput: 'boolean',
      saveOutputFileName: 'string',
      to: 'string',
    },
  },
  error: { sole: 'message', named: { message: 'string' } },
  fileExists: { sole: 'file', named: { file: 'string' } },
  git: {
    sole: 'url',
    named: {
      url: 'string',
      branch: 'string',
      credentialsId: 'string',
      changelog: 'boolean',
      poll: 'boolean',
    },
  },
  input: {
    sole: 'message',
    named: {
      message: 'string',
      cancel: 'string',
      id: 'string',
      ok: 'string',
      parameters: 'list',
      submitter: 'string',
      submitterParameter: 'string',
    },
  },
  isUnix: { named: {} },
  junit: {
    sole: 'testResults',
    // By the tags of jenkinsci/junit-plugin that hold the commit of each.
    of: {
      plugin: 'junit',
      type: 'hudson.tasks.junit.pipeline.JUnitResultsStep',
      since: {
        keepProperties: 1217,
        stdioRetention: 1259,
        keepTestNames: 1279,
        skipMarkingStageUnstable: 1416,
      },
    },
    named: {
      testResults: 'string',
      allowEmptyResults: 'boolean',
      ...checks,
      healthScaleFactor: 'number',
      keepLongStdio: 'boolean',
      keepProperties: 'boolean',
      keepTestNames: 'boolean',
      skipMarkingBuildUnstable: 'boolean',
      skipMarkingStageUnstable: 'boolean',
      skipOldReports: 'boolean',
      stdioRetention: 'string',
      testDataPublishers: 'list',
    },
  },
  library: { sole: 'identifier', named: { identifier: 'string', changelog: 'boolean', retriever: 'any' } },
  lock: {
    plugin: 'lockable-resources',
    sole: 'resource',
    block: true,
    named: {
      resource: 'string',
      extra: 'list',
      inversePrecedence: 'boolean',
      label: 'string',
      priority: 'number',
      quantity: 'number',
      reason: 'string',
      resourceSelectStrategy: 'string',
      skipIfLocked: 'boolean',
      timeoutForAllocateResource: 'number',
      timeoutUnit: 'string',
      variable: 'string',
    },
  },
  mail: {
    named: {
      subject: 'string',
      body: 'string',
      bcc: 'string',
      cc: 'string',
      charset: 'string',
      from: 'string',
      mimeType: 'string',
      replyTo: 'string',
      to: 'string',
    },
  },
  milestone: { sole: 'ordinal', named: { ordinal: 'number', label: 'string', unsafe: 'boolean' } },
  node: { sole: 'label', block: true, named: { label: 'string' } },
  parallel: { block: true, named: { branch: 'string' } },
  properties: {
    sole: 'properties',
    // The last three are what a declarative pipeline says about its job.
    named: { properties: 'list', options: 'list', parameters: 'list', triggers: 'list' },
  },
  publishChecks: {
    plugin: 'checks-api',
    named: {
      actions: 'list',
      annotations: 'list',
      conclusion: 'string',
      detailsURL: 'string',
      name: 'string',
      status: 'string',
      summary: 'string',
      text: 'string',
      title: 'string',
    },
  },
  publishHTML: { plugin: 'htmlpublisher', sole: 'target', nested: true, named: { target: 'map' } },
  pwd: { named: { tmp: 'boolean' } },
  readFile: { sole: 'file', named: { file: 'string', encoding: 'string' } },
  recordIssues: { plugin: 'warnings-ng', open: true, named: {} },
  retry: { sole: 'count', block: true, named: { count: 'number', conditions: 'list' } },
  sh: { sole: 'script', named: shell },
  sleep: { sole: 'time', named: { time: 'number', unit: 'string' } },
  // A stage that a declarative pipeline skips says why.
  stage: { sole: 'name', block: true, named: { name: 'string', concurrency: 'number', skipped: 'string' } },
  stash: {
    sole: 'name',
    named: {
      name: 'string',
      allowEmpty: 'boolean',
      excludes: 'string',
      includes: 'string',
      useDefaultExcludes: 'boolean',
    },
  },
  timeout: { sole: 'time', block: true, named: { time: 'number', activity: 'boolean', unit: 'string' } },
  timestamps: { plugin: 'timestamper', block: true, named: {} },
  tool: { sole: 'name', named: { name: 'string', type: 'string' } },
  unstable: { sole: 'message', named: { message: 'string' } },
  unstash: { sole: 'name', named: { name: 'string' } },
  waitUntil: { block: true, named: { initialRecurrencePeriod: 'number', quiet: 'boolean' } },
  warnError: { sole: 'message', block: true, named: { message: 'string', catchInterruptions: 'boolean' } },
  withChecks: {
    plugin: 'checks-api',
    sole: 'name',
    block: true,
    named: { name: 'string', includeStage: 'boolean' },
  },
  withCredentials: { sole: 'bindings', block: true, named: { bindings: 'list' } },
  withDockerContainer: {
    plugin: 'docker-workflow',
    sole: 'image',
    block: true,
    named: { image: 'string', args: 'string', dir: 'string', filename: 'string', toolName: 'string' },
  },
  withEnv: { sole: 'overrides', block: true, named: { overrides: 'list' } },
  writeFile: { named: { file: 'string', text: 'string', encoding: 'string' } },
  ws: { sole: 'dir', block: true, named: { dir: 'string' } },
} as const satisfies Readonly<Record<string, Parameters>>;

/** What stands in the nested maps of steps. */
export const NESTED = {
  annotations: {
    path: 'string',
    startLine: 'number',
    endLine: 'number',
    message: 'string',
    annotationLevel: 'string',
    endColumn: 'number',
    rawDetails: 'string',
    startColumn: 'number',
    title: 'string',
  },
  target: {
    reportName: 'string',
    reportDir: 'string',
    reportFiles: 'string',
    keepAll: 'boolean',
    alwaysLinkToLastBuild: 'boolean',
    allowMissing: 'boolean',
    escapeUnderscores: 'boolean',
    icon: 'string',
    includes: 'string',
    numberOfWorkers: 'number',
    reportTitles: 'string',
    useWrapperFileDirectly: 'boolean',
  },
} as const satisfies Readonly<Record<string, Parameters['named']>>;

export type StepName = keyof typeof PARAMETERS;
