/**
 * One value being written: the text so far, the namespaces it uses, and the issues so far.
 *
 * @module
 */
import { escapeAttribute } from '@blankett/xml';
import type { WrittenTags } from '../compile/element.js';
import { type CompiledForm, type CompiledSimpleType, instanceNamespace } from '../compile/index.js';
import type { Fault, NamespaceContext } from '../datatypes/index.js';
import type { IdentityTracker } from '../identity/identity-tracker.js';
import type { Issue, IssueCode, Path, Severity } from '../issue.js';
import { createIssue, describeFault, type Language } from '../messages/create-issue.js';
import type { MessageParameters } from '../messages/messages.js';
import { showable } from '../messages/words.js';
import { describeFinding, type PlatformFinding } from '../platform/index.js';
import { Places } from '../decode/places.js';
import type { Place as IdentityPlace } from './identity.js';

/** A construct within the element that the encoder is at. */
export interface Spot {
  readonly path?: Path;
  readonly xpath?: string;
}

const here: Spot = {};

/** Namespaces of a form that have a bit. */
const mostBits = 29;

/** What {@link Encoding.use} notes, as one bit; undefined for a namespace that has none. */
export function namespaceBit({ namespace, usesDefault }: Pick<WrittenTags, 'namespace' | 'usesDefault'>): number | undefined {
  if (namespace < 0) return usesDefault ? 1 : 0;
  return namespace < mostBits ? 2 << namespace : undefined;
}

export class Encoding implements NamespaceContext {
  readonly form: CompiledForm;
  readonly language: Language;
  /** The text is wanted; else only the issues are. */
  readonly keeps: boolean;
  /** Warnings of class `platform` are wanted. */
  readonly platform: boolean;
  readonly places: Places = new Places();
  readonly issues: Issue[] = [];
  text = '';
  identity: IdentityTracker<IdentityPlace> | undefined = undefined;

  /** The simple value being written, for its faults. */
  valueType: CompiledSimpleType | undefined = undefined;
  value: unknown = undefined;
  valueSpot: Spot = here;
  faults = 0;
  readonly reportValue: (fault: Fault) => void;

  /** Which of the form's namespaces are written with their prefix. */
  private readonly usedOfForm: boolean[] = [];
  private usesDefault = false;
  /** Namespaces that only values have, and their prefixes. */
  private others: Map<string, string> | undefined = undefined;

  constructor(form: CompiledForm, language: Language, keeps: boolean, platform: boolean) {
    this.form = form;
    this.language = language;
    this.keeps = keeps;
    this.platform = platform;
    this.reportValue = fault => {
      this.reportFault(fault);
    };
  }

  /** The root's place. */
  startRoot(): void {
    const { places, form } = this;
    places.depth = 1;
    places.symbols[0] = undefined;
    places.prefixes[0] = '';
    places.localNames[0] = form.root.tags.name;
    places.indexes[0] = -1;
    places.lists[0] = undefined;
  }

  write(text: string): void {
    if (this.keeps) this.text += text;
  }

  fault(code: IssueCode, parameters: MessageParameters, spot: Spot = here): void {
    this.faults += 1;
    this.add(code, 'error', parameters, spot);
  }

  faultAt(code: IssueCode, parameters: MessageParameters, place: IdentityPlace): void {
    this.faults += 1;
    this.issues.push(createIssue({ code, severity: 'error', message: describeFault(code, parameters, this.language) }, place));
  }

  /** An issue found in an element of a wildcard, at `path` here. */
  takeOver(issue: Issue, path: Path): void {
    this.faults += 1;
    this.issues.push(createIssue(issue, { path: this.places.path(path), xpath: this.places.xpath(issue.xpath) }));
  }

  finding(finding: PlatformFinding, spot: Spot = here): void {
    const message = describeFinding(finding.reason, this.language);
    this.issues.push(createIssue({ code: finding.code, severity: finding.severity, class: 'platform', message }, this.placeOf(spot)));
  }

  /** Notes that an element is written: its namespace has to be declared. */
  use(tags: WrittenTags): void {
    if (tags.namespace >= 0) this.usedOfForm[tags.namespace] = true;
    else if (tags.usesDefault) this.usesDefault = true;
  }

  /** Notes all that a {@link namespaceBit} was set for. */
  useAll(bits: number): void {
    if ((bits & 1) !== 0) this.usesDefault = true;
    for (const { index } of this.form.namespaces.all) if (index < mostBits && (bits & (2 << index)) !== 0) this.usedOfForm[index] = true;
  }

  /** The name to write for an element that a wildcard matched. */
  elementName(namespace: string, localName: string): string {
    if (namespace === '') return localName;
    if (namespace === this.form.namespaces.defaultNamespace) {
      this.usesDefault = true;
      return localName;
    }
    return `${this.prefixFor(namespace)}:${localName}`;
  }

  /** The name to write for an attribute. */
  attributeName(namespace: string, localName: string): string {
    return namespace === '' ? localName : `${this.prefixFor(namespace)}:${localName}`;
  }

  /** A prefix that is declared at the root. */
  prefixFor(namespace: string): string {
    const { namespaces } = this.form;
    const known = namespaces.known(namespace);
    if (known !== undefined) {
      this.usedOfForm[known.index] = true;
      return known.prefix;
    }
    this.others ??= new Map();
    let prefix = this.others.get(namespace);
    if (prefix === undefined) {
      let number = this.others.size + 1;
      while (namespaces.resolve(`n${number}`) !== undefined) number += 1;
      prefix = `n${number}`;
      this.others.set(namespace, prefix);
    }
    return prefix;
  }

  resolvePrefix(prefix: string): string | undefined {
    if (prefix === '') return this.form.namespaces.defaultNamespace;
    const known = this.form.namespaces.resolve(prefix);
    if (known !== undefined || this.others === undefined) return known;
    for (const [namespace, other] of this.others) if (other === prefix) return namespace;
    return undefined;
  }

  /** Name of an attribute of XML Schema's own. */
  instanceName(localName: string): string {
    return `${this.prefixFor(instanceNamespace)}:${localName}`;
  }

  /** The namespace declarations that the root has to have. */
  declarations(): string {
    const { namespaces } = this.form;
    let text = this.usesDefault ? ` xmlns="${escapeAttribute(namespaces.defaultNamespace)}"` : '';
    for (const { namespace, prefix, index } of namespaces.all) {
      if (this.usedOfForm[index] === true && prefix !== 'xml') text += ` xmlns:${prefix}="${escapeAttribute(namespace)}"`;
    }
    for (const [namespace, prefix] of this.others ?? []) text += ` xmlns:${prefix}="${escapeAttribute(namespace)}"`;
    return text;
  }

  private reportFault({ code, parameters }: Fault): void {
    const { value, valueType } = this;
    if (code === 'member-type') {
      this.fault(code, { ...parameters, other: kindOf(value) }, this.valueSpot);
      return;
    }
    const text = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint' ? String(value) : '';
    this.fault(code, { ...parameters, value: showable(text, valueType?.simple.primitive) }, this.valueSpot);
  }

  private add(code: IssueCode, severity: Severity, parameters: MessageParameters, spot: Spot): void {
    this.issues.push(createIssue({ code, severity, message: describeFault(code, parameters, this.language) }, this.placeOf(spot)));
  }

  private placeOf(spot: Spot): { path: Path; xpath: string } {
    return { path: this.places.path(spot.path), xpath: this.places.xpath(spot.xpath) };
  }
}

/** What a value is, for messages: never the value. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Uint8Array) return 'Uint8Array';
  return typeof value;
}
