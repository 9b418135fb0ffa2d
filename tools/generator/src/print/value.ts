/**
 * Plain data as literals that one can read: on one line where it fits, else one entry a line.
 *
 * @module
 */
import { identifier, lineWidth, numberLiteral, propertyKey, stringLiteral } from './quote.js';

/** What a literal can hold. */
export type Value = string | number | boolean | null | undefined | readonly Value[] | { readonly [key: string]: Value } | NameOfConst;

const constName: unique symbol = Symbol('const');

/** A constant of the same module, by name, in place of its value. */
export interface NameOfConst {
  readonly [constName]: string;
}

export function nameOfConst(name: string): NameOfConst {
  return { [constName]: name };
}

/** Prints a value. `column` is where its first character stands; `indent` that of the line it begins on. */
export function printValue(value: Value, indent = '', column: number = indent.length): string {
  const flat = flatValue(value);
  // Two characters are left for what closes the value: a comma or a semicolon.
  if (column + flat.length + 2 <= lineWidth) return flat;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return `[\n${(value as readonly Value[]).map(item => `${inner}${printValue(item, inner)},\n`).join('')}${indent}]`;
  }
  if (typeof value === 'object' && value !== null && !(constName in value)) {
    return `{\n${entriesOf(value as { readonly [key: string]: Value })
      .map(([key, member]) => `${inner}${printProperty(key, member, inner)},\n`)
      .join('')}${indent}}`;
  }
  return flat;
}


/** Prints an object with each entry on a line of its own, however short it is, and so those of its members named in `tables`. */
export function printTable(value: Value, tables: readonly string[] = [], indent = ''): string {
  if (typeof value !== 'object' || value === null || constName in value || Object.keys(value).length === 0) return printValue(value, indent);
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const lines = entriesOf(value as { readonly [key: string]: Value }).map(([key, member]) => {
    if (isList) return `${inner}${printValue(member, inner)},\n`;
    return `${inner}${tables.includes(key) && !isConstNamed(member, key) ? `${propertyKey(key)}: ${printTable(member, [], inner)}` : printProperty(key, member, inner)},\n`;
  });
  return `${isList ? '[' : '{'}\n${lines.join('')}${indent}${isList ? ']' : '}'}`;
}

/** `key: value`, or the key alone when the value is a constant of that name. */
function printProperty(key: string, value: Value, indent: string): string {
  const name = propertyKey(key);
  if (isConstNamed(value, key)) return name;
  return `${name}: ${printValue(value, indent, indent.length + name.length + 2)}`;
}

function isConstNamed(value: Value, key: string): boolean {
  return typeof value === 'object' && value !== null && constName in value && value[constName] === key;
}

function entriesOf(value: { readonly [key: string]: Value }): readonly (readonly [string, Value])[] {
  return Object.entries(value).filter(([, member]) => member !== undefined);
}

function flatValue(value: Value): string {
  switch (typeof value) {
    case 'string':
      return stringLiteral(value);
    case 'number':
      return numberLiteral(value);
    case 'boolean':
      return String(value);
    case 'undefined':
      return 'undefined';
    default:
      break;
  }
  if (value === null) return 'null';
  if (Array.isArray(value)) return `[${(value as readonly Value[]).map(flatValue).join(', ')}]`;
  if (constName in value) return identifier((value as NameOfConst)[constName]);
  const entries = entriesOf(value as { readonly [key: string]: Value });
  if (entries.length === 0) return '{}';
  return `{ ${entries.map(([key, member]) => (isConstNamed(member, key) ? propertyKey(key) : `${propertyKey(key)}: ${flatValue(member)}`)).join(', ')} }`;
}
