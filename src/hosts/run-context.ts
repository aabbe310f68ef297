/**
 * Where a run happens, by the variables that say so: `names` maps members of the context to variables; what is not set is
 * left out.
 */
export const runContext = (
  names: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(names).flatMap(([key, variable]) => {
      const value = environment[variable];
      return value ? [[key, value] as const] : [];
    }),
  );
