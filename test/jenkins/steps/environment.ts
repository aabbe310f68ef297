export type Variables = Readonly<Record<string, string>>;

/**
 * Variables with others laid over them, as Jenkins lays them: an empty value takes the variable away, and
 * `PATH+ANY=/folder` puts a folder in front of the list that PATH holds. Nothing in a value is expanded.
 */
export function overridden(base: Variables, overrides: Variables): Variables {
  const result: Record<string, string> = { ...base };
  for (const [key, value] of Object.entries(overrides)) {
    const plus = key.indexOf('+');
    const name = plus > 0 ? key.slice(0, plus) : key;
    if (value === '') delete result[plus > 0 ? key : name];
    else if (plus > 0) result[name] = result[name] === undefined ? value : `${value}:${result[name]}`;
    else result[name] = value;
  }
  return result;
}

/** `A=b` pairs of `withEnv`. */
export const pairsOf = (pairs: readonly string[]): Variables =>
  Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );

/** `$NAME` and `${NAME}` of known variables in patterns of `junit` and `archiveArtifacts`; `$$` is a dollar. */
export const expanded = (text: string, variables: Variables): string =>
  text.replace(/\$(\w+|\{[\w.]+\}|\$)/g, (found, key: string) =>
    key === '$' ? '$' : (variables[key.replace(/[{}]/g, '')] ?? found),
  );

export interface JobIdentity {
  readonly job: string;
  readonly number: number;
  /** Variables of a multibranch job, of a configured URL: BRANCH_NAME, CHANGE_ID, BUILD_URL and so on. */
  readonly variables: Variables;
  readonly home: string;
}

/** What Jenkins sets in every build, before a node is there. */
export const buildVariables = ({ job, number, variables, home }: JobIdentity): Variables => ({
  CI: 'true',
  JENKINS_HOME: home,
  HUDSON_HOME: home,
  BUILD_NUMBER: String(number),
  BUILD_ID: String(number),
  BUILD_DISPLAY_NAME: `#${number}`,
  BUILD_TAG: `jenkins-${job.replaceAll('/', '-')}-${number}`,
  JOB_NAME: job,
  JOB_BASE_NAME: job.slice(job.lastIndexOf('/') + 1),
  ...variables,
});
