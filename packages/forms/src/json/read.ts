/**
 * JSON to values: what the platform accepts, and issues where it would drop something in silence.
 *
 * `null` is absent where the member is optional, nil where it is required and nillable. Keys may be written in any case, numbers
 * as strings. Facets, and which members have to be there, are left to validation.
 */
import {
  type CompiledComplexType, type CompiledElement, type CompiledForm, type CompiledMember, type CompiledSimpleType,
  compileForm, expandedName, ownValue, setOwn, splitExpandedName,
} from '../compile/index.js';
import type { FaultParameters } from '../datatypes/index.js';
import type { Form } from '../generated-v1.js';
import type { IssueCode, Path } from '../issue.js';
import { completeAttributes, holdsConstantsOnly } from './constants.js';
import { type Key, keysOf } from './keys.js';
import { readSimple } from './simple-value.js';
import type { JsonMember, JsonNode, JsonObject } from './syntax.js';

/** A fault in a JSON document. */
export interface JsonReadFault {
  readonly code: IssueCode;
  readonly path: Path;
  readonly parameters: FaultParameters;
  readonly offset: number;
}

export interface JsonReading {
  /** What could be read; undefined when that is nothing. */
  readonly value: unknown;
  readonly faults: readonly JsonReadFault[];
  /** Where each value stands, by {@link pathKey}. */
  readonly offsets: ReadonlyMap<string, number>;
}

/** @param storedRows rows may have the `altinnRowId` that the platform gives them */
export function readJsonValue(form: Form<unknown>, root: JsonNode, storedRows: boolean): JsonReading {
  const reader = new JsonReader(compileForm(form), storedRows);
  return { value: reader.read(root), faults: reader.faults, offsets: reader.offsets };
}

/** One text for each path. */
export function pathKey(path: Path): string {
  return JSON.stringify(path);
}

class JsonReader {
  readonly faults: JsonReadFault[] = [];
  readonly offsets = new Map<string, number>();
  private readonly form: CompiledForm;
  private readonly ownForm: boolean;
  private readonly storedRows: boolean;
  private readonly path: (string | number)[] = [];

  constructor(form: CompiledForm, storedRows: boolean) {
    this.form = form;
    this.ownForm = form.form.json === 'blankett';
    this.storedRows = storedRows;
  }

  read(root: JsonNode): unknown {
    this.offsets.set(pathKey([]), root.offset);
    if (root.kind === 'null' && !this.form.root.nillable) {
      this.fault('member-type', root, { expected: ['object'] });
      return undefined;
    }
    return this.element(this.form.root, root);
  }

  /** One occurrence of an element. */
  private element(declared: CompiledElement, node: JsonNode): unknown {
    let { type } = declared;
    const given: [key: string, value: string][] = [];
    if (node.kind === 'object') {
      const elementName = specialText(node, '$element');
      if (elementName !== undefined) {
        const { namespace, localName } = splitExpandedName(elementName, this.form.namespace);
        type = (this.form.elements.get(expandedName(namespace, localName)) ?? declared).type;
        given.push(['$element', elementName]);
      }
      const typeName = specialText(node, '$type');
      if (typeName !== undefined) {
        if (!this.form.hasType(typeName)) {
          this.fault('type-unknown', node, {});
          return undefined;
        }
        type = this.form.type(typeName);
        given.push(['$type', typeName]);
      }
    }
    if (type.kind === 'complex') return this.complex(type, node, given, declared.nillable);
    if (node.kind === 'null') return null;
    return given.length === 0 ? this.simple(type, node) : this.namedSimple(type, node as JsonObject, given);
  }

  private simple({ simple }: CompiledSimpleType, node: JsonNode): unknown {
    return readSimple(simple, node, fault => { this.fault(fault.code, node, fault.parameters); });
  }

  /** `{ $type, value }` */
  private namedSimple(type: CompiledSimpleType, node: JsonObject, given: readonly [string, string][]): object {
    const value: object = Object.fromEntries(given);
    for (const member of node.members) {
      if (given.some(([key]) => key === member.name)) continue;
      this.at(member.name, member.value, () => {
        if (member.name !== 'value') this.fault('member-unknown', member, {});
        else setOwn(value, 'value', member.value.kind === 'null' ? null : this.simple(type, member.value));
      });
    }
    return value;
  }

