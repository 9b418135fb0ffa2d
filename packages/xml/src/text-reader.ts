/**
 * The pull reader: well-formedness and namespaces in one pass over the text.
 *
 * It is made for speed: the reader itself is the current token (flat fields, overwritten by `next`), characters are looked at
 * once, texts and values are slices of the input, names come from a cache as one string object each.
 *
 * @see https://www.w3.org/TR/xml/
 * @see https://www.w3.org/TR/xml-names/
 */
import { normalizeLineEnds, readAttributeValue } from './attribute-value.js';
import { asciiClasses, findForbidden, isWhiteSpace, SPACE, TEXT_STOP, VALUE_STOP } from './characters.js';
import { endOfComment, endOfPlainComment } from './comment.js';
import { readDeclaration } from './declaration.js';
import { readDoctype } from './doctype.js';
import { Entities } from './entities.js';
import { type Fail, XmlError, type XmlErrorCode } from './error.js';
import { endOfInstruction } from './instruction.js';
import { endOfName, namePartLength } from './names.js';
import { declarationFault, type NamespaceDeclaration, NamespaceScopes } from './namespaces.js';
import { lineStarts, type Place, placeOf } from './position.js';
import type { XmlReader, XmlReaderOptions } from './reader.js';
import { readReference } from './references.js';
import { likelyTagName, noName, readTagName, standsAt, type TagName } from './tag-name.js';
import { XmlToken } from './token.js';
import { FORBIDDEN, releaseUnits, unitsOfText } from './units.js';

/** The text a reader was in when a reference to an entity took it into the entity's text. */
interface OuterText {
  readonly input: string;
  readonly units: Uint8Array;
  readonly position: number;
  readonly entityOffset: number;
  readonly depth: number;
}

const noUnits = new Uint8Array(1);

/** The only implementation of {@link XmlReader}. */
export class TextReader implements XmlReader {
  token: XmlToken = XmlToken.eof;
  depth = 0;
  offset = 0;
  namespace = '';
  blank = false;
  attributeCount = 0;
  leafSpaced = false;
  attributesSpaced = false;
  readonly controls: boolean;

  /** The name of the start or end tag. */
  private name: TagName = noName;
  /** The text being scanned: the document, or the replacement text of an entity. */
  private input: string;
  /** The same text as {@link unitsOfText} gives it. */
  private units: Uint8Array;
  private position: number;
  /** Where the outermost reference stands while an entity is read; -1 in the document itself. */
  private entityOffset = -1;
  private readonly outer: OuterText[] = [];
  private readonly document: string;

  private textFrom = 0;
  private textTo = 0;
  /** The text is not simply the slice from `textFrom` to `textTo`, but `merged`, or that slice with its line ends changed. */
  private textKind: 0 | 1 | 2 = 0;
  private merged = '';

  private isEmptyElement = false;
  private rootSeen = false;
  private doctypeSeen = false;
  private declares = false;

  private readonly attributeNames: TagName[] = [];
  private readonly attributeNamespaces: string[] = [];
  private readonly attributeValues: string[] = [];
  private readonly attributeOffsets: number[] = [];

  private readonly openNames: TagName[] = [];
  private readonly openNamespaces: string[] = [];
  private readonly openDeclares: boolean[] = [];

  private readonly scopes: NamespaceScopes = new NamespaceScopes();
  private entities: Entities | undefined;
  private lines: number[] | undefined;
  private failing: Fail | undefined;
  private readonly allowsDoctype: boolean;
  private readonly maxDepth: number;
  private readonly maxAttributes: number;
  private readonly maxExpansion: number;

