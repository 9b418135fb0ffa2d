/**
 * Values to JSON.
 *
 * The JSON is the platform's where it has one: attributes beside elements, simple content as `{ value, … }`, absent members
 * `null` and absent lists `[]`, nil and absent the same. Where it has none (`json: 'blankett'`) it is the value as it is.
 */
import {
  type CompiledAttribute, type CompiledComplexType, type CompiledElement, type CompiledForm, type CompiledMember,
  type CompiledSimpleType, type CompiledType, compileForm, expandedName, ownValue, splitExpandedName,
} from '../compile/index.js';
import type { FaultParameters } from '../datatypes/index.js';
import type { Form } from '../generated-v1.js';
import type { IssueCode, Path } from '../issue.js';
import { holdsConstantsOnly } from './constants.js';
import { writeSimple } from './simple-value.js';
import type { JsonTarget } from './target.js';

export interface ToJsonOptions {
  /**
   * What becomes of absent members: `null` (and `[]` for lists), as the platform writes them, or left out. Forms whose JSON is
   * our own always leave them out: there `null` is nil.
   */
  readonly absent?: 'null' | 'omit';
}

/** Something of a value that JSON has no place for. */
export interface JsonFault {
  readonly code: IssueCode;
  readonly path: Path;
  readonly parameters: FaultParameters;
}

type Entry<Json> = readonly [name: string, value: Json];

/** Writes one value to a target; every fault is reported. */
export function writeJson<Json>(form: Form<unknown>, value: unknown, target: JsonTarget<Json>, options: ToJsonOptions, report: (fault: JsonFault) => void): Json {
  return new JsonWriter(compileForm(form), target, options, report).write(value);
}

class JsonWriter<Json> {
  private readonly form: CompiledForm;
  private readonly target: JsonTarget<Json>;
  private readonly report: (fault: JsonFault) => void;
  private readonly ownForm: boolean;
  private readonly writesAbsent: boolean;
  private readonly path: (string | number)[] = [];

  constructor(form: CompiledForm, target: JsonTarget<Json>, { absent = 'null' }: ToJsonOptions, report: (fault: JsonFault) => void) {
    this.form = form;
    this.target = target;
    this.report = report;
    this.ownForm = form.form.json === 'blankett';
    this.writesAbsent = absent === 'null' && !this.ownForm;
  }

  write(value: unknown): Json {
    return this.element(this.form.root, value);
  }

  /** One occurrence of an element. */
  private element(declared: CompiledElement, value: unknown): Json {
    if (value === null) return this.target.null;
    let { type } = declared;
    const entries: Entry<Json>[] = [];
    if (isObject(value)) {
      const elementName = ownValue(value, '$element');
      if (typeof elementName === 'string') {
        const { namespace, localName } = splitExpandedName(elementName, this.form.namespace);
        type = (this.form.elements.get(expandedName(namespace, localName)) ?? declared).type;
        entries.push(['$element', this.target.text(elementName)]);
      }
      const typeName = ownValue(value, '$type');
      if (typeof typeName === 'string' && this.form.hasType(typeName)) {
        type = this.form.type(typeName);
        entries.push(['$type', this.target.text(typeName)]);
      }
    }
    if (type.kind === 'complex') return this.complex(type, value, entries);
    if (entries.length === 0) return this.simple(type, value);
    this.refuseUnknown(value as object, key => key === 'value' || key === '$element' || key === '$type');
    const inner = ownValue(value as object, 'value');
    return this.target.object([...entries, ['value', inner === null ? this.target.null : this.at('value', () => this.simple(type as CompiledSimpleType, inner))]]);
  }

  private simple({ simple }: CompiledSimpleType, value: unknown): Json {
    return writeSimple(simple, value, this.target, fault => { this.fault(fault.code, fault.parameters); }) ?? this.target.null;
  }

  private complex(type: CompiledComplexType, value: unknown, entries: Entry<Json>[]): Json {
    if (!isObject(value)) {
      this.fault('member-type', { expected: ['object'] });
      return this.target.null;
    }
    const nil = isNil(type, value);
    // The platform's JSON has no constants where it has no value.
    if (nil && !this.ownForm && holdsConstantsOnly(type, value)) return this.target.null;
    this.refuseUnknown(value, key => isKeyOf(type, key));
    this.attributes(type, value, entries);
    if (type.text !== undefined) this.text(type.text, value, entries);
    else if (nil) entries.push(['$nil', this.target.boolean(true)]);
    else if (type.ordered) this.orderedContent(type, value, entries);
    else for (const member of type.members.values()) this.member(member, value, entries);
    return this.target.object(entries);
  }

  private attributes(type: CompiledComplexType, value: object, entries: Entry<Json>[]): void {
    for (const attribute of type.attributes) {
      const own = ownValue(value, attribute.key) ?? valueWithoutSaying(attribute);
      if (own !== undefined) entries.push([attribute.key, this.at(attribute.key, () => this.simple(attribute.type, own))]);
      else if (this.writesAbsent) entries.push([attribute.key, this.target.null]);
    }
    const others = ownValue(value, '$attributes');
    if (others !== undefined) entries.push(['$attributes', this.at('$attributes', () => this.generic(others))]);
  }

