/**
 * The only way for a schema's text into code: every name and every text passes one of these functions.
 *
 * A schema is a stranger's input. What these functions return is a single token (or comment) of TypeScript, whatever they
 * are given, also inside an HTML `<script>` and in an editor that obeys direction marks.
 *
 * @module
 */
import { isIdentifier } from '../plan/identifiers.js';

/** Control characters, line ends of JavaScript, direction marks, the byte order mark and lone surrogates. */
const unprintable =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const shortEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A string literal in single quotes, or in double ones where that spares escapes. */
export function stringLiteral(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const body = text
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replace(unprintable, character => shortEscapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    // Neither may end or open a script element around the code: https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements
    .replace(/<(?=[/!])/g, '\\x3c')
    .replace(/<(?=script)/gi, '\\x3c');
  return `${quote}${body}${quote}`;
}

/** A number literal. */
export function numberLiteral(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('a generated literal is a finite number');
  return Object.is(value, -0) ? '-0' : String(value);
}

/** An identifier that the plan has chosen; anything else is a fault of the generator. */
export function identifier(name: string): string {
  if (!isIdentifier(name)) throw new TypeError(`not an identifier: ${JSON.stringify(name)}`);
  return name;
}

/** The name of a member of an interface: bare where it can be. */
export function memberName(name: string): string {
  return isIdentifier(name) ? name : stringLiteral(name);
}

/** The key of a property in an object literal. `__proto__` is computed: bare or quoted it would set the prototype. */
export function propertyKey(name: string): string {
  return name === '__proto__' ? "['__proto__']" : memberName(name);
}

/** Width of generated code. */
export const lineWidth = 120;

/**
 * A doc comment, one line if it fits. Text cannot end the comment, and an `@` in it starts no tag.
 * Lines that begin with a tag of ours are given as {@link DocTag}.
 */
export function docComment(lines: readonly DocLine[], indent: string): string {
  const width = lineWidth - indent.length - 3;
  const safe = lines.flatMap(line => {
    if (typeof line !== 'string') return [`@${line.tag} ${wordsOf(line.text)}`];
    return line === '' ? [''] : wrap(wordsOf(line), width);
  });
  while (safe.at(-1) === '') safe.pop();
  while (safe[0] === '') safe.shift();
  if (safe.length === 0) return '';
  const [first] = safe;
  if (safe.length === 1 && first!.length + indent.length + 7 <= lineWidth) return `${indent}/** ${first} */\n`;
  return `${indent}/**\n${safe.map(line => `${indent} *${line === '' ? '' : ` ${line}`}\n`).join('')}${indent} */\n`;
}

/** A line of documentation: text, which may be a stranger's, or a tag that the generator itself writes. */
export type DocLine = string | DocTag;

export interface DocTag {
  readonly tag: 'see' | 'example' | 'module' | 'remarks';
  readonly text: string;
}

/** Text without what could act in a comment. Breaks are spaces: callers split lines. */
function wordsOf(text: string): string {
  return text
    .replace(unprintable, ' ')
    .replaceAll('*/', '*\\/')
    .replace(/(?<=^|[\s{])@/gu, '\\@')
    .replace(/\s+/g, ' ')
    .trim();
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines;
}
