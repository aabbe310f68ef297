/** Something that is made when it is first asked for, and kept: a start pays for none of the schemas that it does not read by. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
