/**
 * One document being decoded: the reader, what is known of it, and the issues so far.
 *
 * @module
 */
import type { XmlReader } from '@blankett/xml';
import type { CompiledForm, CompiledSimpleType } from '../compile/index.js';
import type { Fault } from '../datatypes/index.js';
import type { IdentityTracker } from '../identity/identity-tracker.js';
import type { Issue, IssueCode, Path, Severity } from '../issue.js';
import { createIssue, describeFault, type Language } from '../messages/create-issue.js';
import type { MessageParameters } from '../messages/messages.js';
import { showable } from '../messages/words.js';
import { describeFinding, type PlatformFinding } from '../platform/index.js';
import type { IdentityPlace } from './identity.js';
import { Places, qualified } from './places.js';

/** How strictly a document is read. */
export type ReadMode = 'strict' | 'stored' | 'lenient';

/** A construct within the element that the decoder is at. */
export interface Spot {
  readonly offset: number;
  /** Goes after the path of the element. */
  readonly path?: Path;
  /** Goes after its XPath. */
  readonly xpath?: string;
}

export class Decoding {
  readonly form: CompiledForm;
  reader: XmlReader;
  readonly mode: ReadMode;
  readonly language: Language;
  readonly text: string;
  readonly places: Places = new Places();
  /** xsi attributes can occur: without the namespace's name in the text they cannot. */
  readonly instance: boolean;
  /** Some text may hold what the platform changes. */
  readonly troubled: boolean;
  /** Warnings of class `platform` are wanted. */
  readonly platform: boolean;
  /** Identity constraints and IDs; made when the document reaches the first. */
  identity: IdentityTracker<IdentityPlace> | undefined = undefined;

  /** The text of the simple value being read is known to have no white space. */
  valueTight = false;
  /** Offset at which that text begins, with blanks perhaps; or, below 0, `~index` of the attribute of the start tag. */
  valueOffset = 0;
  /** Of an attribute: where its value is kept, seen from the element. */
  valuePath: Path = [];

  /** Namespaces taken for others, with the offset of the parent where it was reported: it is reported once there and within. */
  private namespacesReported: Set<string> | undefined;
  private readonly found: { readonly issue: Issue; readonly offset: number }[] = [];

  constructor(form: CompiledForm, reader: XmlReader, text: string, mode: ReadMode, language: Language) {
    this.form = form;
    this.reader = reader;
    this.text = text;
    this.mode = mode;
    this.language = language;
    // A reference may spell any of the name's characters.
    this.instance = text.includes('XMLSchema-instance') || text.includes('&#');
    this.platform = mode !== 'stored';
    // Carriage returns that stand in the document itself are line ends.
    this.troubled = this.platform && (reader.controls || text.includes('&#'));
  }

  /** Reports a fault; in mode `lenient` it is a warning, and `kept` says what became of the value. */
  fault(code: IssueCode, parameters: MessageParameters, spot: Spot, kept: 'kept' | 'dropped' = 'kept'): void {
    if (this.mode !== 'lenient') {
      this.add(code, 'error', parameters, spot);
      return;
    }
    this.add(code, 'warning', parameters, spot);
    if (kept === 'kept') this.add('lenient-kept', 'info', parameters, spot);
    else this.add('lenient-dropped', 'warning', parameters, spot);
  }

  /** Reports a fault at a place that was noted earlier. */
  faultAt(code: IssueCode, parameters: MessageParameters, { offset, path, xpath }: IdentityPlace): void {
    const message = describeFault(code, parameters, this.language);
    const { line, column } = this.reader.locate(offset);
    this.push(createIssue({ code, severity: this.mode === 'lenient' ? 'warning' : 'error', message }, { path, xpath, line, column }), offset);
  }

  /** Reports what a mode tolerates. */
  tolerated(code: IssueCode, parameters: MessageParameters, spot: Spot): void {
    this.add(code, 'info', parameters, spot);
  }

  /** Reports what the platform would do with a valid value. */
  finding(finding: PlatformFinding, spot: Spot): void {
    const message = describeFinding(finding.reason, this.language);
    this.push(createIssue({ code: finding.code, severity: finding.severity, class: 'platform', message }, this.placeOf(spot)), spot.offset);
  }

  /** Reports an element in the wrong namespace, unless that was said of a sibling or an ancestor already. */
  wrongNamespace(wanted: string): void {
    const { reader, places } = this;
    const pair = `${reader.namespace}\n${wanted}\n`;
    for (let row = 0; row < places.depth; row += 1) {
      if (this.namespacesReported?.has(pair + String(places.offsets[row])) === true) return;
    }
    (this.namespacesReported ??= new Set()).add(pair + String(places.offsets[places.depth - 1] ?? reader.offset));
    this.fault('element-namespace', { name: reader.localName, namespace: reader.namespace, wantedNamespace: wanted }, {
      offset: reader.offset, xpath: `/${qualified(reader.prefix, reader.localName)}`,
    });
  }

  /** All issues, in document order. */
  issues(): readonly Issue[] {
    return this.found.sort((one, other) => one.offset - other.offset).map(({ issue }) => issue);
  }

  /** Offset of the first character that is not white space. */
  firstMark(offset: number): number {
    const mark = /\S/g;
    mark.lastIndex = offset;
    return mark.exec(this.text)?.index ?? offset;
  }

  /** Reports a fault of the simple value being read. */
  valueFault(type: CompiledSimpleType, text: string, { code, parameters }: Fault): void {
    const value = showable(text, type.simple.primitive);
    this.fault(code, { ...parameters, value }, this.valueSpot());
  }

  /** Where the simple value being read stands. */
  valueSpot(): Spot {
    const { valueOffset } = this;
    return valueOffset < 0 ? this.attributeSpot(~valueOffset, this.valuePath) : { offset: this.firstMark(valueOffset) };
  }

  /** Where an attribute of the current start tag stands. */
  attributeSpot(index: number, path: Path = []): Spot {
    const { reader } = this;
    return {
      offset: reader.attributeOffset(index),
      path,
      xpath: `/@${qualified(reader.attributePrefix(index), reader.attributeLocalName(index))}`,
    };
  }

  private add(code: IssueCode, severity: Severity, parameters: MessageParameters, spot: Spot): void {
    this.push(createIssue({ code, severity, message: describeFault(code, parameters, this.language) }, this.placeOf(spot)), spot.offset);
  }

  private push(issue: Issue, offset: number): void {
    this.found.push({ issue, offset });
  }

  private placeOf(spot: Spot): { path: Path; xpath: string; line: number; column: number } {
    const { line, column } = this.reader.locate(spot.offset);
    return { path: this.places.path(spot.path), xpath: this.places.xpath(spot.xpath), line, column };
  }
}
