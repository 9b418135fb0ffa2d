/**
 * Faults of a document against its schema, in the words of .NET's validator.
 *
 * The verdict is that of `@blankett/forms` with anchored patterns. As .NET does, an element in the wrong place ends the checking of
 * the element that it stands in.
 *
 * @see https://learn.microsoft.com/dotnet/api/system.xml.schema.xmlschemavalidator
 * @module
 */
import { type Issue, readXml } from '@blankett/forms';
import type { ComplexTypeDescriptor, Form, Particle, TypeName } from '@blankett/forms/generated-v1';
import { factsOf } from './type-facts.js';

/** The messages for a document, in the document's order. */
export function xsdFaults(form: Form<unknown>, document: string): readonly string[] {
  const anchored: Form<unknown> = { ...form, patterns: 'anchored' };
  const issues = readXml(anchored, document, { mode: 'strict' }).issues
    .filter((issue) => issue.severity === 'error' && !holdsInUnits(anchored, document, issue));
  const faults: string[] = [];
  const told = new Set<string>();
  for (const issue of inOrder(issues)) {
    const parent = contentParent(issue);
    if (parent === undefined) {
      if (![...told].some((at) => issue.xpath.startsWith(`${at}/`) && offsetOf(document, issue) > contentFault(anchored, document, at).at)) faults.push(...valueMessages(anchored, document, issue));
    } else if (!told.has(parent)) {
      told.add(parent);
      faults.push(contentFault(anchored, document, parent).message);
    }
  }
  return faults;
}

/** .NET counts UTF-16 units where XSD counts characters: what is too short by characters may be long enough. */
function holdsInUnits(form: Form<unknown>, document: string, issue: Issue): boolean {
  if (issue.code !== 'length' && issue.code !== 'min-length') return false;
  const units = textAt(document, offsetOf(document, issue)).length;
  const { length, minLength } = factsOf(form, typeOfValue(form, issue.xpath)).facets;
  return issue.code === 'length' ? units === length : units >= (minLength ?? 0);
}

/** Faults of values come before that of the content around them only where they stand before it; a nil comes first of all. */
function inOrder(issues: readonly Issue[]): readonly Issue[] {
  const rank = ({ code }: Issue): number => (code === 'nil-not-allowed' ? 0 : 1);
  return [...issues].sort((one, other) => (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0) || rank(one) - rank(other));
}

/** XPath of the element whose content is wrong; undefined for faults of a value. */
function contentParent({ code, xpath }: Issue): string | undefined {
  switch (code) {
    case 'element-unexpected': case 'element-namespace': case 'element-order': case 'element-repeated': case 'element-choice': case 'element-missing':
      return xpath.slice(0, xpath.lastIndexOf('/'));
    default:
      return undefined;
  }
}

/** The first child that may not stand where it stands, or that some are wanting at the end. */
function contentFault(form: Form<unknown>, document: string, parent: string): { readonly message: string; readonly at: number } {
  const slots = slotsAt(form, parent);
  const children = childrenOf(document, parent);
  const name = nameOfStep(parent.slice(parent.lastIndexOf('/') + 1));
  for (const [index, child] of children.entries()) {
    const expected = followers(slots, children.slice(0, index).map((one) => one.name));
    if (!expected.includes(child.name)) {
      return { message: `The element ${named(form, name)} has invalid child element ${named(form, child.name)}.${listed(form, expected)}`, at: child.at };
    }
  }
  return { message: `The element ${named(form, name)} has incomplete content.${listed(form, followers(slots, children.map((one) => one.name)))}`, at: document.length };
}

const nilFault = "If the 'nillable' attribute is false in the schema, the 'xsi:nil' attribute must not be present in the instance.";

