/**
 * `xs:sequence`, `xs:choice`, `xs:all`, `xs:group` and the particles in them.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#Model_Groups
 * @module
 */
import type { XmlElementNode } from '@blankett/xml';
import { parseLocalElement } from './element.js';
import { annotationSlot, locate, readElement, type ElementGrammar, type ParseContext } from './grammar.js';
import { occursGrammar, occursValue, readSyntax, referenceValue } from './read-values.js';
import type { GroupReferenceSyntax, GroupSyntax, ModelGroupSyntax, ParticleSyntax } from './syntax.js';
import { parseAny } from './wildcard.js';

const groupParticles = { names: ['element', 'group', 'choice', 'sequence', 'any'], max: 'unbounded' } as const;

const grammars: Readonly<Record<'sequence' | 'choice' | 'all', ElementGrammar>> = {
  sequence: { attributes: { id: { value: 'ID' }, ...occursGrammar }, content: [annotationSlot, groupParticles] },
  choice: { attributes: { id: { value: 'ID' }, ...occursGrammar }, content: [annotationSlot, groupParticles] },
  all: {
    attributes: { id: { value: 'ID' }, minOccurs: { value: ['0', '1'] }, maxOccurs: { value: ['1'] } },
    content: [annotationSlot, { names: ['element'], max: 'unbounded' }],
  },
};

/** In a named group a model group has no occurrence of its own: the reference says it. */
const groupDefinitionGrammar: ElementGrammar = {
  attributes: { id: { value: 'ID' }, name: { value: 'NCName', required: true } },
  content: [annotationSlot, { names: ['all', 'choice', 'sequence'], max: 1, required: true }],
};

const groupReferenceGrammar: ElementGrammar = {
  attributes: { id: { value: 'ID' }, ref: { value: 'QName', required: true }, ...occursGrammar },
  content: [annotationSlot],
};

/** A child of xs:schema or xs:redefine. @see https://www.w3.org/TR/xmlschema-1/#Model_Group_Definitions */
export function parseGroup(context: ParseContext, element: XmlElementNode): GroupSyntax | undefined {
  const read = readElement(context, element, groupDefinitionGrammar);
  const group = read.children.find((child) => child.localName !== 'annotation');
  const name = read.values.get('name');
  for (const attribute of group?.attributes ?? []) {
    if (attribute.namespace === '' && (attribute.localName === 'minOccurs' || attribute.localName === 'maxOccurs'))
      context.report(
        'xsd-attribute-unknown',
        locate(context, attribute),
        `xs:${group!.localName} of a named group has no ${attribute.localName}.`,
        'Say it on the references to the group.',
      );
  }
  const modelGroup = group && parseModelGroup(context, group);
  return name === undefined ? undefined : { kind: 'group', ...readSyntax(context, read), name, modelGroup };
}

/** Sequence, choice or all. */
export function parseModelGroup(context: ParseContext, element: XmlElementNode): ModelGroupSyntax {
  const kind = element.localName as ModelGroupSyntax['kind'];
  const read = readElement(context, element, grammars[kind]);
  const particles = read.children.flatMap((child) => parseParticle(context, child));
  if (kind === 'all') checkAll(context, particles);
  return { kind, ...readSyntax(context, read), ...occursValue(context, read), particles };
}

/** Elements of xs:all occur at most once. @see https://www.w3.org/TR/xmlschema-1/#cos-all-limited */
function checkAll(context: ParseContext, particles: readonly ParticleSyntax[]): void {
  for (const particle of particles) {
    if (particle.max !== 0 && particle.max !== 1)
      context.report(
        'xsd-all-placement',
        particle.location,
        `An element of xs:all may occur at most once, not ${particle.max === 'unbounded' ? 'without bound' : `${particle.max} times`}.`,
      );
  }
}

/** A reference to a named group. */
export function parseGroupReference(context: ParseContext, element: XmlElementNode): GroupReferenceSyntax | undefined {
  const read = readElement(context, element, groupReferenceGrammar);
  const ref = referenceValue(context, read, 'ref');
  const occurs = occursValue(context, read);
  return ref && { kind: 'groupReference', ...readSyntax(context, read), ...occurs, ref };
}

function parseParticle(context: ParseContext, element: XmlElementNode): ParticleSyntax[] {
  switch (element.localName) {
    case 'element':
      return [parseLocalElement(context, element)];
    case 'any':
      return [parseAny(context, element)];
    case 'sequence':
    case 'choice':
      return [parseModelGroup(context, element)];
    case 'group': {
      const reference = parseGroupReference(context, element);
      return reference ? [reference] : [];
    }
    default:
      return [];
  }
}