  constructor(text: string, options: XmlReaderOptions) {
    this.input = text;
    this.document = text;
    const { units, controls } = unitsOfText(text);
    this.units = units;
    this.controls = controls;
    this.allowsDoctype = options.doctype === 'internal';
    this.maxDepth = options.limits?.depth ?? 1000;
    this.maxAttributes = options.limits?.attributes ?? 1000;
    this.maxExpansion = options.limits?.expansion ?? 1_000_000;
    // A string that was read from a file by a program often still has its byte order mark.
    const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    this.position = start;
    if (text.startsWith('<?xml', start)) {
      const declaration = readDeclaration(start === 0 ? text : text.slice(1));
      if (declaration.fault !== undefined) this.fail(declaration.fault, start);
      this.position = start + declaration.end;
    }
  }

  next(): XmlToken {
    if (this.token === XmlToken.end) this.leave();
    else if (this.isEmptyElement) {
      this.isEmptyElement = false;
      return (this.token = XmlToken.end);
    }
    return this.depth === 0 ? this.readOutside() : this.readContent();
  }

  nextTag(): XmlToken {
    if (this.token === XmlToken.end) this.leave();
    else if (this.isEmptyElement) {
      this.isEmptyElement = false;
      return (this.token = XmlToken.end);
    }
    if (this.depth === 0) return this.readOutside();
    const units = this.units;
    let at = this.position;
    for (;;) {
      let unit = units[at]!;
      while ((asciiClasses[unit]! & SPACE) !== 0) unit = units[++at]!;
      if (unit !== 0x3c) break;
      const second = units[at + 1]!;
      if (second === 0x2f) return this.readEndTag(at);
      if (second !== 0x21) {
        if (second === 0x3f) break;
        return this.readStartTag(at);
      }
      at = endOfPlainComment(units, at);
      if (at === -1) break;
    }
    // Something is there that takes more than a glance: from the start then.
    let token = this.readContent();
    while (token === XmlToken.text && this.blank) token = this.next();
    return token;
  }

  leafText(): string | undefined {
    if (this.entityOffset !== -1) return undefined;
    if (this.isEmptyElement) {
      this.isEmptyElement = false;
      this.token = XmlToken.end;
      return '';
    }
    const units = this.units;
    const from = this.position;
    let at = from;
    let seen = 0;
    let unit = units[at]!;
    for (let bits = asciiClasses[unit]!; (bits & TEXT_STOP) === 0; bits = asciiClasses[unit]!) {
      seen |= bits;
      unit = units[++at]!;
    }
    if (unit !== 0x3c || units[at + 1] !== 0x2f) return undefined;
    const name = this.name;
    if (!standsAt(name, this.input, units, at + 2)) return undefined;
    const end = at + 2 + name.text.length;
    if (units[end] !== 0x3e) return undefined;
    this.position = end + 1;
    this.offset = at;
    this.attributeCount = 0;
    this.token = XmlToken.end;
    this.leafSpaced = (seen & SPACE) !== 0;
    return from === at ? '' : this.input.slice(from, at);
  }

  /** Within an element: the next tag or text. */
  private readContent(): XmlToken {
    for (;;) {
      const at = this.position;
      if (this.units[at] !== 0x3c) {
        if (this.readText(at)) return (this.token = XmlToken.text);
        continue;
      }
      switch (this.units[at + 1]) {
        case 0x2f:
          return this.readEndTag(at);
        case 0x3f:
          this.position = endOfInstruction(this.input, at, this.fail);
          break;
        case 0x21:
          if (this.input.startsWith('<![CDATA[', at)) {
            if (this.readMergedText(at, at)) return (this.token = XmlToken.text);
          } else this.position = this.endOfComment(at);
          break;
        default:
          return this.readStartTag(at);
      }
    }
  }

  get prefix(): string {
    return this.name.prefix;
  }

  get localName(): string {
    return this.name.localName;
  }

  get text(): string {
    if (this.textKind === 2) return this.merged;
    const slice = this.input.slice(this.textFrom, this.textTo);
    return this.textKind === 0 ? slice : normalizeLineEnds(slice);
  }

  attributePrefix(index: number): string {
    return this.attributeNames[index]!.prefix;
  }

  attributeLocalName(index: number): string {
    return this.attributeNames[index]!.localName;
  }

