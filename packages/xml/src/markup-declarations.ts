/**
 * Declarations of an internal subset that are checked and then forgotten: element types, attribute lists, notations.
 *
 * @see https://www.w3.org/TR/xml/#dt-markupdecl
 */
import { readAttributeValue } from './attribute-value.js';
import type { Cursor } from './cursor.js';

/** Passes the declaration that stands at the cursor. Returns false if none of the three does. */
export function passMarkupDeclaration(cursor: Cursor): boolean {
  if (cursor.take('<!ELEMENT')) passElementType(cursor);
  else if (cursor.take('<!ATTLIST')) passAttributeList(cursor);
  else if (cursor.take('<!NOTATION')) passNotation(cursor);
  else return false;
  return true;
}

/** @see https://www.w3.org/TR/xml/#NT-elementdecl */
function passElementType(cursor: Cursor): void {
  cursor.expectSpace();
  cursor.name();
  cursor.expectSpace();
  if (!cursor.take('EMPTY') && !cursor.take('ANY')) {
    cursor.expect('(');
    cursor.skipSpace();
    if (cursor.take('#PCDATA')) passMixed(cursor);
    else passGroup(cursor);
  }
  cursor.skipSpace();
  cursor.expect('>');
}

/** What follows `(#PCDATA`. */
function passMixed(cursor: Cursor): void {
  cursor.skipSpace();
  let hasNames = false;
  while (cursor.take('|')) {
    hasNames = true;
    cursor.skipSpace();
    cursor.name();
    cursor.skipSpace();
  }
  cursor.expect(hasNames ? ')*' : ')');
  if (!hasNames) cursor.take('*');
}

/** What follows the `(` of a choice or sequence. Groups inside groups are counted, not recursed into. */
function passGroup(cursor: Cursor): void {
  const separators = [''];
  for (;;) {
    cursor.skipSpace();
    if (cursor.take('(')) {
      separators.push('');
      continue;
    }
    cursor.name();
    passOccurrence(cursor);
    cursor.skipSpace();
    while (cursor.take(')')) {
      separators.pop();
      passOccurrence(cursor);
      if (separators.length === 0) return;
      cursor.skipSpace();
    }
    const separator = cursor.sees('|') ? '|' : ',';
    const before = separators.pop()!;
    if (before !== '' && before !== separator) cursor.stop();
    separators.push(separator);
    cursor.expect(separator);
  }
}

function passOccurrence(cursor: Cursor): void {
  void (cursor.take('?') || cursor.take('*') || cursor.take('+'));
}

const simpleTypes = ['CDATA', 'IDREFS', 'IDREF', 'ID', 'ENTITIES', 'ENTITY', 'NMTOKENS', 'NMTOKEN'];
const nameToken = /[^ \t\r\n|()<>"'&%;,?*+#]+/y;

/** @see https://www.w3.org/TR/xml/#NT-AttlistDecl */
function passAttributeList(cursor: Cursor): void {
  cursor.expectSpace();
  cursor.name();
  for (;;) {
    const hasSpace = cursor.skipSpace();
    if (cursor.take('>')) return;
    if (!hasSpace) cursor.stop();
    cursor.name();
    cursor.expectSpace();
    passAttributeType(cursor);
    cursor.expectSpace();
    if (cursor.take('#REQUIRED') || cursor.take('#IMPLIED')) continue;
    if (cursor.take('#FIXED')) cursor.expectSpace();
    const quote = cursor.input[cursor.at];
    if (quote !== '"' && quote !== "'") cursor.stop();
    // References to entities are not followed: the value is checked, not used.
    cursor.at = readAttributeValue(cursor.input, cursor.at + 1, quote!.charCodeAt(0), undefined, true, (code, at, detail) =>
      code === 'xml-entity-undeclared' ? cursor.fail('xml-doctype-syntax', at, 'An entity in the default of an attribute') : cursor.fail(code, at, detail),
    ).end;
  }
}

function passAttributeType(cursor: Cursor): void {
  if (simpleTypes.some((type) => cursor.take(type))) return;
  if (cursor.take('NOTATION')) cursor.expectSpace();
  cursor.expect('(');
  do {
    cursor.skipSpace();
    cursor.expect(nameToken);
    cursor.skipSpace();
  } while (cursor.take('|'));
  cursor.expect(')');
}

const publicLiteral = /"[- \r\na-zA-Z0-9'()+,./:=?;!*#@$_%]*"|'[- \r\na-zA-Z0-9()+,./:=?;!*#@$_%]*'/y;
const systemLiteral = /"[^"]*"|'[^']*'/y;

/** Passes `SYSTEM "…"` or `PUBLIC "…" "…"`. Returns false if neither stands here. */
export function passExternalId(cursor: Cursor, isNotation = false): boolean {
  if (cursor.take('SYSTEM')) {
    cursor.expectSpace();
    cursor.expect(systemLiteral);
    return true;
  }
  if (!cursor.take('PUBLIC')) return false;
  cursor.expectSpace();
  cursor.expect(publicLiteral);
  const hasSpace = cursor.skipSpace();
  if (isNotation && cursor.sees('>')) return true;
  if (!hasSpace) cursor.stop();
  cursor.expect(systemLiteral);
  return true;
}

/** @see https://www.w3.org/TR/xml/#NT-NotationDecl */
function passNotation(cursor: Cursor): void {
  cursor.expectSpace();
  cursor.name();
  cursor.expectSpace();
  if (!passExternalId(cursor, true)) cursor.stop();
  cursor.skipSpace();
  cursor.expect('>');
}
