/**
 * TypeScript types as data, and their text.
 *
 * @module
 */
import { docComment, identifier, lineWidth, memberName, numberLiteral, stringLiteral } from './quote.js';
import type { DocLine } from './quote.js';

export type TypeNode = KeywordNode | ReferenceNode | LiteralNode | UnionNode | IntersectionNode | ArrayNode | ObjectNode | IndexedNode;

export interface KeywordNode {
  readonly kind: 'keyword';
  readonly keyword: 'string' | 'number' | 'boolean' | 'null' | 'never' | 'unknown' | 'undefined';
}

/** A type by name, imported when it has a module. */
export interface ReferenceNode {
  readonly kind: 'reference';
  readonly name: string;
  readonly from?: string;
  readonly arguments?: readonly TypeNode[];
}

export interface LiteralNode {
  readonly kind: 'literal';
  readonly value: string | number | boolean;
}

export interface UnionNode {
  readonly kind: 'union';
  readonly parts: readonly TypeNode[];
}

export interface IntersectionNode {
  readonly kind: 'intersection';
  readonly parts: readonly TypeNode[];
}

export interface ArrayNode {
  readonly kind: 'array';
  readonly item: TypeNode;
}

export interface ObjectNode {
  readonly kind: 'object';
  readonly members: readonly MemberNode[];
}

/** The type of a member: `Form<unknown>['types']`. */
export interface IndexedNode {
  readonly kind: 'indexed';
  readonly object: ReferenceNode;
  readonly member: string;
}

export interface MemberNode {
  readonly name: string;
  readonly optional?: boolean;
  readonly type: TypeNode;
  readonly doc?: readonly DocLine[];
}

export function keyword(name: KeywordNode['keyword']): KeywordNode {
  return { kind: 'keyword', keyword: name };
}

/** A type of the same module. */
export function localType(name: string): ReferenceNode {
  return { kind: 'reference', name };
}

export function importedType(name: string, from: string, ...typeArguments: readonly TypeNode[]): ReferenceNode {
  return { kind: 'reference', name, from, ...(typeArguments.length > 0 ? { arguments: typeArguments } : {}) };
}

/** A type of TypeScript's own library, such as `Pick`. */
export function globalType(name: string, ...typeArguments: readonly TypeNode[]): ReferenceNode {
  return { kind: 'reference', name, arguments: typeArguments };
}

export function literalType(value: LiteralNode['value']): LiteralNode {
  return { kind: 'literal', value };
}

/** A union without repetitions; of one part, that part. */
export function union(parts: readonly TypeNode[]): TypeNode {
  const flat = parts.flatMap(part => (part.kind === 'union' ? part.parts : [part]));
  const seen = new Map(flat.map(part => [flatType(part), part]));
  const [only] = seen.values();
  return seen.size === 1 ? only! : { kind: 'union', parts: [...seen.values()] };
}

/** An intersection; of one part, that part. */
export function intersection(parts: readonly TypeNode[]): TypeNode {
  return parts.length === 1 ? parts[0]! : { kind: 'intersection', parts: parts.flatMap(part => (part.kind === 'intersection' ? part.parts : [part])) };
}

export function arrayOf(item: TypeNode): ArrayNode {
  return { kind: 'array', item };
}

export function objectType(members: readonly MemberNode[]): ObjectNode {
  return { kind: 'object', members };
}

/** Every reference in a type. */
export function* referencesIn(node: TypeNode): Generator<ReferenceNode> {
  switch (node.kind) {
    case 'reference':
      yield node;
      for (const argument of node.arguments ?? []) yield* referencesIn(argument);
      break;
    case 'union':
    case 'intersection':
      for (const part of node.parts) yield* referencesIn(part);
      break;
    case 'array':
      yield* referencesIn(node.item);
      break;
    case 'object':
      for (const member of node.members) yield* referencesIn(member.type);
      break;
    case 'indexed':
      yield* referencesIn(node.object);
      break;
    case 'keyword':
    case 'literal':
      break;
  }
}

