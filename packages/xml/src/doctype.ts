/**
 * The document type declaration with its internal subset. Of what it declares only general entities are kept; the other
 * declarations are checked for their outer shape and forgotten. Nothing outside the document is ever read.
 *
 * @see https://www.w3.org/TR/xml/#sec-prolog-dtd
 */
import { findForbidden, isPair } from './characters.js';
import { endOfComment } from './comment.js';
import type { Entity } from './entities.js';
import type { Fail } from './error.js';
import { endOfInstruction } from './instruction.js';
import { endOfName } from './names.js';
import { readReference } from './references.js';

/** What is kept of a document type declaration. */
export interface Doctype {
  /** The offset after it. */
  readonly end: number;
  readonly entities: ReadonlyMap<string, Entity>;
}

const space = /[ \t\r\n]+/y;
const spaceOrNothing = /[ \t\r\n]*/y;
const systemLiteral = /"[^"]*"|'[^']*'/y;
const publicLiteral = /"[- \r\na-zA-Z0-9'()+,./:=?;!*#@$_%]*"|'[- \r\na-zA-Z0-9()+,./:=?;!*#@$_%]*'/y;
/** The rest of an ELEMENT, ATTLIST or NOTATION declaration: quoted literals, and anything but `<` and `>`. */
const restOfDeclaration = /(?:"[^"<]*"|'[^'<]*'|[^<>"'])*>/y;

/** Reads the declaration that starts at `at` (where `<!DOCTYPE` stands). */
export function readDoctype(input: string, at: number, fail: Fail): Doctype {
  return new DoctypeReader(input, at + 9, fail).read();
}

class DoctypeReader {
  readonly #input: string;
  readonly #fail: Fail;
  readonly #entities = new Map<string, Entity>();
  readonly #parameterEntities = new Set<string>();
  #at: number;

  constructor(input: string, at: number, fail: Fail) {
    this.#input = input;
    this.#at = at;
    this.#fail = fail;
  }

  read(): Doctype {
    this.#expect(space);
    this.#name();
    this.#skip(spaceOrNothing);
    if (this.#externalId()) this.#skip(spaceOrNothing);
    if (this.#take('[')) {
      while (!this.#take(']')) this.#declaration();
      this.#skip(spaceOrNothing);
    }
    if (!this.#take('>')) this.#stop();
    return { end: this.#at, entities: this.#entities };
  }

  /** One declaration of the internal subset, or what may stand between two. */
  #declaration(): void {
    if (this.#skip(space)) return;
    if (this.#input.startsWith('<!--', this.#at)) {
      this.#at = endOfComment(this.#input, this.#at, this.#fail);
      return;
    }
    if (this.#input.startsWith('<?', this.#at)) {
      this.#at = endOfInstruction(this.#input, this.#at, this.#fail);
      return;
    }
    if (this.#take('<!ENTITY')) return this.#entity();
    for (const keyword of ['<!ELEMENT', '<!ATTLIST', '<!NOTATION']) {
      if (!this.#take(keyword)) continue;
      this.#expect(space);
      this.#name();
      this.#expect(restOfDeclaration);
      return;
    }
    if (this.#take('%')) return this.#parameterReference();
    this.#stop();
  }

  #entity(): void {
    this.#expect(space);
    const isParameter = this.#take('%');
    if (isParameter) this.#expect(space);
    const start = this.#at;
    const name = this.#name();
    if (name.includes(':')) this.#fail('xml-qualified-name', start);
    this.#expect(space);
    let replacement: string | undefined;
    if (this.#externalId()) {
      const hasSpace = this.#skip(space);
      if (!isParameter && hasSpace && this.#take('NDATA')) {
        this.#expect(space);
        this.#name();
      }
    } else replacement = this.#entityValue();
    this.#skip(spaceOrNothing);
    if (!this.#take('>')) this.#stop();
    if (isParameter) {
      if (replacement === '') this.#parameterEntities.add(name);
    } else if (!this.#entities.has(name)) {
      // The first declaration of a name is the one that counts (§4.2).
      this.#entities.set(name, { replacement });
    }
  }

  /** The literal of an entity: character references are replaced now, references to entities when the entity is used (§4.5). */
  #entityValue(): string {
    const quote = this.#input[this.#at];
    if (quote !== '"' && quote !== "'") this.#stop();
    let value = '';
    this.#at++;
    for (;;) {
      const code = this.#input.charCodeAt(this.#at);
      const character = this.#input[this.#at];
      if (character === undefined) return this.#stop();
      if (character === quote) break;
      // WFC: PEs in Internal Subset
      if (character === '%') this.#stop();
      if (character === '&') {
        const reference = readReference(this.#input, this.#at);
        if (reference.kind === 'fault') return this.#fail(reference.code, this.#at);
        const isNumeric = this.#input[this.#at + 1] === '#';
        value += isNumeric && reference.kind === 'character' ? reference.text : this.#input.slice(this.#at, reference.end);
        this.#at = reference.end;
      } else if (character === '\r') {
        value += '\n';
        this.#at += this.#input[this.#at + 1] === '\n' ? 2 : 1;
      } else {
        if (findForbidden(this.#input, this.#at, this.#at + 1) !== -1) {
          this.#fail(code >= 0xd800 && code < 0xe000 ? 'xml-surrogate' : 'xml-character', this.#at);
        }
        const units = isPair(this.#input, this.#at) ? 2 : 1;
        value += this.#input.slice(this.#at, this.#at + units);
        this.#at += units;
      }
    }
    this.#at++;
    return value;
  }

  /** A reference to a parameter entity between declarations. Only empty ones are followed: others would bring declarations. */
  #parameterReference(): void {
    const start = this.#at - 1;
    const name = this.#name();
    if (!this.#take(';')) this.#stop();
    if (!this.#parameterEntities.has(name)) this.#fail('xml-entity-external', start, 'A parameter entity that is not empty');
  }

  #externalId(): boolean {
    if (this.#take('SYSTEM')) {
      this.#expect(space);
      this.#expect(systemLiteral);
      return true;
    }
    if (!this.#take('PUBLIC')) return false;
    this.#expect(space);
    this.#expect(publicLiteral);
    this.#expect(space);
    this.#expect(systemLiteral);
    return true;
  }

  #name(): string {
    const end = endOfName(this.#input, this.#at);
    if (end === this.#at) this.#fail('xml-name', this.#at);
    const name = this.#input.slice(this.#at, end);
    this.#at = end;
    return name;
  }

  #take(text: string): boolean {
    if (!this.#input.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#input)) return false;
    this.#at = pattern.lastIndex;
    return true;
  }

  #expect(pattern: RegExp): void {
    if (!this.#skip(pattern)) this.#stop();
  }

  #stop(): never {
    return this.#fail('xml-doctype-syntax', this.#at);
  }
}