  attributeNamespace(index: number): string {
    return this.attributeNamespaces[index]!;
  }

  attributeValue(index: number): string {
    return this.attributeValues[index]!;
  }

  attributeOffset(index: number): number {
    return this.attributeOffsets[index]!;
  }

  resolvePrefix(prefix: string): string | undefined {
    return this.scopes.resolve(prefix);
  }

  get declarations(): readonly NamespaceDeclaration[] {
    return this.token === XmlToken.start && this.declares ? this.scopes.declarations() : [];
  }

  locate(offset: number): Place {
    this.lines ??= lineStarts(this.document);
    return placeOf(this.lines, offset);
  }

  /** Before and after the root element. */
  private readOutside(): XmlToken {
    const input = this.input;
    for (;;) {
      let at = this.position;
      while (isWhiteSpace(input.charCodeAt(at))) at++;
      if (at >= input.length) {
        this.position = at;
        if (!this.rootSeen) this.fail('xml-root-missing', at);
        this.offset = at;
        this.release();
        return (this.token = XmlToken.eof);
      }
      if (input.charCodeAt(at) !== 0x3c) this.failAtCharacter('xml-text-outside-root', at);
      const second = input.charCodeAt(at + 1);
      if (second === 0x3f) this.position = endOfInstruction(this.input, at, this.fail);
      else if (second !== 0x21) {
        if (second === 0x2f) this.fail('xml-tag-mismatch', at, 'An end tag without a start tag');
        if (this.rootSeen) this.fail('xml-root-second', at);
        this.rootSeen = true;
        return this.readStartTag(at);
      } else if (input.startsWith('<!DOCTYPE', at)) this.readDoctype(at);
      else this.position = this.endOfComment(at);
    }
  }

  /** The document has been read: its units serve another one. */
  private release(): void {
    if (this.units === noUnits) return;
    releaseUnits(this.units);
    this.units = noUnits;
  }

  private readDoctype(at: number): void {
    if (this.rootSeen || this.doctypeSeen) this.fail('xml-doctype-place', at);
    if (!this.allowsDoctype) this.fail('xml-doctype', at);
    this.doctypeSeen = true;
    const doctype = readDoctype(this.input, at, this.fail);
    this.entities = new Entities(doctype.entities, this.maxExpansion);
    this.position = doctype.end;
  }

  private readStartTag(at: number): XmlToken {
    const input = this.input;
    const units = this.units;
    const name = likelyTagName(this.name, units, at + 1) ?? this.readUnlikelyName(at + 1);
    let position = at + 1 + name.text.length;
    let count = 0;
    let declares = false;
    let prefixed = 0;
    let seen = 0;
    for (;;) {
      const afterValue = position;
      let unit = units[position]!;
      while ((asciiClasses[unit]! & SPACE) !== 0) unit = units[++position]!;
      if (unit === 0x3e) {
        position++;
        break;
      }
      if (unit === 0x2f) {
        if (units[position + 1] !== 0x3e) this.failInTag('xml-tag-syntax', position + 1);
        this.isEmptyElement = true;
        position += 2;
        break;
      }
      if (position === afterValue) {
        this.failInTag(count === 0 && !declares ? 'xml-name' : 'xml-attribute-space', position);
      }
      const attributeAt = position;
      const attribute = this.readName(position);
      position += attribute.text.length;
      position = this.skipSpace(position);
      if (units[position] !== 0x3d) this.failInTag('xml-attribute-syntax', position);
      position = this.skipSpace(position + 1);
      const quote = units[position]!;
      if (quote !== 0x22 && quote !== 0x27) this.failInTag('xml-attribute-syntax', position);
      const from = position + 1;
      let to = from;
      unit = units[to]!;
      for (let bits = asciiClasses[unit]!; unit !== quote && (bits & VALUE_STOP) === 0; bits = asciiClasses[unit]!) {
        seen |= bits;
        unit = units[++to]!;
      }
      let value: string;
      if (unit === quote) {
        value = input.slice(from, to);
        position = to + 1;
      } else {
        const read = readAttributeValue(input, from, quote, this.entities, this.entityOffset === -1, this.fail);
        value = read.value;
        seen |= SPACE;
        position = read.end;
      }
      if (attribute.prefix === 'xmlns' || attribute.text === 'xmlns') {
        if (!declares) {
          declares = true;
          this.scopes.open();
        }
        this.declare(attribute, value, attributeAt);
        continue;
      }
      if (attribute.prefix !== '') prefixed++;
      this.attributeNames[count] = attribute;
      this.attributeValues[count] = value;
      this.attributeOffsets[count] = this.entityOffset === -1 ? attributeAt : this.entityOffset;
      if (++count > this.maxAttributes) this.fail('xml-limit-attributes', attributeAt);
    }
    this.position = position;
    this.offset = this.entityOffset === -1 ? at : this.entityOffset;
    this.attributeCount = count;
    this.attributesSpaced = (seen & SPACE) !== 0;
    this.declares = declares;
    const namespace = this.namespaceOf(name, at + 1);
    this.resolveAttributes(count);
    if (count > 1) this.checkUnique(count, prefixed);
    if (this.depth >= this.maxDepth) this.fail('xml-limit-depth', at);
    this.openNames[this.depth] = name;
    this.openNamespaces[this.depth] = namespace;
    this.openDeclares[this.depth] = declares;
    this.depth++;
    this.name = name;
    this.namespace = namespace;
    return (this.token = XmlToken.start);
  }

