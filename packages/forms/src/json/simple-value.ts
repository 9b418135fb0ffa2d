/**
 * Values of simple types in JSON: decimals, integers and floats are numbers in the platform's spelling, booleans `true` and
 * `false`, lists arrays, all others strings.
 */
import type { CompiledSimpleType, Fault, ReportFault, SimpleValue } from '../datatypes/index.js';
import { decimalFromToken, decimalToken, floatToken } from './number-token.js';
import type { JsonNode } from './syntax.js';
import type { JsonTarget } from './target.js';

/** The JSON of a value, or undefined (and a fault) when its JavaScript type is not one of the simple type's. */
export function writeSimple<Json>(type: CompiledSimpleType, value: unknown, target: JsonTarget<Json>, report: ReportFault): Json | undefined {
  switch (type.kind) {
    case 'list': return writeList(type, value, target, report);
    case 'union': return writeUnion(type, value, target, report);
    case 'boolean': return typeof value === 'boolean' ? target.boolean(value) : misfit(type, value, report);
    case 'string': return typeof value === 'string' ? target.text(value) : misfit(type, value, report);
    default: {
      const text = type.encode(value, report);
      if (text === undefined) return undefined;
      const token = numberToken(type, value, text);
      // A text that is no number (kept by a lenient reading) is not made one.
      return token === undefined ? target.text(text) : target.number(token, type.kind === 'number');
    }
  }
}

function numberToken(type: CompiledSimpleType, value: unknown, text: string): string | undefined {
  switch (type.primitive) {
    case 'decimal': return decimalToken(text);
    case 'double': return typeof value === 'number' ? floatToken(value, 15) : undefined;
    case 'float': return typeof value === 'number' ? floatToken(value, 7) : undefined;
    default: return undefined;
  }
}

function writeList<Json>(type: CompiledSimpleType, value: unknown, target: JsonTarget<Json>, report: ReportFault): Json | undefined {
  if (!Array.isArray(value)) return misfit(type, value, report);
  const items = value.map(item => writeSimple(type.items!, item, target, report));
  return items.includes(undefined) ? undefined : target.array(items as Json[]);
}

/** The kind of the value is all that is told: which member type it is of follows from its text, here as in XML. */
function writeUnion<Json>(type: CompiledSimpleType, value: unknown, target: JsonTarget<Json>, report: ReportFault): Json | undefined {
  switch (typeof value) {
    case 'string': return target.text(value);
    case 'boolean': return target.boolean(value);
    case 'number': case 'bigint': {
      const text = type.encode(value);
      const token = decimalToken(text ?? '') ?? floatToken(Number(value), 15);
      if (token !== undefined) return target.number(token, typeof value === 'number');
      // NaN and INF are no numbers in JSON.
      return text === undefined ? misfit(type, value, report) : target.text(text);
    }
    default: {
      const member = memberOf(type, value);
      return member === undefined ? misfit(type, value, report) : writeSimple(member, value, target, report);
    }
  }
}

/** The member of a union, however deep, that takes a value. */
function memberOf(type: CompiledSimpleType, value: unknown): CompiledSimpleType | undefined {
  for (const member of type.members ?? []) {
    if (member.encode(value) !== undefined) return member.kind === 'union' ? memberOf(member, value) : member;
  }
  return undefined;
}

function misfit(type: CompiledSimpleType, value: unknown, report: ReportFault): undefined {
  if (type.encode(value, report) !== undefined) report(wrongKind(type));
}

/** The value of a JSON node, or undefined and a fault. Facets are not looked at. */
export function readSimple(type: CompiledSimpleType, node: JsonNode, report: ReportFault): SimpleValue | undefined {
  switch (type.kind) {
    case 'list': return readList(type, node, report);
    case 'union': return readUnion(type, node, report);
    case 'boolean': return node.kind === 'boolean' ? node.value : refuse(type, report);
    case 'string': return node.kind === 'string' ? node.value : refuse(type, report);
    case 'bytes': return node.kind === 'string' ? decode(type, node.value, report) : refuse(type, report);
    case 'number': case 'integer': case 'decimal': {
      const text = numberText(type, node);
      return text === undefined ? refuse(type, report) : decode(type, text, report);
    }
  }
}

/** The platform reads numbers from strings too; an exponent it takes for a decimal, and never for an integer. */
function numberText(type: CompiledSimpleType, node: JsonNode): string | undefined {
  if (node.kind === 'string') return node.value;
  if (node.kind !== 'number') return undefined;
  return type.primitive === 'decimal' && type.builtIn === 'xs:decimal' ? (decimalFromToken(node.text) ?? node.text) : node.text;
}

function decode(type: CompiledSimpleType, text: string, report: ReportFault): SimpleValue | undefined {
  const value = type.decode(text);
  if (value === undefined) report({ code: 'datatype', parameters: { types: [type.builtIn ?? type.name] } });
  return value;
}

function readList(type: CompiledSimpleType, node: JsonNode, report: ReportFault): SimpleValue | undefined {
  if (node.kind !== 'array') return refuse(type, report);
  const items = node.items.map(item => readSimple(type.items!, item, report));
  return items.includes(undefined) ? undefined : (items as SimpleValue[]);
}

function readUnion(type: CompiledSimpleType, node: JsonNode, report: ReportFault): SimpleValue | undefined {
  switch (node.kind) {
    case 'boolean': return node.value;
    // What no member takes stays as it is, for validation to say so.
    case 'string': return type.decode(node.value) ?? node.value;
    case 'number': return type.decode(node.text) ?? node.text;
    case 'array': {
      const texts = node.items.map(item => (item.kind === 'string' ? item.value : item.kind === 'number' ? item.text : undefined));
      return texts.includes(undefined) ? refuse(type, report) : decode(type, texts.join(' '), report);
    }
    default: return refuse(type, report);
  }
}

function refuse(type: CompiledSimpleType, report: ReportFault): undefined {
  report(wrongKind(type));
}

const expectedKinds: Readonly<Record<CompiledSimpleType['kind'], readonly string[]>> = {
  string: ['string'], boolean: ['boolean'], number: ['number'], decimal: ['number', 'string'], integer: ['number', 'string'],
  bytes: ['string'], list: ['array'], union: ['string', 'number', 'boolean'],
};

function wrongKind(type: CompiledSimpleType): Fault {
  return { code: 'member-type', parameters: { types: [type.builtIn ?? type.name], expected: expectedKinds[type.kind] } };
}