/** Prints a type. `column` is where its first character stands; `indent` that of the line it begins on. */
export function printType(node: TypeNode, indent = '', column: number = indent.length): string {
  const flat = hasDocs(node) ? undefined : flatType(node);
  if (flat !== undefined && (column + flat.length + 1 <= lineWidth || isUnbreakable(node))) return flat;
  const inner = `${indent}  `;
  switch (node.kind) {
    case 'union':
      return `\n${node.parts.map(part => `${inner}| ${printOperand(part, node.kind, inner)}`).join('\n')}`;
    case 'intersection':
      return node.parts.map(part => printOperand(part, node.kind, indent)).join(' & ');
    case 'array':
      return node.item.kind === 'union' || node.item.kind === 'intersection'
        ? `(${printType(node.item, indent, column + 1)}\n${indent})[]`
        : `${printType(node.item, indent, column)}[]`;
    case 'object':
      return `{\n${printMembers(node.members, inner)}${indent}}`;
    case 'reference':
      return `${identifier(node.name)}<${(node.arguments ?? []).map(argument => printType(argument, indent, column)).join(', ')}>`;
    default:
      return flatType(node);
  }
}

/** The members of an interface or object type, a line each, with their docs. */
export function printMembers(members: readonly MemberNode[], indent: string): string {
  return members
    .map(({ name, optional, type, doc }) => {
      const start = `${indent}${memberName(name)}${optional ? '?' : ''}: `;
      return `${docComment(doc ?? [], indent)}${start.trimEnd()}${spaced(printType(type, indent, start.length))};\n`;
    })
    .join('');
}

/** A broken union begins on a line of its own; all else after a blank. */
export function spaced(text: string): string {
  return text.startsWith('\n') ? text : ` ${text}`;
}

function printOperand(part: TypeNode, outer: 'union' | 'intersection', indent: string): string {
  if (!needsParentheses(part, outer)) return printType(part, indent, indent.length + 2);
  const flat = hasDocs(part) ? undefined : flatType(part);
  if (flat !== undefined && indent.length + flat.length + 4 <= lineWidth) return `(${flat})`;
  return part.kind === 'union' ? `(${printType(part, indent, lineWidth)}\n${indent})` : `(${printType(part, indent, indent.length + 3)})`;
}

function needsParentheses(part: TypeNode, outer: 'union' | 'intersection' | 'array'): boolean {
  if (part.kind === 'union') return true;
  return part.kind === 'intersection' && outer !== 'intersection';
}

function isUnbreakable(node: TypeNode): boolean {
  return node.kind === 'keyword' || node.kind === 'literal' || node.kind === 'indexed' || (node.kind === 'reference' && !node.arguments?.length);
}

function hasDocs(node: TypeNode): boolean {
  switch (node.kind) {
    case 'union':
    case 'intersection':
      return node.parts.some(hasDocs);
    case 'array':
      return hasDocs(node.item);
    case 'object':
      return node.members.some(member => (member.doc?.length ?? 0) > 0 || hasDocs(member.type));
    default:
      return false;
  }
}

function flatType(node: TypeNode): string {
  switch (node.kind) {
    case 'keyword':
      return node.keyword;
    case 'literal':
      return typeof node.value === 'string' ? stringLiteral(node.value) : typeof node.value === 'number' ? numberLiteral(node.value) : String(node.value);
    case 'reference':
      return identifier(node.name) + (node.arguments?.length ? `<${node.arguments.map(flatType).join(', ')}>` : '');
    case 'indexed':
      return `${flatType(node.object)}[${stringLiteral(node.member)}]`;
    case 'array':
      return needsParentheses(node.item, 'array') ? `(${flatType(node.item)})[]` : `${flatType(node.item)}[]`;
    case 'union':
    case 'intersection':
      return node.parts
        .map(part => (needsParentheses(part, node.kind) ? `(${flatType(part)})` : flatType(part)))
        .join(node.kind === 'union' ? ' | ' : ' & ');
    case 'object':
      if (node.members.length === 0) return '{}';
      return `{ ${node.members.map(({ name, optional, type }) => `${memberName(name)}${optional ? '?' : ''}: ${flatType(type)}`).join('; ')} }`;
  }
}
