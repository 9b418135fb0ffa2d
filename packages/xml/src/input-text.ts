/**
 * Where a reader is: in the text of the document, or in that of an entity; and what it says when something is wrong there.
 *
 * A class to be extended, as speed wants one flat object: the reader's loops look at these fields for every character.
 */
import { normalizeLineEnds } from './attribute-value.js';
import { asciiClasses, findForbidden, SPACE } from './characters.js';
import { endOfComment, endOfPlainComment } from './comment.js';
import { readDeclaration } from './declaration.js';
import { Entities, type Entity } from './entities.js';
import { type Fail, XmlError, type XmlErrorCode } from './error.js';
import { lineStarts, type Place, placeOf } from './position.js';
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

/** The text that is read, with the place in it. */
export abstract class InputText {
  /** Elements that are open. */
  depth = 0;
  readonly controls: boolean;

  /** The text being scanned: the document, or the replacement text of an entity. */
  protected input: string;
  /** The same text as {@link unitsOfText} gives it. */
  protected units: Uint8Array;
  protected position: number;
  /** Where the outermost reference stands while an entity is read; -1 in the document itself. */
  protected entityOffset = -1;
  protected readonly outer: OuterText[] = [];
  protected entities: Entities | undefined;

  private readonly document: string;
  private lines: number[] | undefined;
  private failing: Fail | undefined;
  private readonly maxExpansion: number;

  constructor(text: string, maxExpansion: number) {
    this.input = text;
    this.document = text;
    this.maxExpansion = maxExpansion;
    const { units, controls } = unitsOfText(text);
    this.units = units;
    this.controls = controls;
    // A string that was read from a file by a program often still has its byte order mark.
    const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    this.position = start;
    if (text.startsWith('<?xml', start)) {
      const declaration = readDeclaration(start === 0 ? text : text.slice(1));
      if (declaration.fault !== undefined) this.fail(declaration.fault, start);
      this.position = start + declaration.end;
    }
  }

  locate(offset: number): Place {
    this.lines ??= lineStarts(this.document);
    return placeOf(this.lines, offset);
  }

  /** The document has been read: its units serve another one. */
  protected release(): void {
    if (this.units === noUnits) return;
    releaseUnits(this.units);
    this.units = noUnits;
  }

  protected declareEntities(declared: ReadonlyMap<string, Entity>): void {
    this.entities = new Entities(declared, this.maxExpansion);
  }

  protected enterEntity(name: string, at: number, end: number): void {
    if (this.entities === undefined) return this.fail('xml-entity-undeclared', at);
    const replacement = this.entities.enter(name, at, this.fail);
    this.outer.push({ input: this.input, units: this.units, position: end, entityOffset: this.entityOffset, depth: this.depth });
    if (this.entityOffset === -1) this.entityOffset = at;
    this.input = replacement;
    this.position = 0;
    this.units = unitsOfText(replacement).units;
  }

  protected leaveEntity(): void {
    const outer = this.outer.pop()!;
    if (this.depth !== outer.depth) this.fail('xml-entity-nesting', 0);
    this.entities!.leave();
    this.input = outer.input;
    this.position = outer.position;
    this.entityOffset = outer.entityOffset;
    this.units = outer.units;
  }

  /** The offset of the next `<` or `&` after `from`, or of the end; everything before is checked. */
  protected endOfPlainText(from: number): number {
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

  protected endOfComment(at: number): number {
    const end = endOfPlainComment(this.units, at);
    return end === -1 ? endOfComment(this.input, at, this.fail) : end;
  }

  protected skipSpace(from: number): number {
    let at = from;
    while ((asciiClasses[this.units[at]!]! & SPACE) !== 0) at++;
    return at;
  }

  /** A slice of the input with its line ends as line feeds. Those of an entity were changed when it was declared. */
  protected plain(from: number, to: number): string {
    const slice = this.input.slice(from, to);
    return this.entityOffset === -1 ? normalizeLineEnds(slice) : slice;
  }

  protected checkCharacters(from: number, to: number): void {
    const forbidden = findForbidden(this.input, from, to);
    if (forbidden !== -1) this.failAtCharacter('xml-character', forbidden);
  }

  /** Reports what stands at an offset of a tag: the end of the text, a forbidden character, or else the given rule. */
  protected failInTag(code: XmlErrorCode, at: number): never {
    if (at < this.input.length) this.failAtCharacter(code, at);
    return this.outer.length > 0 ? this.fail('xml-entity-nesting', at) : this.fail('xml-tag-unclosed', at);
  }

  protected failAtCharacter(code: XmlErrorCode, at: number): never {
    if (findForbidden(this.input, at, at + 1) === -1) return this.fail(code, at);
    const unit = this.input.charCodeAt(at);
    if (unit >= 0xd800 && unit < 0xe000) return this.fail('xml-surrogate', at);
    return this.fail('xml-character', at, `The character U+${unit.toString(16).toUpperCase().padStart(4, '0')} is not allowed in XML`);
  }

  /** Throws an error. Made when it is asked for: most documents have no use for a function of their own. */
  protected get fail(): Fail {
    return (this.failing ??= (code, offset, detail = '') => {
      const at = this.entityOffset === -1 ? offset : this.entityOffset;
      throw new XmlError(code, detail, { ...this.locate(at), offset: at });
    });
  }
}
