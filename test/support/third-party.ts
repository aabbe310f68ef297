/** Actions of others that our workflows use: the release each SHA is, and the names that it knows. */
export interface ThirdParty {
  readonly sha: string;
  readonly version: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

const names = (text: string): readonly string[] => text.split(' ');

export const THIRD_PARTY: Readonly<Record<string, ThirdParty>> = {
  'actions/checkout': {
    sha: '3d3c42e5aac5ba805825da76410c181273ba90b1',
    version: 'v7.0.1',
    inputs: names(
      'repository ref token ssh-key ssh-known-hosts ssh-strict ssh-user persist-credentials path clean filter sparse-checkout sparse-checkout-cone-mode fetch-depth fetch-tags show-progress lfs submodules set-safe-directory github-server-url allow-unsafe-pr-checkout',
    ),
    outputs: names('ref commit'),
  },
  'actions/setup-node': {
    sha: '820762786026740c76f36085b0efc47a31fe5020',
    version: 'v7.0.0',
    inputs: names(
      'node-version node-version-file architecture check-latest registry-url scope token cache package-manager-cache cache-dependency-path mirror mirror-token',
    ),
    outputs: names('cache-hit cache-primary-key cache-matched-key node-version'),
  },
  'actions/setup-python': {
    sha: '5fda3b95a4ea91299a34e894583c3862153e4b97',
    version: 'v7.0.0',
    inputs: names(
      'python-version python-version-file cache architecture check-latest token cache-dependency-path update-environment allow-prereleases freethreaded pip-version',
    ),
    outputs: names('python-version cache-hit python-path'),
  },
  'actions/upload-artifact': {
    sha: 'bbbca2ddaa5d8feaa63e36b76fdaad77386f024f',
    version: 'v7.0.0',
    inputs: names(
      'name path if-no-files-found retention-days compression-level overwrite include-hidden-files archive',
    ),
    outputs: names('artifact-id artifact-url artifact-digest'),
  },
  'actions/download-artifact': {
    sha: '3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c',
    version: 'v8.0.1',
    inputs: names(
      'name artifact-ids path pattern merge-multiple github-token repository run-id skip-decompress digest-mismatch',
    ),
    outputs: names('download-path'),
  },
  'github/codeql-action/init': {
    sha: 'f443b600d91635bebf5b0d9ebc620189c0d6fba5',
    version: 'v4.30.8',
    inputs: names('languages build-mode config config-file queries packs token tools'),
    outputs: names('codeql-path codeql-version'),
  },
  'github/codeql-action/analyze': {
    sha: 'f443b600d91635bebf5b0d9ebc620189c0d6fba5',
    version: 'v4.30.8',
    inputs: names('category output upload ram threads token'),
    outputs: names('sarif-id sarif-output'),
  },
  'github/codeql-action/upload-sarif': {
    sha: 'f443b600d91635bebf5b0d9ebc620189c0d6fba5',
    version: 'v4.30.8',
    inputs: names('sarif_file category checkout_path ref sha token wait-for-processing'),
    outputs: names('sarif-id'),
  },
  'ossf/scorecard-action': {
    sha: '4eaacf0543bb3f2c246792bd56e8cdeffafb205a',
    version: 'v2.4.3',
    inputs: names('results_file results_format publish_results repo_token file_mode'),
    outputs: [],
  },
};
