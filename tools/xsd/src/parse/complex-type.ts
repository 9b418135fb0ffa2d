/**
 * `xs:complexType`, with `xs:simpleContent` and `xs:complexContent`.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#declare-type
 * @module
 */
import type { XmlElementNode } from '@blankett/xml';
import { attributeSlots, parseAttributes } from './attribute-group.js';
import { facetSlot, parseFacets } from './facet.js';
import { annotationSlot, locate, readElement, type ContentSlot, type ElementGrammar, type ParseContext, type ReadElement } from './grammar.js';
import { parseGroupReference, parseModelGroup } from './model-group.js';
import { booleanValue, derivationSetValue, readSyntax, referenceValue } from './read-values.js';
import { parseSimpleType } from './simple-type.js';
import type { ComplexContentSyntax, ComplexTypeSyntax, GroupReferenceSyntax, ModelGroupSyntax, SimpleContentSyntax } from './syntax.js';

const particleSlot: ContentSlot = { names: ['group', 'all', 'choice', 'sequence'], max: 1 };

const content: ElementGrammar['content'] = [
  annotationSlot,
  { names: ['simpleContent', 'complexContent', ...particleSlot.names], max: 1 },
  ...attributeSlots,
];

const derivationKinds = { listOf: ['extension', 'restriction'] } as const;

const globalGrammar: ElementGrammar = {
  attributes: {
    id: { value: 'ID' },
    name: { value: 'NCName', required: true },
    mixed: { value: 'boolean' },
    abstract: { value: 'boolean' },
    block: { value: derivationKinds },
    final: { value: derivationKinds },
  },
  content,
};

const localGrammar: ElementGrammar = { attributes: { id: { value: 'ID' }, mixed: { value: 'boolean' } }, content };

const derivationSlots: ElementGrammar['content'] = [annotationSlot, { names: ['restriction', 'extension'], max: 1, required: true }];
const simpleContentGrammar: ElementGrammar = { attributes: { id: { value: 'ID' } }, content: derivationSlots };
const complexContentGrammar: ElementGrammar = { attributes: { id: { value: 'ID' }, mixed: { value: 'boolean' } }, content: derivationSlots };

const derivationAttributes: ElementGrammar['attributes'] = { id: { value: 'ID' }, base: { value: 'QName', required: true } };

const derivationGrammars: Readonly<Record<'simpleContent' | 'complexContent', Readonly<Record<'extension' | 'restriction', ElementGrammar>>>> = {
  simpleContent: {
    extension: { attributes: derivationAttributes, content: [annotationSlot, ...attributeSlots] },
    restriction: { attributes: derivationAttributes, content: [annotationSlot, { names: ['simpleType'], max: 1 }, facetSlot, ...attributeSlots] },
  },
  complexContent: {
    extension: { attributes: derivationAttributes, content: [annotationSlot, particleSlot, ...attributeSlots] },
    restriction: { attributes: derivationAttributes, content: [annotationSlot, particleSlot, ...attributeSlots] },
  },
};

export function parseComplexType(context: ParseContext, element: XmlElementNode, isGlobal: boolean): ComplexTypeSyntax {
  const read = readElement(context, element, isGlobal ? globalGrammar : localGrammar);
  return {
    kind: 'complexType',
    ...readSyntax(context, read),
    name: read.values.get('name'),
    abstract: booleanValue(read, 'abstract'),
    block: derivationSetValue(read, 'block'),
    final: derivationSetValue(read, 'final'),
    content: parseContent(context, read),
  };
}

function parseContent(context: ParseContext, read: ReadElement): SimpleContentSyntax | ComplexContentSyntax {
  const wrapper = read.children.find((child) => child.localName === 'simpleContent' || child.localName === 'complexContent');
  if (!wrapper) {
    return {
      kind: 'complexContent',
      location: read.location,
      derivation: 'restriction',
      base: undefined,
      mixed: booleanValue(read, 'mixed'),
      particle: parseContentParticle(context, read),
      ...parseAttributes(context, read),
    };
  }
  for (const child of read.children) {
    if (child.localName === 'attribute' || child.localName === 'attributeGroup' || child.localName === 'anyAttribute')
      context.report(
        'xsd-element-misplaced',
        locate(context, child),
        `xs:${child.localName} may not stand beside xs:${wrapper.localName}.`,
        `Put it into the xs:extension or xs:restriction of xs:${wrapper.localName}.`,
      );
  }
  return wrapper.localName === 'simpleContent'
    ? parseSimpleContent(context, wrapper)
    : parseComplexContent(context, wrapper, booleanValue(read, 'mixed'));
}

function parseSimpleContent(context: ParseContext, element: XmlElementNode): SimpleContentSyntax {
  const wrapper = readElement(context, element, simpleContentGrammar);
  readSyntax(context, wrapper);
  const { derivation, read } = readDerivation(context, wrapper, 'simpleContent');
  const inline = read?.children.find((child) => child.localName === 'simpleType');
  return {
    kind: 'simpleContent',
    location: read?.location ?? wrapper.location,
    derivation,
    base: read && referenceValue(context, read, 'base'),
    inlineType: inline && parseSimpleType(context, inline, false),
    facets: read ? parseFacets(context, read.children) : [],
    ...(read ? parseAttributes(context, read) : { attributes: [], anyAttribute: undefined }),
  };
}

/** `mixed` of xs:complexContent wins over that of xs:complexType. */
function parseComplexContent(context: ParseContext, element: XmlElementNode, typeIsMixed: boolean): ComplexContentSyntax {
  const wrapper = readElement(context, element, complexContentGrammar);
  readSyntax(context, wrapper);
  const { derivation, read } = readDerivation(context, wrapper, 'complexContent');
  return {
    kind: 'complexContent',
    location: read?.location ?? wrapper.location,
    derivation,
    base: read && referenceValue(context, read, 'base'),
    mixed: wrapper.values.has('mixed') ? booleanValue(wrapper, 'mixed') : typeIsMixed,
    particle: read && parseContentParticle(context, read),
    ...(read ? parseAttributes(context, read) : { attributes: [], anyAttribute: undefined }),
  };
}

function readDerivation(
  context: ParseContext,
  wrapper: ReadElement,
  kind: 'simpleContent' | 'complexContent',
): { derivation: 'extension' | 'restriction'; read: ReadElement | undefined } {
  const element = wrapper.children.find((child) => child.localName !== 'annotation');
  const derivation = element?.localName === 'extension' ? 'extension' : 'restriction';
  const read = element && readElement(context, element, derivationGrammars[kind][derivation]);
  if (read) readSyntax(context, read);
  return { derivation, read };
}

function parseContentParticle(context: ParseContext, read: ReadElement): ModelGroupSyntax | GroupReferenceSyntax | undefined {
  const element = read.children.find((child) => particleSlot.names.includes(child.localName));
  if (!element) return undefined;
  return element.localName === 'group' ? parseGroupReference(context, element) : parseModelGroup(context, element);
}
