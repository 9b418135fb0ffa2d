/** Walks a value that was sent and the value that was stored, side by side, along the form. */
import {
  type CompiledComplexType, type CompiledElement, type CompiledForm, type CompiledMember, type CompiledSimpleType,
  type CompiledType, expandedName, ownValue, splitExpandedName,
} from '../compile/index.js';
import type { Path } from '../issue.js';
import { isConstant } from '../json/constants.js';
import { type Side, tolerances } from './tolerances.js';

/** What became of a member. */
export type DifferenceKind = 'rewritten' | 'added' | 'changed' | 'lost';

/** A member that is not stored as it was sent. */
export interface Difference {
  readonly path: Path;
  /**
   * `rewritten`: another spelling of the same value. `added`: by the platform, where nothing was sent. `changed`: another value.
   * `lost`: gone.
   */
  readonly kind: DifferenceKind;
  /** As in the value that was sent; undefined where it has none. */
  readonly sent: unknown;
  readonly stored: unknown;
}

export function compareValues(form: CompiledForm, sent: unknown, stored: unknown): Difference[] {
  const comparison = new Comparison(form);
  comparison.element(form.root, sent, stored, []);
  return comparison.differences;
}

class Comparison {
  differences: Difference[] = [];
  private readonly form: CompiledForm;

  constructor(form: CompiledForm) {
    this.form = form;
  }

  /** One occurrence of an element; undefined where there is none. */
  element(declared: CompiledElement, sent: unknown, stored: unknown, path: Path): void {
    const type = this.typeOf(declared, sent ?? stored);
    if (isObject(sent) && isObject(stored)) {
      for (const key of ['$element', '$type']) {
        if (ownValue(sent, key) !== ownValue(stored, key)) {
          this.add(path, 'changed', sent, stored);
          return;
        }
      }
    }
    const constant = declared.fixed ?? declared.default;
    if (type.kind === 'simple') this.leaf(type, constant, innerValue(sent), innerValue(stored), path);
    else this.complex(type, constant, sent, stored, path);
  }

  private typeOf(declared: CompiledElement, value: unknown): CompiledType {
    if (!isObject(value)) return declared.type;
    const typeName = ownValue(value, '$type');
    if (typeof typeName === 'string' && this.form.hasType(typeName)) return this.form.type(typeName);
    const elementName = ownValue(value, '$element');
    if (typeof elementName !== 'string') return declared.type;
    const { namespace, localName } = splitExpandedName(elementName, this.form.namespace);
    return (this.form.elements.get(expandedName(namespace, localName)) ?? declared).type;
  }

  private leaf({ simple }: CompiledSimpleType, constant: string | undefined, sent: unknown, stored: unknown, path: Path): void {
    const before = sideOf(simple, sent);
    const after = sideOf(simple, stored);
    if (before.state === after.state && (before.state !== 'text' || before.text === (after as { text: string }).text)) return;
    const tolerance = tolerances.find(({ holds }) => holds(before, after, { type: simple, constant }));
    this.add(path, tolerance?.kind ?? (after.state === 'text' ? 'changed' : 'lost'), sent, stored);
  }

  private complex(type: CompiledComplexType, constant: string | undefined, sent: unknown, stored: unknown, path: Path): void {
    const there = isThere(type, sent);
    const back = isThere(type, stored);
    if (there && !back) {
      this.add(path, 'lost', sent, stored);
      return;
    }
    if (!there && sent !== undefined && stored === undefined) {
      this.add(path, saysSomething(type, sent) ? 'lost' : 'rewritten', sent, stored);
      return;
    }
    if (sent === undefined && stored === undefined) return;
    if ((there && !isObject(sent)) || (back && !isObject(stored))) {
      // A reading that keeps what it can kept something that is no object.
      this.generic(sent, stored, path);
      return;
    }
    const inside = this.inside(type, constant, objectOf(sent), objectOf(stored), path);
    // Where nothing was sent, and nothing but additions came, one addition is what there is to say.
    if (there) this.differences.push(...inside);
    else if (!inside.every(({ kind }) => kind === 'added' || kind === 'rewritten')) this.differences.push(...inside);
    else if (sent === undefined || back) this.add(path, 'added', sent, stored);
  }

  /** Differences of attributes and content. */
  private inside(type: CompiledComplexType, constant: string | undefined, sent: object, stored: object, path: Path): Difference[] {
    const outer = this.differences;
    this.differences = [];
    for (const { key, fixed, default: byDefault, type: attributeType } of type.attributes) {
      this.leaf(attributeType, fixed ?? byDefault, ownValue(sent, key) ?? undefined, ownValue(stored, key) ?? undefined, [...path, key]);
    }
    if (type.text !== undefined) this.leaf(type.text, constant, ownValue(sent, 'value'), ownValue(stored, 'value'), [...path, 'value']);
    if (type.ordered) this.orderedContent(type, ownValue(sent, '$content'), ownValue(stored, '$content'), [...path, '$content']);
    else for (const member of type.members.values()) this.member(member, ownValue(sent, member.key), ownValue(stored, member.key), [...path, member.key]);
    this.undeclared(type, sent, stored, path);
    const found = this.differences;
    this.differences = outer;
    return found;
  }

