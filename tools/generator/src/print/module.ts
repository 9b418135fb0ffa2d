/**
 * A TypeScript module as data, and its text. Imports are collected from what is used.
 *
 * @module
 */
import { docComment, identifier, stringLiteral } from './quote.js';
import type { DocLine } from './quote.js';
import { printMembers, printType, referencesIn, spaced } from './type-node.js';
import type { MemberNode, ReferenceNode, TypeNode } from './type-node.js';
import { printTable, printValue } from './value.js';
import type { Value } from './value.js';

export type Statement = InterfaceStatement | TypeAliasStatement | ConstStatement | ReexportStatement | SourceStatement;

export interface InterfaceStatement {
  readonly kind: 'interface';
  readonly name: string;
  readonly extends?: readonly ReferenceNode[];
  readonly members: readonly MemberNode[];
  readonly doc: readonly DocLine[];
}

export interface TypeAliasStatement {
  readonly kind: 'type';
  readonly name: string;
  readonly type: TypeNode;
  readonly doc: readonly DocLine[];
}

export interface ConstStatement {
  readonly kind: 'const';
  readonly name: string;
  readonly type?: TypeNode;
  readonly value: Value;
  /** Members that are tables: one entry a line, however short. */
  readonly tables?: readonly string[];
  /** It is a table itself. */
  readonly isTable?: boolean;
  /** Constants of other modules that the value names. */
  readonly valueImports?: readonly { readonly name: string; readonly from: string }[];
  /** Its type is the literal's own. */
  readonly asConst?: boolean;
  /** Not exported. */
  readonly local?: boolean;
  readonly doc: readonly DocLine[];
}

/** `export { a, type B } from './c.js'`. */
export interface ReexportStatement {
  readonly kind: 'reexport';
  readonly from: string;
  readonly values: readonly string[];
  readonly types: readonly string[];
}

/** Code of the generator's own, written out; it holds nothing of a schema but the names in `uses`. */
export interface SourceStatement {
  readonly kind: 'source';
  readonly lines: readonly string[];
  readonly imports: readonly ImportNode[];
  readonly doc: readonly DocLine[];
}

export interface ImportNode {
  readonly name: string;
  readonly from: string;
  readonly typeOnly: boolean;
}

/** Prints a module; `header` is a comment of the generator's own. */
export function printModule({ header, statements }: { readonly header: readonly DocLine[]; readonly statements: readonly Statement[] }): string {
  const imports = printImports(statements.flatMap(importsOf));
  const parts = statements.map(printStatement);
  // Re-exports of one module stand together, all else is set apart by a blank line.
  const body = parts.map((part, index) => (index > 0 && statements[index]!.kind === 'reexport' && statements[index - 1]!.kind === 'reexport' ? part : `\n${part}`)).join('');
  return `${docComment(header, '')}${imports}${imports === '' && header.length === 0 ? body.slice(1) : body}`;
}

function importsOf(statement: Statement): readonly ImportNode[] {
  switch (statement.kind) {
    case 'interface':
      return typeImports([...(statement.extends ?? []), ...statement.members.map(({ type }) => type)]);
    case 'type':
      return typeImports([statement.type]);
    case 'const':
      return [
        ...(statement.type ? typeImports([statement.type]) : []),
        ...(statement.valueImports ?? []).map(({ name, from }) => ({ name, from, typeOnly: false })),
      ];
    case 'source':
      return statement.imports;
    case 'reexport':
      return [];
  }
}

function typeImports(nodes: readonly TypeNode[]): readonly ImportNode[] {
  return nodes.flatMap(node => [...referencesIn(node)]).flatMap(({ name, from }) => (from === undefined ? [] : [{ name, from, typeOnly: true }]));
}

function printImports(imports: readonly ImportNode[]): string {
  const groups = new Map<string, Set<string>>();
  const values = new Set(imports.filter(({ typeOnly }) => !typeOnly).map(({ name, from }) => `${name} ${from}`));
  for (const { name, from, typeOnly } of imports) {
    // A value's import brings its type along.
    if (typeOnly && values.has(`${name} ${from}`)) continue;
    const key = `${typeOnly ? 'import type' : 'import'} ${from}`;
    groups.set(key, (groups.get(key) ?? new Set()).add(name));
  }
  return [...groups]
    .sort(([a], [b]) => (importOrder(a) < importOrder(b) ? -1 : 1))
    .map(([key, names]) => {
      const typeOnly = key.startsWith('import type ');
      const from = key.slice(typeOnly ? 'import type '.length : 'import '.length);
      return `${typeOnly ? 'import type' : 'import'} { ${[...names].sort().map(identifier).join(', ')} } from ${stringLiteral(from)};\n`;
    })
    .join('');
}

/** Packages first, then modules of the same package. */
function importOrder(key: string): string {
  const from = key.slice(key.lastIndexOf(' ') + 1);
  return `${from.startsWith('.') ? 1 : 0} ${from} ${key}`;
}

function printStatement(statement: Statement): string {
  switch (statement.kind) {
    case 'interface': {
      const bases = statement.extends?.length ? ` extends ${statement.extends.map(base => printType(base)).join(', ')}` : '';
      const body = statement.members.length === 0 ? '{}' : `{\n${printMembers(statement.members, '  ')}}`;
      return `${docComment(statement.doc, '')}export interface ${identifier(statement.name)}${bases} ${body}\n`;
    }
    case 'type': {
      const start = `export type ${identifier(statement.name)} = `;
      return `${docComment(statement.doc, '')}${start.trimEnd()}${spaced(printType(statement.type, '', start.length))};\n`;
    }
    case 'const':
      return printConst(statement);
    case 'reexport': {
      const names = [...statement.values.map(identifier), ...statement.types.map(name => `type ${identifier(name)}`)];
      const flat = `export { ${names.join(', ')} } from ${stringLiteral(statement.from)};\n`;
      return flat.length <= 120 ? flat : `export {\n${names.map(name => `  ${name},\n`).join('')}} from ${stringLiteral(statement.from)};\n`;
    }
    case 'source':
      return `${docComment(statement.doc, '')}${statement.lines.join('\n')}\n`;
  }
}

function printConst({ name, type, value, tables = [], isTable = false, asConst = false, local, doc }: ConstStatement): string {
  const start = `${docComment(doc, '')}${local ? '' : 'export '}const ${identifier(name)}${type ? `: ${printType(type)}` : ''} = `;
  const end = asConst ? ' as const;\n' : ';\n';
  if (tables.length === 0 && !isTable) return `${start}${printValue(value, '', start.length)}${end}`;
  return `${start}${printTable(value, tables)}${end}`;
}
