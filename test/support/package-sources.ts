/** Where packages come from on this machine, for a program that gets no more of its environment. */
export const packageSources = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name, value]) =>
        /^(npm_config_registry|NPM_CONFIG_REGISTRY|PIP_|UV_|SSL_|HTTPS?_PROXY|NO_PROXY|NODE_EXTRA_CA_CERTS)/i.test(
          name,
        ) && value !== undefined,
    ),
  ) as Record<string, string>;