  private member({ element, array }: CompiledMember, sent: unknown, stored: unknown, path: Path): void {
    if (element === undefined) this.generic(sent, stored, path);
    else if (!array) this.element(element, sent, stored, path);
    else {
      const rowsSent = listOf(sent);
      const rowsStored = listOf(stored);
      // The platform leaves nil out of its lists, so what follows moves up.
      const matched = rowsSent.length === rowsStored.length ? rowsSent.map((_, index) => index) : rowsSent.flatMap((row, index) => (row === null ? [] : [index]));
      matched.forEach((index, place) => { this.element(element, rowsSent[index], rowsStored[place], [...path, index]); });
      for (let index = matched.length; index < rowsStored.length; index += 1) this.element(element, undefined, rowsStored[index], [...path, index]);
    }
  }

  private orderedContent(type: CompiledComplexType, sent: unknown, stored: unknown, path: Path): void {
    const itemsSent = listOf(sent);
    const itemsStored = listOf(stored);
    for (let index = 0; index < Math.max(itemsSent.length, itemsStored.length); index += 1) {
      const before = itemsSent[index];
      const after = itemsStored[index];
      const at = [...path, index];
      const key = isObject(before) ? Object.keys(before)[0] : undefined;
      const element = key === undefined ? undefined : type.members.get(key)?.element;
      if (key !== undefined && element !== undefined && isObject(after) && Object.keys(after)[0] === key) {
        this.element(element, ownValue(before as object, key), ownValue(after, key), [...at, key]);
      } else this.generic(before, after, at);
    }
  }

  /** What no declaration speaks of: attributes by wildcard, and what a lenient reading kept. */
  private undeclared(type: CompiledComplexType, sent: object, stored: object, path: Path): void {
    for (const key of new Set([...Object.keys(sent), ...Object.keys(stored)])) {
      if (isDeclared(type, key)) continue;
      this.generic(ownValue(sent, key), ownValue(stored, key), [...path, key]);
    }
  }

  private generic(sent: unknown, stored: unknown, path: Path): void {
    if (sent === undefined || stored === undefined) {
      if (isSomething(sent)) this.add(path, 'lost', sent, stored);
      else if (isSomething(stored)) this.add(path, 'changed', sent, stored);
    } else if (isObject(sent) && isObject(stored)) {
      for (const key of new Set([...Object.keys(sent), ...Object.keys(stored)])) this.generic(ownValue(sent, key), ownValue(stored, key), [...path, key]);
    } else if (Array.isArray(sent) && Array.isArray(stored)) {
      for (let index = 0; index < Math.max(sent.length, stored.length); index += 1) this.generic(sent[index], stored[index], [...path, index]);
    } else if (sent !== stored) this.add(path, 'changed', sent, stored);
  }

  private add(path: Path, kind: DifferenceKind, sent: unknown, stored: unknown): void {
    this.differences.push({ path, kind, sent, stored });
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
}

function isSomething(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

/** The value of `{ $type, value }`, else the value. */
function innerValue(value: unknown): unknown {
  return isObject(value) ? ownValue(value, 'value') : value;
}

function objectOf(value: unknown): object {
  return isObject(value) ? value : {};
}

/** A list, or what a lenient reading kept in its place. */
function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function sideOf(type: CompiledSimpleType['simple'], value: unknown): Side {
  if (value === undefined) return { state: 'absent' };
  if (value === null) return { state: 'nil' };
  return { state: 'text', text: typeof value === 'string' ? value : (type.encode(value) ?? String(value)) };
}

/** Neither absent nor nil. */
function isThere(type: CompiledComplexType, value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (!isObject(value)) return true;
  return ownValue(value, '$nil') !== true && !(type.text !== undefined && ownValue(value, 'value') === null);
}

/** Whether a nil value has an attribute that is no constant. */
function saysSomething(type: CompiledComplexType, value: unknown): boolean {
  if (!isObject(value)) return false;
  return Object.keys(value).some(key => {
    if (key === 'value' || key.startsWith('$')) return false;
    const own = ownValue(value, key);
    const attribute = type.attributesByKey.get(key);
    return own !== undefined && own !== null && (attribute === undefined || !isConstant(attribute, own));
  });
}

/** `altinnRowId` is the platform's own, in whatever document it stands. */
function isDeclared(type: CompiledComplexType, key: string): boolean {
  if (type.attributesByKey.has(key) || (!type.ordered && type.members.has(key))) return true;
  return key === '$type' || key === '$element' || key === '$nil' || key === '$content' || key === 'altinnRowId' || (key === 'value' && type.text !== undefined);
}