  private readEndTag(at: number): XmlToken {
    const input = this.input;
    const name = this.openNames[this.depth - 1]!;
    const units = this.units;
    let position = at + 2 + name.text.length;
    if (!standsAt(name, input, units, at + 2)) this.failAtEndTag(name, at);
    if (units[position] !== 0x3e) {
      if (namePartLength(input, position) !== 0) this.failAtEndTag(name, at);
      position = this.skipSpace(position);
      if (units[position] !== 0x3e) this.failInTag('xml-tag-syntax', position);
    }
    const outer = this.outer;
    if (outer.length > 0 && outer[outer.length - 1]!.depth >= this.depth) this.fail('xml-entity-nesting', at);
    this.position = position + 1;
    this.offset = this.entityOffset === -1 ? at : this.entityOffset;
    this.name = name;
    this.namespace = this.openNamespaces[this.depth - 1]!;
    this.attributeCount = 0;
    return (this.token = XmlToken.end);
  }

  /** After an end tag its element is no longer open, nor are its declarations in scope. */
  private leave(): void {
    this.depth--;
    if (this.openDeclares[this.depth]!) this.scopes.close();
  }

  private readUnlikelyName(from: number): TagName {
    const name = this.readName(from);
    if (name.place !== -1) this.name.follower = name.place;
    return name;
  }

  private readName(from: number): TagName {
    const name = readTagName(this.input, this.units, from);
    if (name === 'none') return this.failInTag('xml-name', from);
    return name === 'colon' ? this.fail('xml-qualified-name', from) : name;
  }

  private declare(attribute: TagName, namespace: string, at: number): void {
    const prefix = attribute.prefix === '' ? '' : attribute.localName;
    const fault = declarationFault(prefix, namespace);
    if (fault !== undefined) this.fail(fault, at);
    if (!this.scopes.declare(prefix, namespace)) this.fail('xml-attribute-duplicate', at);
    if (this.scopes.declarationCount > this.maxAttributes) this.fail('xml-limit-attributes', at);
  }

  private namespaceOf(name: TagName, at: number): string {
    if (name.scope === this.scopes.current) return name.namespace;
    const namespace = name.prefix === 'xmlns' ? this.fail('xml-prefix-reserved', at) : this.scopes.resolve(name.prefix);
    if (namespace === undefined) return this.fail('xml-prefix-undeclared', at, `The prefix '${name.prefix}' is not declared`);
    name.namespace = namespace;
    name.scope = this.scopes.current;
    return namespace;
  }

