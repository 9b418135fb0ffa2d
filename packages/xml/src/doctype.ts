/**
 * The document type declaration with its internal subset. Of what it declares only general entities are kept; nothing outside
 * the document is ever read, and defaults of attributes are not applied.
 *
 * @see https://www.w3.org/TR/xml/#sec-prolog-dtd
 */
import { findForbidden, isPair } from './characters.js';
import { endOfComment } from './comment.js';
import { Cursor } from './cursor.js';
import type { Entity } from './entities.js';
import type { Fail } from './error.js';
import { endOfInstruction } from './instruction.js';
import { passExternalId, passMarkupDeclaration } from './markup-declarations.js';
import { readReference } from './references.js';

/** What is kept of a document type declaration. */
export interface Doctype {
  /** The offset after it. */
  readonly end: number;
  readonly entities: ReadonlyMap<string, Entity>;
}

/** Declarations as they are collected. */
interface Declared {
  readonly general: Map<string, Entity>;
  /** Parameter entities that are empty. */
  readonly emptyParameters: Set<string>;
}

/** Reads the declaration that starts at `at` (where `<!DOCTYPE` stands). */
export function readDoctype(input: string, at: number, fail: Fail): Doctype {
  const cursor = new Cursor(input, at + '<!DOCTYPE'.length, 'xml-doctype-syntax', fail);
  const declared: Declared = { general: new Map(), emptyParameters: new Set() };
  cursor.expectSpace();
  cursor.name();
  const hasSpace = cursor.skipSpace();
  if (hasSpace && passExternalId(cursor)) cursor.skipSpace();
  if (cursor.take('[')) {
    while (!cursor.take(']')) readDeclaration(cursor, declared);
    cursor.skipSpace();
  }
  cursor.expect('>');
  return { end: cursor.at, entities: declared.general };
}

/** One declaration of the internal subset, or what may stand between two. */
function readDeclaration(cursor: Cursor, declared: Declared): void {
  if (cursor.skipSpace()) return;
  if (cursor.sees('<!--')) cursor.at = endOfComment(cursor.input, cursor.at, cursor.fail);
  else if (cursor.sees('<?')) cursor.at = endOfInstruction(cursor.input, cursor.at, cursor.fail);
  else if (cursor.take('<!ENTITY')) readEntity(cursor, declared);
  else if (cursor.sees('%')) passParameterReference(cursor, declared);
  else if (!passMarkupDeclaration(cursor)) cursor.stop();
}

/** @see https://www.w3.org/TR/xml/#sec-entity-decl */
function readEntity(cursor: Cursor, declared: Declared): void {
  cursor.expectSpace();
  const isParameter = cursor.take('%');
  if (isParameter) cursor.expectSpace();
  const start = cursor.at;
  const name = cursor.name();
  if (name.includes(':')) cursor.fail('xml-qualified-name', start);
  cursor.expectSpace();
  let replacement: string | undefined;
  if (passExternalId(cursor)) {
    const hasSpace = cursor.skipSpace();
    if (hasSpace && !isParameter && cursor.take('NDATA')) {
      cursor.expectSpace();
      cursor.name();
    }
  } else replacement = readEntityValue(cursor);
  cursor.skipSpace();
  cursor.expect('>');
  if (isParameter) {
    if (replacement === '') declared.emptyParameters.add(name);
  } else if (!declared.general.has(name)) {
    // The first declaration of a name is the one that counts (§4.2).
    declared.general.set(name, { replacement });
  }
}

/** The literal of an entity: character references are replaced now, references to entities when the entity is used (§4.5). */
function readEntityValue(cursor: Cursor): string {
  const { input } = cursor;
  const quote = input[cursor.at];
  if (quote !== '"' && quote !== "'") return cursor.stop();
  let value = '';
  for (cursor.at++; ; ) {
    const character = input[cursor.at];
    if (character === quote) break;
    // WFC: PEs in Internal Subset
    if (character === undefined || character === '%') return cursor.stop();
    if (character === '&') {
      const reference = readReference(input, cursor.at);
      if (reference.kind === 'fault') return cursor.fail(reference.code, cursor.at);
      const isNumeric = input[cursor.at + 1] === '#';
      value += isNumeric && reference.kind === 'character' ? reference.text : input.slice(cursor.at, reference.end);
      cursor.at = reference.end;
    } else if (character === '\r') {
      value += '\n';
      cursor.at += input[cursor.at + 1] === '\n' ? 2 : 1;
    } else {
      if (findForbidden(input, cursor.at, cursor.at + 1) !== -1) cursor.fail('xml-character', cursor.at);
      const length = isPair(input, cursor.at) ? 2 : 1;
      value += input.slice(cursor.at, cursor.at + length);
      cursor.at += length;
    }
  }
  cursor.at++;
  return value;
}

/** A reference to a parameter entity between declarations. Only empty ones are followed: others would bring declarations. */
function passParameterReference(cursor: Cursor, declared: Declared): void {
  const start = cursor.at;
  cursor.expect('%');
  const name = cursor.name();
  cursor.expect(';');
  if (!declared.emptyParameters.has(name)) cursor.fail('xml-entity-external', start, 'A parameter entity that is not empty');
}
