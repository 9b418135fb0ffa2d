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
import { asciiClasses, isWhiteSpace, SPACE, TEXT_STOP, VALUE_STOP } from './characters.js';
import { endOfPlainComment } from './comment.js';
import { readDoctype } from './doctype.js';
import { InputText } from './input-text.js';
import { endOfInstruction } from './instruction.js';
import { endOfName, namePartLength } from './names.js';
import { declarationFault, type NamespaceDeclaration, NamespaceScopes } from './namespaces.js';
import type { XmlReader, XmlReaderOptions } from './reader.js';
import { readReference } from './references.js';
import { likelyTagName, noName, readTagName, standsAt, type TagName } from './tag-name.js';
import { XmlToken } from './token.js';
import { indexOfDuplicate } from './unique-attributes.js';

/** The only implementation of {@link XmlReader}. */
export class TextReader extends InputText implements XmlReader {
  token: XmlToken = XmlToken.eof;
  offset = 0;
  namespace = '';
  blank = false;
  attributeCount = 0;
  leafSpaced = false;
  attributesSpaced = false;

  /** The name of the start or end tag. */
  private name: TagName = noName;

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
  private readonly allowsDoctype: boolean;
  private readonly maxDepth: number;
  private readonly maxAttributes: number;

  constructor(text: string, options: XmlReaderOptions) {
    super(text, options.limits?.expansion ?? 1_000_000);
    this.allowsDoctype = options.doctype === 'internal';
    this.maxDepth = options.limits?.depth ?? 1000;
    this.maxAttributes = options.limits?.attributes ?? 1000;
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

  private readDoctype(at: number): void {
    if (this.rootSeen || this.doctypeSeen) this.fail('xml-doctype-place', at);
    if (!this.allowsDoctype) this.fail('xml-doctype', at);
    this.doctypeSeen = true;
    const doctype = readDoctype(this.input, at, this.fail);
    this.declareEntities(doctype.entities);
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
    if (count > 1) {
      const duplicate = indexOfDuplicate(this.attributeNames, this.attributeNamespaces, count, prefixed);
      if (duplicate !== -1) this.fail('xml-attribute-duplicate', this.attributeOffsets[duplicate]!);
    }
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

  private failAtEndTag(expected: TagName, at: number): never {
    const end = endOfName(this.input, at + 2);
    if (end === at + 2 || end >= this.input.length) this.failInTag('xml-name', end);
    return this.fail('xml-tag-mismatch', at, `Expected </${expected.text}>`);
  }
}
