/** A place in a text that moves on as things are read: for the parts of a document where speed does not matter. */
import type { Fail, XmlErrorCode } from './error.js';
import { endOfName } from './names.js';

const space = /[ \t\r\n]+/y;

/** Reads through a text; what is not as expected is reported under one code. */
export class Cursor {
  readonly input: string;
  readonly fail: Fail;
  readonly #code: XmlErrorCode;
  at: number;

  constructor(input: string, at: number, code: XmlErrorCode, fail: Fail) {
    this.input = input;
    this.at = at;
    this.#code = code;
    this.fail = fail;
  }

  /** Whether a text stands here. */
  sees(text: string): boolean {
    return this.input.startsWith(text, this.at);
  }

  /** Passes a text if it stands here. */
  take(text: string): boolean {
    if (!this.sees(text)) return false;
    this.at += text.length;
    return true;
  }

  /** Passes what a sticky pattern matches here, if it matches. */
  skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.input)) return false;
    this.at = pattern.lastIndex;
    return true;
  }

  /** Passes white space, if there is any. */
  skipSpace(): boolean {
    return this.skip(space);
  }

  /** Passes what has to stand here. */
  expect(what: string | RegExp): void {
    if (!(typeof what === 'string' ? this.take(what) : this.skip(what))) this.stop();
  }

  expectSpace(): void {
    this.expect(space);
  }

  /** Passes a `Name`. */
  name(): string {
    const end = endOfName(this.input, this.at);
    if (end === this.at) this.fail('xml-name', this.at);
    const name = this.input.slice(this.at, end);
    this.at = end;
    return name;
  }

  /** Reports that what stands here is not what should. */
  stop(): never {
    return this.fail(this.#code, this.at);
  }
}
