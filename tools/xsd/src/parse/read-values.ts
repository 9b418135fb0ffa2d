/**
 * Attribute values of an element that has been read, as the syntax tree holds them.
 *
 * @module
 */
import type { SourceLocation } from '@blankett/model';
import { readCount, readReference, words } from './attribute-value.js';
import { readDocumentation } from './annotation.js';
import { locate, type AttributeGrammar, type ParseContext, type ReadElement } from './grammar.js';
import type { Derivation, DerivationSet, NameReference, Occurs } from './syntax.js';
import type { Documentation } from '@blankett/model';

/** What every node of the syntax tree has. */
export function readSyntax(
  context: ParseContext,
  read: ReadElement,
): { readonly location: SourceLocation; readonly documentation: Documentation; readonly resolvePrefix: (prefix: string) => string | undefined } {
  const { element } = read;
  return { location: read.location, documentation: readDocumentation(context, read), resolvePrefix: (prefix) => element.resolvePrefix(prefix) };
}

/** Where an attribute stands, else its element. */
export function attributeLocation(context: ParseContext, read: ReadElement, name: string): SourceLocation {
  const attribute = read.element.attributes.find(({ localName, namespace }) => localName === name && namespace === '');
  return attribute ? locate(context, attribute) : read.location;
}

/** The component that an attribute refers to. */
export function referenceValue(context: ParseContext, read: ReadElement, name: string): NameReference | undefined {
  const value = read.values.get(name);
  return value === undefined ? undefined : readReference(value, read.element, attributeLocation(context, read, name));
}

/** The components that a list of QNames refers to. */
export function referenceValues(context: ParseContext, read: ReadElement, name: string): readonly NameReference[] {
  return words(read.values.get(name) ?? '').map((word) => readReference(word, read.element, attributeLocation(context, read, name)));
}

export function booleanValue(read: ReadElement, name: string): boolean {
  const value = read.values.get(name);
  return value === 'true' || value === '1';
}

/** `block` and `final`. */
export function derivationSetValue(read: ReadElement, name: string): DerivationSet {
  const value = read.values.get(name);
  return value === undefined || value === '#all' ? value : (words(value) as readonly Derivation[]);
}

export function formValue(read: ReadElement, name: string): 'qualified' | 'unqualified' | undefined {
  return read.values.get(name) as 'qualified' | 'unqualified' | undefined;
}

/** Grammar of the attributes that say how often a particle may occur. */
export const occursGrammar: Readonly<Record<'minOccurs' | 'maxOccurs', AttributeGrammar>> = {
  minOccurs: { value: 'nonNegativeInteger' },
  maxOccurs: { value: 'maxOccurs' },
};

/** minOccurs and maxOccurs. @see https://www.w3.org/TR/xmlschema-1/#p-props-correct */
export function occursValue(context: ParseContext, read: ReadElement): Occurs {
  const minOccurs = read.values.get('minOccurs');
  const maxOccurs = read.values.get('maxOccurs');
  const min = minOccurs === undefined ? 1 : readCount(minOccurs);
  const max = maxOccurs === undefined ? 1 : maxOccurs === 'unbounded' ? maxOccurs : readCount(maxOccurs);
  if (max === 'unbounded' || min <= max) return { min, max };
  context.report(
    'xsd-occurrence',
    attributeLocation(context, read, minOccurs === undefined ? 'maxOccurs' : 'minOccurs'),
    `minOccurs is ${min}, but maxOccurs is ${max}${maxOccurs === undefined ? ' (because it is left out)' : ''}.`,
  );
  return { min, max: min };
}
