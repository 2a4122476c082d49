/** The switches of HYPERLINK that are followed by a value (ECMA-376 part 1, 17.16.5.25). */
const withValue = new Set(['l', 'o', 't']);

/**
 * The address of a field code of a word processor, such as ` HYPERLINK "https://host/" \l "id" `, whose `\l` names what
 * stands after the #.
 * @returns undefined where the field is no link, or leads to a place in its own document
 */
export function readFieldCode(code: string): string | undefined {
  const [, rest] = /^\s*HYPERLINK\b(.*)$/is.exec(code) ?? [];
  if (rest === undefined) return undefined;
  let address: string | undefined;
  let id = '';
  let awaited = '';
  for (const [token, letter, quoted] of rest.matchAll(/\\(\w)|"([^"]*)"|[^\s"]+/g)) {
    if (letter !== undefined) {
      awaited = withValue.has(letter.toLowerCase()) ? letter.toLowerCase() : '';
      continue;
    }
    const value = quoted ?? token;
    if (awaited === 'l') id = value;
    else if (awaited === '') address ??= value;
    awaited = '';
  }
  return address === undefined ? undefined : joinId(address, id);
}

/** Office programs keep what stands after the # apart from the address, or do not. */
export function joinId(address: string, id: string): string {
  return id === '' || address.includes('#') ? address : `${address}#${id}`;
}
