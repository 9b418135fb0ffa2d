/**
 * Form documents to values.
 *
 * @module
 */
import { createXmlReader, decodeXmlBytes, XmlError, type XmlReader, XmlToken } from '@blankett/xml';
import { compileForm, type CompiledForm } from '../compile/index.js';
import { FormError } from '../form-error.js';
import type { Form } from '../generated-v1.js';
import type { Issue, IssueCode } from '../issue.js';
import { createIssue, describeFault, type Language } from '../messages/create-issue.js';
import type { Decoded } from '../values.js';
import { absent } from './absent.js';
import { Decoding, type ReadMode } from './decoding.js';
import { readElement } from './element.js';
import { qualified } from './places.js';

/** Options of {@link readXml} and {@link decodeXml}. */
export interface ReadOptions {
  /**
   * `strict` (default): the schema, nothing else. `stored`: what the platform itself writes; what was tolerated is reported as
   * `info`. `lenient`: keeps what it can; faults are warnings.
   */
  readonly mode?: ReadMode;
  /** Language of messages; default `en`. */
  readonly lang?: Language;
}

/** What {@link readXml} gives. */
export interface ReadResult<T> {
  /** There unless an issue has severity `error`. */
  readonly value?: Decoded<T>;
  /** All issues, in document order. */
  readonly issues: readonly Issue[];
}

/**
 * Reads a form document. Never throws for what the document says: all its faults are in `issues`, each with path, XPath, line
 * and column.
 *
 * @param input text, or bytes in any encoding that XML allows
 * @throws {Error} only when the form's descriptor is broken
 *
 * @example
 * const { value, issues } = readXml(Omsetningsmelding, bytes);
 * if (value === undefined) console.log(issues.map(String).join('\n'));
 */
export function readXml<T>(form: Form<T>, input: string | Uint8Array, options: ReadOptions = {}): ReadResult<T> {
  const { mode = 'strict', lang = 'en' } = options;
  const compiled = compileForm(form);
  let decoding: Decoding | undefined;
  let value: unknown;
  try {
    const text = typeof input === 'string' ? input : decodeXmlBytes(input).text;
    decoding = new Decoding(compiled, createXmlReader(text), text, mode, lang);
    value = readDocument(decoding, compiled);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return { issues: [...(decoding?.issues() ?? []), xmlIssue(error, lang)] };
  }
  const issues = decoding.issues();
  if (value === undefined || issues.some(issue => issue.severity === 'error')) return { issues };
  return { value: value as Decoded<T>, issues };
}

/**
 * Decodes a form document.
 *
 * @param input text, or bytes in any encoding that XML allows
 * @throws {FormError} with all issues, when one of them is an error
 *
 * @example
 * const melding = decodeXml(Omsetningsmelding, bytes);
 */
export function decodeXml<T>(form: Form<T>, input: string | Uint8Array, options: ReadOptions = {}): Decoded<T> {
  const { value, issues } = readXml(form, input, options);
  if (value === undefined) throw new FormError(issues);
  return value;
}

function readDocument(decoding: Decoding, { root }: CompiledForm): unknown {
  const { reader, places } = decoding;
  reader.next();
  const { localName, namespace, offset } = reader;
  if (localName !== root.localName || namespace !== root.namespace) {
    if (localName === root.localName) decoding.wrongNamespace(root.namespace);
    else {
      decoding.fault('root-element', { name: localName, namespace, other: root.localName, wantedNamespace: root.namespace }, {
        offset, xpath: `/${qualified(reader.prefix, localName)}`,
      });
      finish(reader);
      return undefined;
    }
  }
  places.depth = 1;
  places.symbols[0] = undefined;
  places.prefixes[0] = reader.prefix;
  places.localNames[0] = localName;
  places.offsets[0] = offset;
  places.indexes[0] = -1;
  places.lists[0] = undefined;
  const value = readElement(decoding, root);
  finish(reader);
  decoding.identity?.finish();
  if (value !== absent) return value;
  // A form that is only begun is a form.
  return decoding.mode === 'lenient' ? {} : null;
}

/** To the end of the document: what follows the root has to be well-formed too. */
function finish(reader: XmlReader): void {
  while (reader.next() !== XmlToken.eof) { /* comments and instructions only */ }
}

function xmlIssue(error: XmlError, language: Language): Issue {
  const code: IssueCode = issueCodeOf(error);
  return createIssue(
    { code, severity: 'error', message: describeFault(code, { reason: error.message.replace(/ \(line \d+, column \d+\)$/, '') }, language) },
    { path: [], xpath: '', line: error.line, column: error.column },
  );
}

function issueCodeOf({ code }: XmlError): IssueCode {
  if (code.includes('doctype')) return 'xml-doctype';
  if (code.includes('encoding')) return 'xml-encoding';
  return code.includes('limit') ? 'xml-limit' : 'xml-not-well-formed';
}
