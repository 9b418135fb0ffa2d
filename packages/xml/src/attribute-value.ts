/**
 * Attribute values that are more than plain text: references replaced, white space normalised.
 *
 * @see https://www.w3.org/TR/xml/#AVNormalize
 * @see https://www.w3.org/TR/xml/#sec-line-ends
 */
import { asciiClasses, findForbidden, isPair, VALUE_STOP } from './characters.js';
import type { Entities } from './entities.js';
import type { Fail } from './error.js';
import { readReference } from './references.js';

/** Line ends as XML reads them: `\r\n` and `\r` become `\n`. */
export function normalizeLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/**
 * Reads the value that starts at `from`, up to the quote.
 *
 * @param inDocument false in the replacement text of an entity, where line ends have been normalised already
 * @returns the value and the offset after the quote
 */
export function readAttributeValue(
  input: string,
  from: number,
  quote: number,
  entities: Entities | undefined,
  inDocument: boolean,
  fail: Fail,
): { readonly value: string; readonly end: number } {
  let value = '';
  let at = from;
  let plainFrom = from;
  for (;;) {
    const code = input.charCodeAt(at);
    if (code === quote) return { value: value + input.slice(plainFrom, at), end: at + 1 };
    if (code < 128 ? (asciiClasses[code]! & VALUE_STOP) === 0 : code < 0xd800) {
      at++;
      continue;
    }
    value += input.slice(plainFrom, at);
    if (code === 0x26) {
      const reference = readReference(input, at);
      if (reference.kind === 'fault') return fail(reference.code, at);
      value += reference.kind === 'character' ? reference.text : expand(reference.name, at, entities, fail);
      at = reference.end;
    } else if (code === 0x09 || code === 0x0a || code === 0x0d) {
      value += ' ';
      at += inDocument && code === 0x0d && input.charCodeAt(at + 1) === 0x0a ? 2 : 1;
    } else {
      const units = checkCharacter(input, at, fail);
      value += input.slice(at, at + units);
      at += units;
    }
    plainFrom = at;
  }
}

/** The replacement text of an entity as part of a value; faults inside it are reported where the reference stands. */
function expand(name: string, at: number, entities: Entities | undefined, fail: Fail): string {
  if (entities === undefined) return fail('xml-entity-undeclared', at);
  // No character of the replacement text ends the value, so a quote that cannot occur is put after it as the end.
  const replacement = entities.enter(name, at, fail) + '\0';
  const failHere: Fail = (code, _offset, detail) => fail(code, at, detail);
  const { value } = readAttributeValue(replacement, 0, 0, entities, false, failHere);
  entities.leave();
  return value;
}

function checkCharacter(input: string, at: number, fail: Fail): number {
  if (at >= input.length) return fail('xml-attribute-unclosed', at);
  const code = input.charCodeAt(at);
  if (code === 0x3c) return fail('xml-attribute-less-than', at);
  if (isPair(input, at)) return 2;
  if (findForbidden(input, at, at + 1) !== -1) return fail(code >= 0xd800 && code < 0xe000 ? 'xml-surrogate' : 'xml-character', at);
  return 1;
}