  private resolveAttributes(count: number): void {
    for (let index = 0; index < count; index++) {
      const name = this.attributeNames[index]!;
      this.attributeNamespaces[index] = name.prefix === '' ? '' : this.namespaceOf(name, this.attributeOffsets[index]!);
    }
  }

  private checkUnique(count: number, prefixed: number): void {
    if (count > 16) return this.checkManyUnique(count);
    for (let index = 1; index < count; index++) {
      const name = this.attributeNames[index]!;
      for (let other = 0; other < index; other++) {
        const before = this.attributeNames[other]!;
        if (name.localName !== before.localName) continue;
        if (name.prefix === before.prefix || (prefixed > 1 && this.attributeNamespaces[index] === this.attributeNamespaces[other])) {
          this.fail('xml-attribute-duplicate', this.attributeOffsets[index]!);
        }
      }
    }
  }

  private checkManyUnique(count: number): void {
    const seen = new Set<string>();
    for (let index = 0; index < count; index++) {
      const expanded = `{${this.attributeNamespaces[index]!}}${this.attributeNames[index]!.localName}`;
      if (seen.has(expanded)) this.fail('xml-attribute-duplicate', this.attributeOffsets[index]!);
      seen.add(expanded);
    }
  }

  /** A text up to the next tag. Returns false if nothing is left of it (it went into an entity, for example). */
  private readText(from: number): boolean {
    const units = this.units;
    let at = from;
    let unit = units[at]!;
    let hasReturn = false;
    while ((asciiClasses[unit]! & SPACE) !== 0) {
      if (unit === 0x0d) hasReturn = true;
      unit = units[++at]!;
    }
    this.blank = unit === 0x3c;
    while (unit !== 0x3c) {
      if ((asciiClasses[unit]! & TEXT_STOP) !== 0) {
        if (unit === 0x0d) hasReturn = true;
        else if (unit !== 0x5d || this.input.startsWith(']]>', at)) return this.readMergedText(from, at);
      }
      unit = units[++at]!;
    }
    unit = units[at + 1]!;
    if (unit === 0x21 || unit === 0x3f) return this.readMergedText(from, at);
    this.textKind = hasReturn && this.entityOffset === -1 ? 1 : 0;
    this.textFrom = from;
    this.textTo = at;
    this.position = at;
    this.offset = this.entityOffset === -1 ? from : this.entityOffset;
    return true;
  }

  /**
   * A text that is more than a slice: references, CDATA sections, comments in between. `from` to `at` is known to be plain.
   * Returns false if it turns out empty.
   */
  private readMergedText(from: number, at: number): boolean {
    this.offset = this.entityOffset === -1 ? from : this.entityOffset;
    let merged = this.plain(from, at);
    for (;;) {
      const input = this.input;
      const code = input.charCodeAt(at);
      if (code === 0x26) {
        const reference = readReference(input, at);
        if (reference.kind === 'fault') return this.fail(reference.code, at);
        if (reference.kind === 'character') {
          merged += reference.text;
          at = reference.end;
        } else {
          this.enterEntity(reference.name, at, reference.end);
          at = 0;
        }
      } else if (code === 0x3c) {
        const second = input.charCodeAt(at + 1);
        if (second === 0x3f) at = endOfInstruction(input, at, this.fail);
        else if (second !== 0x21) break;
        else if (input.startsWith('<![CDATA[', at)) {
          const end = input.indexOf(']]>', at);
          if (end === -1) this.fail('xml-cdata-unclosed', input.length);
          this.checkCharacters(at + 9, end);
          merged += this.plain(at + 9, end);
          at = end + 3;
        } else at = this.endOfComment(at);
      } else if (at >= input.length) {
        if (this.outer.length === 0) this.fail('xml-tag-unclosed', at, `The document ends inside '${this.openNames[this.depth - 1]!.text}'`);
        this.leaveEntity();
        at = this.position;
      } else {
        const end = this.endOfPlainText(at);
        merged += this.plain(at, end);
        at = end;
      }
    }
    this.position = at;
    this.textKind = 2;
    this.merged = merged;
    this.blank = !/[^ \t\r\n]/.test(merged);
    return merged !== '';
  }