function valueMessages(form: Form<unknown>, document: string, issue: Issue): readonly string[] {
  const step = issue.xpath.slice(issue.xpath.lastIndexOf('/') + 1);
  const name = nameOfStep(step);
  switch (issue.code) {
    case 'nil-not-allowed': {
      const type = typeOfValue(form, issue.xpath);
      const { builtIn } = factsOf(form, type);
      return typeWords.has(builtIn) ? [nilFault, invalid(form, step, name, '', type, `The string '' is not a valid ${typeWords.get(builtIn) ?? ''} value.`)] : [nilFault];
    }
    case 'attribute-unexpected':
      return [`The '${name}' attribute is not declared.`];
    case 'attribute-missing':
      return [`The required attribute '${name}' is missing.`];
    default: {
      const value = textAt(document, offsetOf(document, issue));
      const type = typeOfValue(form, issue.xpath);
      const { builtIn } = factsOf(form, type);
      return [invalid(form, step, name, value, type, facetWords[issue.code] ?? `The string '${value}' is not a valid ${typeWords.get(builtIn) ?? 'String'} value.`)];
    }
  }
}

/** The simple type of an element: its own, or that of its simple content. */
function typeOfValue(form: Form<unknown>, xpath: string): TypeName {
  const name = nameOfStep(xpath.slice(xpath.lastIndexOf('/') + 1));
  const type = slotsAt(form, xpath.slice(0, xpath.lastIndexOf('/'))).find((slot) => slot.name === name)?.type ?? 'xs:string';
  return complex(form, type)?.text ?? type;
}

function invalid(form: Form<unknown>, step: string, name: string, value: string, type: TypeName, reason: string): string {
  const namespace = namespaceOf(form);
  const what = step.startsWith('@') ? `'${name}' attribute` : `'${namespace === '' ? '' : `${namespace}:`}${name}' element`;
  return `The ${what} is invalid - The value '${value}' is invalid according to its datatype '${typeName(form, type)}' - ${reason}`;
}

/** A type's own name; one that has none goes by its built-in type. */
function typeName(form: Form<unknown>, type: TypeName): string {
  if (type.startsWith('xs:')) return `http://www.w3.org/2001/XMLSchema:${type.slice(3)}`;
  const name = Object.hasOwn(form.types, type) ? form.types[type]?.name : undefined;
  if (name === undefined) return typeWords.get(factsOf(form, type).builtIn) ?? 'String';
  const namespace = namespaceOf(form);
  return namespace === '' || name.startsWith('{') ? name.replace(/^\{(.*)\}/, '$1:') : `${namespace}:${name}`;
}

/** What .NET calls the built-in types that are no texts. */
const typeWords: ReadonlyMap<string, string> = new Map([
  ['boolean', 'Boolean'], ['decimal', 'Decimal'], ['integer', 'Integer'], ['int', 'Int32'], ['short', 'Int16'], ['long', 'Int64'], ['byte', 'SByte'],
  ['positiveInteger', 'Integer'], ['nonNegativeInteger', 'Integer'], ['negativeInteger', 'Integer'], ['nonPositiveInteger', 'Integer'],
  ['double', 'Double'], ['float', 'Single'], ['date', 'Date'], ['dateTime', 'DateTime'], ['time', 'Time'], ['gYear', 'GYear'], ['gYearMonth', 'GYearMonth'],
]);

const facetWords: Readonly<Record<string, string>> = {
  'pattern': 'The Pattern constraint failed.',
  'enumeration': 'The Enumeration constraint failed.',
  'length': 'The actual length is not equal to the specified length.',
  'min-length': 'The actual length is less than the MinLength value.',
  'max-length': 'The actual length is greater than the MaxLength value.',
  'total-digits': 'The TotalDigits constraint failed.',
  'fraction-digits': 'The FractionDigits constraint failed.',
  'min-inclusive': 'The MinInclusive constraint failed.',
  'max-inclusive': 'The MaxInclusive constraint failed.',
  'min-exclusive': 'The MinExclusive constraint failed.',
  'max-exclusive': 'The MaxExclusive constraint failed.',
};

function nameOfStep(step: string): string {
  return step.replace(/\[\d+\]$/, '').replace(/^@/, '').replace(/^.*:/, '');
}

function namespaceOf(form: Form<unknown>): string {
  return form.root.namespace ?? form.namespace ?? '';
}

function named(form: Form<unknown>, names: string): string {
  const namespace = namespaceOf(form);
  return namespace === '' ? `'${names}'` : `'${names}' in namespace '${namespace}'`;
}

function listed(form: Form<unknown>, expected: readonly string[]): string {
  return expected.length === 0 ? '' : ` List of possible elements expected: ${named(form, expected.join(', '))}.`;
}

