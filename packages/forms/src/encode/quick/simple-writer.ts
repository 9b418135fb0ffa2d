/**
 * Simple values that are certainly valid, to their text, escaped.
 *
 * The rules are those of the simple type; what is left out here is all that a right value does not need: reports, places, white
 * space processing, escaping. A value that might need one of them is left to the general walk.
 *
 * @module
 */
import { escapeAttribute, escapeText, isXmlText } from '@blankett/xml';
import type { CompiledSimpleType } from '../../compile/index.js';

const space = 0x20;

/**
 * The text of a value, as it stands in an element or an attribute; undefined when the value is not certainly valid.
 *
 * @param platform it must also be certain that the platform has nothing to say of it
 */
export type SimpleWriter = (value: unknown, platform: boolean) => string | undefined;

/** The writer of a type, or undefined when its values always need the general walk. */
export function simpleWriter(type: CompiledSimpleType, attribute: boolean): SimpleWriter | undefined {
  const { simple } = type;
  if (type.identifies || simple.variety !== 'atomic' || simple.primitive === 'QName' || simple.primitive === 'NOTATION') return undefined;
  if (simple.kind === 'boolean') return booleanWriter(type);
  if (simple.kind === 'bytes') return bytesWriter(type);
  if (simple.kind === 'string' && !type.plain) return simple.enumeration === undefined ? textWriter(type, attribute) : enumerationWriter(type, attribute);
  return plainWriter(type);
}

function booleanWriter({ simple }: CompiledSimpleType): SimpleWriter {
  const [yes, no] = [simple.holds!('true'), simple.holds!('false')];
  return value => (value === true && yes ? 'true' : value === false && no ? 'false' : undefined);
}

/** Their text may be long, and is right because it is made here: only facets are asked. */
function bytesWriter({ simple }: CompiledSimpleType): SimpleWriter {
  return value => {
    let right = true;
    const text = simple.write(value, () => {
      right = false;
    });
    return right ? text : undefined;
  };
}

/** Numbers and times: nothing to escape. */
function plainWriter({ simple, platform: ask }: CompiledSimpleType): SimpleWriter {
  const takesText = simple.kind !== 'number';
  const holds = simple.holds!;
  return (value, platform) => {
    const text = takesText && typeof value === 'string' ? value : simple.encode(value);
    if (text === undefined || !(text.charCodeAt(0) > space && text.charCodeAt(text.length - 1) > space) || !holds(text)) return undefined;
    return platform && ask?.(text) !== undefined ? undefined : text;
  };
}

/** Which texts are right is known beforehand. */
function enumerationWriter({ simple, platform: ask }: CompiledSimpleType, attribute: boolean): SimpleWriter {
  const texts = new Map<unknown, string>();
  for (const text of simple.enumeration!) {
    if (simple.check(text) && isXmlText(text) && ask?.(simple.normalize(text)) === undefined) texts.set(text, escape(text, attribute));
  }
  return value => texts.get(value);
}

function textWriter({ simple }: CompiledSimpleType, attribute: boolean): SimpleWriter {
  const any = simple.takesAnyText === true;
  const holds = simple.holds!;
  return (value, platform) => {
    if (typeof value !== 'string') return undefined;
    if (isClean(value)) return any || holds(value) ? value : undefined;
    if (platform || !simple.check(value) || !isXmlText(value)) return undefined;
    return escape(value, attribute);
  };
}

function escape(text: string, attribute: boolean): string {
  return attribute ? escapeAttribute(text) : escapeText(text);
}

/** Up to U+009F: characters that are never escaped, and that the platform keeps. */
const clean: Uint8Array = Uint8Array.from({ length: 0xa0 }, (_, code) => (code >= space && code < 0x7f && !'&<>"\''.includes(String.fromCharCode(code)) ? 1 : 0));

/** Nothing to escape, to forbid, to normalize. */
function isClean(text: string): boolean {
  const { length } = text;
  let before = space;
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0xa0 ? clean[code] === 0 || (code === space && before === space) : code >= 0xd800) return false;
    before = code;
  }
  return before !== space || length === 0;
}