  /** The offset of the next `<` or `&` after `from`, or of the end; everything before is checked. */
  private endOfPlainText(from: number): number {
    const units = this.units;
    let at = from;
    for (let unit = units[at]!; unit !== 0x3c && unit !== 0x26; unit = units[++at]!) {
      if (unit === FORBIDDEN) {
        if (at === this.input.length) break;
        this.failAtCharacter('xml-character', at);
      }
      if (unit === 0x5d && this.input.startsWith(']]>', at)) this.fail('xml-cdata-end', at);
      if (unit < 0x20 && (asciiClasses[unit]! & SPACE) === 0) this.failAtCharacter('xml-character', at);
    }
    return at;
  }

  private endOfComment(at: number): number {
    const end = endOfPlainComment(this.units, at);
    return end === -1 ? endOfComment(this.input, at, this.fail) : end;
  }

  private skipSpace(from: number): number {
    let at = from;
    while ((asciiClasses[this.units[at]!]! & SPACE) !== 0) at++;
    return at;
  }

  /** A slice of the input with its line ends as line feeds. Those of an entity were changed when it was declared. */
  private plain(from: number, to: number): string {
    const slice = this.input.slice(from, to);
    return this.entityOffset === -1 ? normalizeLineEnds(slice) : slice;
  }

  private checkCharacters(from: number, to: number): void {
    const forbidden = findForbidden(this.input, from, to);
    if (forbidden !== -1) this.failAtCharacter('xml-character', forbidden);
  }

  private enterEntity(name: string, at: number, end: number): void {
    if (this.entities === undefined) return this.fail('xml-entity-undeclared', at);
    const replacement = this.entities.enter(name, at, this.fail);
    this.outer.push({ input: this.input, units: this.units, position: end, entityOffset: this.entityOffset, depth: this.depth });
    if (this.entityOffset === -1) this.entityOffset = at;
    this.input = replacement;
    this.position = 0;
    this.units = unitsOfText(replacement).units;
  }

  private leaveEntity(): void {
    const outer = this.outer.pop()!;
    if (this.depth !== outer.depth) this.fail('xml-entity-nesting', 0);
    this.entities!.leave();
    this.input = outer.input;
    this.position = outer.position;
    this.entityOffset = outer.entityOffset;
    this.units = outer.units;
  }

  private failAtEndTag(expected: TagName, at: number): never {
    const end = endOfName(this.input, at + 2);
    if (end === at + 2 || end >= this.input.length) this.failInTag('xml-name', end);
    return this.fail('xml-tag-mismatch', at, `Expected </${expected.text}>`);
  }

  /** Reports what stands at an offset of a tag: the end of the text, a forbidden character, or else the given rule. */
  private failInTag(code: XmlErrorCode, at: number): never {
    if (at < this.input.length) this.failAtCharacter(code, at);
    return this.outer.length > 0 ? this.fail('xml-entity-nesting', at) : this.fail('xml-tag-unclosed', at);
  }

  private failAtCharacter(code: XmlErrorCode, at: number): never {
    if (findForbidden(this.input, at, at + 1) === -1) return this.fail(code, at);
    const unit = this.input.charCodeAt(at);
    if (unit >= 0xd800 && unit < 0xe000) return this.fail('xml-surrogate', at);
    return this.fail('xml-character', at, `The character U+${unit.toString(16).toUpperCase().padStart(4, '0')} is not allowed in XML`);
  }

  /** Throws an error. Made when it is asked for: most documents have no use for a function of their own. */
  private get fail(): Fail {
    return (this.failing ??= (code, offset, detail = '') => {
      const at = this.entityOffset === -1 ? offset : this.entityOffset;
      throw new XmlError(code, detail, { ...this.locate(at), offset: at });
    });
  }
}