function slotsAt(form: Form<unknown>, xpath: string): readonly Slot[] {
  const [, ...steps] = xpath.split('/').filter((step) => step !== '').map(nameOfStep);
  let type = complex(form, form.root.type);
  for (const step of steps) {
    const element: Slot | undefined = type === undefined ? undefined : elementsOf(form, type).find(({ name }) => name === step);
    type = element === undefined ? undefined : complex(form, element.type);
  }
  return type === undefined ? [] : elementsOf(form, type);
}

function complex(form: Form<unknown>, name: TypeName): ComplexTypeDescriptor | undefined {
  const type = Object.hasOwn(form.types, name) ? form.types[name] : undefined;
  return type !== undefined && 'complex' in type ? type : undefined;
}

interface Slot {
  readonly name: string;
  readonly type: TypeName;
  readonly required: boolean;
  readonly repeats: boolean;
}

/** The elements of a type in their order; the branches of a choice are optional each. */
function elementsOf(form: Form<unknown>, { extends: base, content }: ComplexTypeDescriptor): readonly Slot[] {
  const inherited = base === undefined ? undefined : complex(form, base);
  return [...(inherited === undefined ? [] : elementsOf(form, inherited)), ...(content === undefined ? [] : slotsOf(content, true, false))];
}

function slotsOf(particle: Particle, needed: boolean, repeated: boolean): readonly Slot[] {
  const required = needed && (particle.min ?? 1) > 0;
  const repeats = repeated || particle.max === 'unbounded' || (particle.max ?? 1) > 1;
  if ('element' in particle) return [{ name: particle.element, type: particle.type, required, repeats }];
  if ('sequence' in particle) return particle.sequence.flatMap((part) => slotsOf(part, required, repeats));
  if ('choice' in particle) return particle.choice.flatMap((part) => slotsOf(part, false, repeats));
  return 'all' in particle ? particle.all.flatMap((part) => slotsOf(part, required, repeats)) : [];
}

function followers(slots: readonly Slot[], before: readonly string[]): readonly string[] {
  let at = 0;
  for (const name of before) {
    const found = slots.findIndex((slot, index) => index >= at && slot.name === name);
    if (found >= 0) at = slots[found]?.repeats === true ? found : found + 1;
  }
  const names: string[] = [];
  for (const slot of slots.slice(at)) {
    names.push(slot.name);
    if (slot.required && slot.name !== before.at(-1)) break;
  }
  return names;
}

/** The children of the element at an XPath. */
function childrenOf(document: string, xpath: string): readonly { readonly name: string; readonly at: number }[] {
  const wanted = xpath.split('/').filter((step) => step !== '');
  const counts: Map<string, number>[] = [new Map()];
  const open: string[] = [];
  const children: { name: string; at: number }[] = [];
  const isOn = (depth: number): boolean => open.slice(0, depth).every((step, index) => step === wanted[index] || step.replace(/\[1\]$/, '') === wanted[index]);
  for (const match of document.matchAll(/<(?![?!])(\/?)([^\s/>]+)[^>]*?(\/?)>/g)) {
    const [, closing, tagName = '', empty] = match;
    if (closing === '/') {
      open.pop();
      counts.pop();
      continue;
    }
    if (open.length === wanted.length && isOn(wanted.length)) children.push({ name: nameOfStep(tagName), at: match.index });
    if (empty === '/') continue;
    const siblings = counts.at(-1)!;
    const count = (siblings.get(tagName) ?? 0) + 1;
    siblings.set(tagName, count);
    open.push(`${tagName}[${count}]`);
    counts.push(new Map());
  }
  return children;
}

function offsetOf(document: string, { line = 1, column = 1 }: Issue): number {
  const lines = document.split(/\r\n|\r|\n/);
  return lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
}

/** The text of the element that stands, or begins, at an offset. */
function textAt(document: string, offset: number): string {
  const tag = document[offset] === '<' ? offset : document.lastIndexOf('<', offset);
  const start = document.indexOf('>', tag) + 1;
  if (document[start - 2] === '/') return '';
  const text = document.slice(start, document.indexOf('<', start));
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');
}
