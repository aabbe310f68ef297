export interface PythonEnvironments {
  /**
   * Python of an environment that holds what `declaration` (requirements.txt or pyproject.toml) asks for; built
   * once, then found by the hash of its content, platform and Python version.
   */
  provide(
    declaration: string,
    signal: AbortSignal,
  ): Promise<{
    readonly python: string;
    readonly bin: string;
    readonly key: string;
    readonly cached: boolean;
  }>;
}
