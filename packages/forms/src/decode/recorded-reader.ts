/**
 * Tokens that were kept, read again through the reader's interface: what a wildcard matched is kept as it is, then checked.
 *
 * @module
 */
import { type XmlReader, XmlToken } from '@blankett/xml';

interface RecordedAttribute {
  readonly prefix: string;
  readonly localName: string;
  readonly namespace: string;
  readonly value: string;
  readonly offset: number;
}

type Declarations = readonly { readonly prefix: string; readonly namespace: string }[];

/** A token of an {@link XmlReader}, kept. */
export type RecordedToken =
  | {
    readonly token: typeof XmlToken.start;
    readonly offset: number;
    readonly prefix: string;
    readonly localName: string;
    readonly namespace: string;
    readonly attributes: readonly RecordedAttribute[];
    readonly declarations: Declarations;
  }
  | { readonly token: typeof XmlToken.end; readonly offset: number; readonly prefix: string; readonly localName: string; readonly namespace: string }
  | { readonly token: typeof XmlToken.text; readonly offset: number; readonly text: string; readonly blank: boolean };

/** Where the tokens were taken from: it knows the namespaces around them, and lines. */
type Surroundings = Pick<XmlReader, 'resolvePrefix' | 'locate'>;

export class RecordedReader implements XmlReader {
  token: XmlToken = XmlToken.eof;
  depth = 0;
  offset = 0;
  prefix = '';
  localName = '';
  namespace = '';
  text = '';
  blank = false;
  readonly leafSpaced = true;
  readonly attributesSpaced = true;
  /** To be on the safe side: texts are looked at then. */
  readonly controls = true;
  declarations: Declarations = [];

  private readonly tokens: readonly RecordedToken[];
  private readonly surroundings: Surroundings;
  private next_ = 0;
  private attributes: readonly RecordedAttribute[] = [];
  private readonly scopes: Declarations[] = [];

  constructor(tokens: readonly RecordedToken[], surroundings: Surroundings) {
    this.tokens = tokens;
    this.surroundings = surroundings;
  }

  get attributeCount(): number {
    return this.attributes.length;
  }

  next(): XmlToken {
    if (this.token === XmlToken.end) {
      this.depth -= 1;
      this.scopes.pop();
    }
    const token = this.tokens[this.next_];
    this.next_ += 1;
    if (token === undefined) return (this.token = XmlToken.eof);
    this.token = token.token;
    this.offset = token.offset;
    if (token.token === XmlToken.text) {
      this.text = token.text;
      this.blank = token.blank;
      return this.token;
    }
    this.prefix = token.prefix;
    this.localName = token.localName;
    this.namespace = token.namespace;
    this.attributes = [];
    if (token.token === XmlToken.start) {
      this.depth += 1;
      this.attributes = token.attributes;
      this.declarations = token.declarations;
      this.scopes.push(token.declarations);
    }
    return this.token;
  }

  nextTag(): XmlToken {
    let token = this.next();
    while (token === XmlToken.text && this.blank) token = this.next();
    return token;
  }

  /** What was kept is read token by token. */
  leafText(): undefined {
    return undefined;
  }

  attributePrefix(index: number): string {
    return this.attributes[index]!.prefix;
  }

  attributeLocalName(index: number): string {
    return this.attributes[index]!.localName;
  }

  attributeNamespace(index: number): string {
    return this.attributes[index]!.namespace;
  }

  attributeValue(index: number): string {
    return this.attributes[index]!.value;
  }

  attributeOffset(index: number): number {
    return this.attributes[index]!.offset;
  }

  resolvePrefix(prefix: string): string | undefined {
    for (let at = this.scopes.length - 1; at >= 0; at -= 1) {
      const declaration = this.scopes[at]!.find(candidate => candidate.prefix === prefix);
      if (declaration !== undefined) return declaration.namespace;
    }
    return this.surroundings.resolvePrefix(prefix);
  }

  locate(offset: number): { line: number; column: number } {
    return this.surroundings.locate(offset);
  }
}
