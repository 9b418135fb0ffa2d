/**
 * JSON as a tree that keeps the digits of numbers: every number and every string is a text with a mark before it, so that a patch
 * can be applied by a library that knows nothing of this.
 *
 * @module
 */
import { JsonTokenReader, type JsonToken } from './json-tokens.js';
import { readDecimal } from './numbers.js';

/** `#1.50` is a number, `"text` a string. */
export type ExactJson = string | boolean | null | ExactJson[] | { [member: string]: ExactJson };

/** @throws JsonReadError */
export function parseExact(text: string): ExactJson {
  const tokens = new JsonTokenReader(text);
  const value = parseValue(tokens, tokens.read());
  tokens.end();
  return value;
}

function parseValue(tokens: JsonTokenReader, first: JsonToken): ExactJson {
  switch (first.kind) {
    case '{': {
      const members: { [member: string]: ExactJson } = {};
      for (let token = tokens.read(); token.kind !== '}'; token = tokens.read()) {
        Object.defineProperty(members, token.text, { value: parseValue(tokens, tokens.read()), enumerable: true, configurable: true, writable: true });
      }
      return members;
    }
    case '[': {
      const items: ExactJson[] = [];
      for (let token = tokens.read(); token.kind !== ']'; token = tokens.read()) items.push(parseValue(tokens, token));
      return items;
    }
    case 'number':
      return `#${first.text}`;
    case 'string':
      return `"${first.text}`;
    case 'true':
      return true;
    case 'false':
      return false;
    default:
      return null;
  }
}

export function printExact(value: ExactJson): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return value.startsWith('#') ? value.slice(1) : JSON.stringify(value.slice(1));
  if (Array.isArray(value)) return `[${value.map(printExact).join(',')}]`;
  return `{${Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}:${printExact(item)}`).join(',')}}`;
}

/** The same value, numbers by what they are worth: `1.50` is `1.5`. */
export function sameJson(one: ExactJson, other: ExactJson): boolean {
  if (typeof one === 'string' && typeof other === 'string') return one === other || (one.startsWith('#') && other.startsWith('#') && worth(one) === worth(other));
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return one === other;
  if (Array.isArray(one) || Array.isArray(other)) {
    return Array.isArray(one) && Array.isArray(other) && one.length === other.length && one.every((item, index) => sameJson(item, other[index] ?? null));
  }
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => Object.hasOwn(other, name) && sameJson(one[name] ?? null, other[name] ?? null));
}

function worth(marked: string): string {
  const text = readDecimal(marked.slice(1), true) ?? marked;
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
