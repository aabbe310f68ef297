/** What we use of npm's own settings; the package brings no types. */
declare module '@npmcli/config' {
  interface Options {
    /** Folder of npm itself, whose `npmrc` counts as built in. */
    readonly npmPath: string;
    readonly definitions: unknown;
    readonly shorthands: unknown;
    readonly flatten: unknown;
    readonly argv: readonly string[];
    readonly cwd: string;
    readonly env: NodeJS.ProcessEnv;
    readonly warn: boolean;
  }
  export default class Config {
    constructor(options: Options);
    load(): Promise<void>;
    /** The settings under the names that npm's libraries take. */
    readonly flat: Readonly<Record<string, unknown>>;
  }
}

declare module '@npmcli/config/lib/definitions/index.js' {
  const npmDefinitions: {
    readonly definitions: unknown;
    readonly shorthands: unknown;
    readonly flatten: unknown;
  };
  export default npmDefinitions;
}
