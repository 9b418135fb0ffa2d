/**
 * One string object for each name: comparing two such is comparing two pointers, and to engines they are property keys as they
 * are.
 */

const names = new Map<string, string>();
/** What a stranger's documents may make us keep. */
const most = 4096;
const longest = 200;

/**
 * The engine's unique string object of a text, as it is used for property names. Namespaces and local names of an
 * {@link XmlReader} are such strings.
 *
 * @example
 * import { internalize } from '@blankett/xml';
 * internalize('linje') === 'linje'; // true, and no character was compared
 */
export function internalize(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = asPropertyName(text);
  if (name.length <= longest && names.size < most) names.set(name, name);
  return name;
}

function asPropertyName(text: string): string {
  for (const key in { [text]: 0 }) return key;
  return text;
}