  private complex(type: CompiledComplexType, node: JsonNode, given: readonly [string, string][], nillable: boolean): unknown {
    if (node.kind === 'null') {
      if (type.text === undefined) return null;
      const nil = { value: null };
      completeAttributes(type, nil);
      return nil;
    }
    if (node.kind !== 'object') {
      this.fault('member-type', node, { expected: ['object'] });
      return undefined;
    }
    const value: object = Object.fromEntries(given);
    const keys = keysOf(type);
    const seen = new Set<Key>();
    for (const member of node.members) {
      if (given.some(([key]) => key === member.name)) continue;
      const key = keys.find(member.name);
      if (key === undefined) this.unknown(member);
      else {
        this.at(key.name, member.value, () => {
          if (seen.has(key)) this.fault('json-duplicate-key', member, {});
          seen.add(key);
          const read = this.member(type, key, member.value);
          // Of two the platform takes the last; one that could not be read does not take away the first.
          if (read !== undefined) setOwn(value, key.name, read);
        });
      }
    }
    completeAttributes(type, value);
    // The platform has null for an empty text; nil it writes without the constants.
    const text = type.text?.simple;
    if (!this.ownForm && text?.kind === 'string' && ownValue(value, 'value') === null && (!nillable || holdsConstantsOnly(type, value))) setOwn(value, 'value', '');
    return value;
  }

  private unknown(member: JsonMember): void {
    if (this.storedRows && member.name === 'altinnRowId') this.fault('stored-row-id', member, {});
    else this.at(member.name, member.value, () => { this.fault('member-unknown', member, {}); });
  }

  private member(type: CompiledComplexType, key: Key, node: JsonNode): unknown {
    switch (key.kind) {
      case 'attribute': return node.kind === 'null' ? undefined : this.simple(key.attribute.type, node);
      case 'text': return node.kind === 'null' ? null : this.simple(type.text!, node);
      case 'nil': return node.kind === 'boolean' && node.value ? true : undefined;
      case 'attributes': return node.kind === 'null' ? undefined : this.generic(node);
      case 'content': return this.orderedContent(type, node);
      case 'element': return key.member.element === undefined ? this.wildcard(node) : this.occurrences(key.member, key.member.element, node);
    }
  }

  private occurrences({ array, required }: CompiledMember, element: CompiledElement, node: JsonNode): unknown {
    if (node.kind === 'null' && (array || !element.nillable || (!required && !this.ownForm))) return undefined;
    if (!array) return this.element(element, node);
    if (node.kind !== 'array') {
      this.fault('member-type', node, { expected: ['array'] });
      return undefined;
    }
    return node.items.map((item, index) => this.at(index, item, () => this.element(element, item)));
  }

  private wildcard(node: JsonNode): unknown {
    return node.kind === 'null' ? undefined : this.generic(node);
  }

  private orderedContent(type: CompiledComplexType, node: JsonNode): unknown {
    if (node.kind === 'null') return undefined;
    if (node.kind !== 'array') {
      this.fault('member-type', node, { expected: ['array'] });
      return undefined;
    }
    return node.items.map((item, index) => this.at(index, item, () => this.orderedItem(type, item)));
  }

  private orderedItem(type: CompiledComplexType, node: JsonNode): unknown {
    if (node.kind === 'string') return node.value;
    if (node.kind !== 'object') {
      this.fault('member-type', node, { expected: ['string', 'object'] });
      return undefined;
    }
    const item: object = {};
    for (const { name, value, offset } of node.members) {
      this.at(name, value, () => {
        const element = type.members.get(name)?.element;
        if (name === '$any') setOwn(item, name, this.generic(value));
        else if (element === undefined) this.fault('member-unknown', { offset }, {});
        else setOwn(item, name, this.element(element, value));
      });
    }
    return item;
  }

  /** What no declaration gives a shape: texts, and objects and lists of texts. */
  private generic(node: JsonNode): unknown {
    switch (node.kind) {
      case 'string': return node.value;
      case 'array': return node.items.map((item, index) => this.at(index, item, () => this.generic(item)));
      case 'object': {
        const value: object = {};
        for (const member of node.members) setOwn(value, member.name, this.at(member.name, member.value, () => this.generic(member.value)));
        return value;
      }
      default:
        this.fault('member-type', node, { expected: ['string', 'array', 'object'] });
        return undefined;
    }
  }

  private at<Result>(step: string | number, node: JsonNode, run: () => Result): Result {
    this.path.push(step);
    this.offsets.set(pathKey(this.path), node.offset);
    const result = run();
    this.path.pop();
    return result;
  }

  private fault(code: IssueCode, { offset }: { readonly offset: number }, parameters: FaultParameters): void {
    this.faults.push({ code, path: [...this.path], parameters, offset });
  }
}

/** The text of a member of an object, when it has one of this very name. */
function specialText(node: JsonObject, name: string): string | undefined {
  const value = node.members.find(member => member.name === name)?.value;
  return value?.kind === 'string' ? value.value : undefined;
}