  private text(type: CompiledSimpleType, value: object, entries: Entry<Json>[]): void {
    const text = ownValue(value, 'value');
    if (text === undefined && !this.writesAbsent) return;
    // To the class an empty text of simple content is none.
    const isNone = text === null || text === undefined || (text === '' && this.writesAbsent);
    entries.push(['value', isNone ? this.target.null : this.at('value', () => this.simple(type, text))]);
  }

  private member(member: CompiledMember, value: object, entries: Entry<Json>[]): void {
    const { key, element } = member;
    const own = ownValue(value, key);
    if (element === undefined) {
      if (own !== undefined && own !== null) entries.push([key, this.at(key, () => this.generic(own))]);
    } else if (member.array) {
      if (own === undefined || own === null || (Array.isArray(own) && own.length === 0)) {
        if (this.writesAbsent) entries.push([key, this.target.array([])]);
      } else entries.push([key, this.at(key, () => this.list(element, own))]);
    } else if (own !== undefined && !this.leavesOut(member, own)) entries.push([key, this.at(key, () => this.element(element, own))]);
    else if (own === undefined && member.required && element.fixed !== undefined) entries.push([key, this.at(key, () => this.constant(element))]);
    else if (this.writesAbsent) entries.push([key, this.target.null]);
  }

  /** Absent and nil are one to the platform: where absent members are left out, nil ones are too, if they may be. */
  private leavesOut({ required, element }: CompiledMember, value: unknown): boolean {
    if (required || this.writesAbsent || this.ownForm) return false;
    if (value === null) return true;
    const type = element?.type;
    return type?.kind === 'complex' && isObject(value) && isNil(type, value) && holdsConstantsOnly(type, value);
  }

  private list(element: CompiledElement, value: unknown): Json {
    if (!Array.isArray(value)) {
      this.fault('member-type', { expected: ['array'] });
      return this.target.null;
    }
    return this.target.array(value.map((item: unknown, index) => this.at(index, () => this.element(element, item))));
  }

  private orderedContent(type: CompiledComplexType, value: object, entries: Entry<Json>[]): void {
    const content = ownValue(value, '$content');
    if (content === undefined) return;
    entries.push(['$content', this.at('$content', () => {
      if (!Array.isArray(content)) return this.generic(content);
      return this.target.array(content.map((item: unknown, index) => this.at(index, () => this.orderedItem(type, item))));
    })]);
  }

  private orderedItem(type: CompiledComplexType, item: unknown): Json {
    if (!isObject(item)) return this.generic(item);
    return this.target.object(Object.keys(item).map((key): Entry<Json> => {
      const element = type.members.get(key)?.element;
      const own = ownValue(item, key);
      if (key !== '$any' && element === undefined) this.at(key, () => { this.fault('member-unknown', {}); });
      return [key, this.at(key, () => (element === undefined ? this.generic(own) : this.element(element, own)))];
    }));
  }

  /** What no declaration gives a shape: texts, and objects and lists of texts. */
  private generic(value: unknown): Json {
    if (typeof value === 'string') return this.target.text(value);
    if (Array.isArray(value)) return this.target.array(value.map((item: unknown, index) => this.at(index, () => this.generic(item))));
    if (isObject(value)) {
      return this.target.object(Object.keys(value).flatMap((key): Entry<Json>[] => {
        const own = ownValue(value, key);
        return own === undefined ? [] : [[key, this.at(key, () => this.generic(own))]];
      }));
    }
    this.fault('member-type', { expected: ['string', 'array', 'object'] });
    return this.target.null;
  }

  private constant(element: CompiledElement): Json {
    const type: CompiledType = element.type;
    const simple = type.kind === 'simple' ? type : type.text;
    const value = simple?.simple.decode(element.fixed ?? '');
    return this.element(element, type.kind === 'simple' ? value : { value });
  }

  private refuseUnknown(value: object, known: (key: string) => boolean): void {
    for (const key of Object.keys(value)) {
      if (!known(key) && ownValue(value, key) !== undefined) this.at(key, () => { this.fault('member-unknown', {}); });
    }
  }

  private at<Result>(step: string | number, run: () => Result): Result {
    this.path.push(step);
    const result = run();
    this.path.pop();
    return result;
  }

  private fault(code: IssueCode, parameters: FaultParameters): void {
    this.report({ code, path: [...this.path], parameters });
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
}

function isNil(type: CompiledComplexType, value: object): boolean {
  return ownValue(value, '$nil') === true || (type.text !== undefined && ownValue(value, 'value') === null);
}

function valueWithoutSaying({ fixed, default: byDefault, type }: CompiledAttribute): unknown {
  const text = fixed ?? byDefault;
  return text === undefined ? undefined : type.simple.decode(text);
}

function isKeyOf(type: CompiledComplexType, key: string): boolean {
  if (type.attributesByKey.has(key)) return true;
  switch (key) {
    case '$type': case '$element': return true;
    case '$attributes': return type.anyAttribute !== undefined;
    case '$content': return type.ordered;
    case '$nil': return type.text === undefined;
    case 'value': if (type.text !== undefined) return true;
  }
  return !type.ordered && type.members.has(key);
}
