/** Makes something of an object once: what every page asks for is not to be made again for each. */
export function remember<Source extends object, Value>(make: (source: Source) => Value): (source: Source) => Value {
  const known = new WeakMap<Source, { readonly value: Value }>();
  return (source) => {
    const found = known.get(source) ?? { value: make(source) };
    known.set(source, found);
    return found.value;
  };
}
