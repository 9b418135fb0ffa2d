/**
 * XSD patterns as ECMAScript ones, where both mean the same.
 *
 * @see https://www.w3.org/TR/xmlschema-2/#regexs
 * @module
 */

/** Escapes that mean the same in both, with the flag `u`, inside and outside of a class. */
const sameEscapes = /^\\[nrt\\|.?*+(){}[\]^-]$/;

/**
 * The ECMAScript pattern (for the flag `u`) of an XSD pattern; undefined where there is none that is surely the same, as
 * with block escapes, class subtraction and name characters.
 */
export function portablePattern(pattern: string, anchored: boolean): string | undefined {
  const source = anchored ? pattern.replace(/^\^/, '').replace(/(?<!\\)\$$/, '') : pattern;
  let text = '';
  let inClass = false;
  for (let index = 0; index < source.length; index += 1) {
    const character = source.charAt(index);
    if (character === '\\') {
      const escape = source.slice(index, index + 2);
      if (escape === '\\d') text += '\\p{Nd}';
      else if (!sameEscapes.test(escape)) return undefined;
      else text += escape === '\\-' && !inClass ? '-' : escape;
      index += 1;
    } else if (character === '[') {
      if (inClass) return undefined;
      inClass = true;
      text += character;
    } else if (character === ']') {
      if (!inClass) return undefined;
      inClass = false;
      text += character;
    } else if (inClass) {
      // A hyphen between a class escape and anything is an error in one and a range in the other.
      if (character === '-' && (text.endsWith('}') || source.charAt(index + 1) === '[' || source.charAt(index + 1) === '\\')) return undefined;
      if (character === '^' && text.endsWith('[') === false) return undefined;
      text += character;
    } else if (character === '^' || character === '$') {
      return undefined;
    } else {
      // XSD's dot excludes line feed and carriage return only.
      text += character === '.' ? '[^\\n\\r]' : character;
    }
  }
  return isRegExp(`^(?:${text})$`) ? `^(?:${text})$` : undefined;
}

function isRegExp(source: string): boolean {
  try {
    return new RegExp(source, 'u').source !== '';
  } catch {
    return false;
  }
}
