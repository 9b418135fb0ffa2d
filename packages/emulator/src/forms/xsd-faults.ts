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

/** The messages for a document, in the document's order. */
export function xsdFaults(form: Form<unknown>, document: string): readonly string[] {
  const anchored: Form<unknown> = { ...form, patterns: 'anchored' };
  const issues = readXml(anchored, document, { mode: 'strict' }).issues.filter(({ severity }) => severity === 'error');
  const faults: string[] = [];
  const ended: string[] = [];
  for (const issue of [...issues].sort((one, other) => (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0))) {
    const parent = contentParent(issue);
    if (ended.some((at) => issue.xpath.startsWith(`${at}/`) || (parent ?? '') === at)) continue;
    faults.push(messageOf(anchored, document, issue));
    if (parent !== undefined) ended.push(parent);
  }
  return faults;
}

/** XPath of the element whose content is wrong; undefined for faults of a value. */
function contentParent({ code, xpath }: Issue): string | undefined {
  switch (code) {
    case 'element-unexpected': case 'element-namespace': case 'element-order': case 'element-repeated': case 'element-choice':
      return xpath.slice(0, xpath.lastIndexOf('/'));
    case 'element-missing':
      return xpath;
    default:
      return undefined;
  }
}

const nilFault = "If the 'nillable' attribute is false in the schema, the 'xsi:nil' attribute must not be present in the instance.";

function messageOf(form: Form<unknown>, document: string, issue: Issue): string {
  const name = nameOfStep(issue.xpath.slice(issue.xpath.lastIndexOf('/') + 1));
  switch (issue.code) {
    case 'element-unexpected': case 'element-namespace': case 'element-order': case 'element-repeated': case 'element-choice': {
      const parent = issue.xpath.slice(0, issue.xpath.lastIndexOf('/'));
      const expected = expectedAt(form, document, parent, name, issue);
      return `The element ${named(form, nameOfStep(parent.slice(parent.lastIndexOf('/') + 1)))} has invalid child element ${named(form, name)}.${listed(form, expected)}`;
    }
    case 'element-missing':
      return `The element ${named(form, name)} has incomplete content.${listed(form, expectedAt(form, document, issue.xpath, undefined, issue))}`;
    case 'nil-not-allowed':
      return nilFault;
    case 'attribute-unexpected':
      return `The '${name}' attribute is not declared.`;
    case 'attribute-missing':
      return `The required attribute '${name}' is missing.`;
    default:
      return `The ${attributeOrElement(form, issue.xpath, name)} is invalid - ${facetWords[issue.code] ?? 'The value is invalid according to its datatype.'}`;
  }
}

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

function attributeOrElement(form: Form<unknown>, xpath: string, name: string): string {
  if (/\/@[^/]*$/.test(xpath)) return `'${name}' attribute`;
  const namespace = namespaceOf(form);
  return namespace === '' ? `'${name}' element` : `'${namespace}:${name}' element`;
}

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

/** Elements that could stand where the fault is: what may follow the children that came before. */
function expectedAt(form: Form<unknown>, document: string, parent: string, child: string | undefined, issue: Issue): readonly string[] {
  const type = typeAt(form, parent);
  if (type?.content === undefined) return [];
  const before = childrenBefore(document, parent, child, issue);
  return followers(elementsOf(form, type), before);
}

function typeAt(form: Form<unknown>, xpath: string): ComplexTypeDescriptor | undefined {
  const [, ...steps] = xpath.split('/').filter((step) => step !== '').map(nameOfStep);
  let type = complex(form, form.root.type);
  for (const step of steps) {
    const element: Slot | undefined = type === undefined ? undefined : elementsOf(form, type).find(({ name }) => name === step);
    type = element === undefined ? undefined : complex(form, element.type);
  }
  return type;
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

/** Names of the children of the element that holds the fault, up to the fault. */
function childrenBefore(document: string, parent: string, child: string | undefined, { line = 1, column = 1 }: Issue): readonly string[] {
  const lines = document.split(/\r\n|\r|\n/);
  const end = child === undefined ? document.length : lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
  const wanted = parent.split('/').filter((step) => step !== '').map(nameOfStep);
  const open: string[] = [];
  let children: string[] = [];
  for (const match of document.matchAll(/<(?![?!])(\/?)(?:[^\s/>:]+:)?([^\s/>:]+)[^>]*?(\/?)>/g)) {
    if (match.index >= end) break;
    const [, closing, name = '', empty] = match;
    if (closing === '/') {
      open.pop();
      continue;
    }
    if (open.length === wanted.length - 1 && name === wanted.at(-1)) children = [];
    else if (open.length === wanted.length && open.every((one, index) => one === wanted[index])) children.push(name);
    if (empty !== '/') open.push(name);
  }
  return children;
}
