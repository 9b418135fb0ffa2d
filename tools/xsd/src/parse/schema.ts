/**
 * `xs:schema`, with `xs:include`, `xs:import` and `xs:redefine`.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#element-schema
 * @module
 */
import type { XmlElementNode } from '@blankett/xml';
import type { Report } from '../diagnostics/reporter.js';
import { languageOf } from './annotation.js';
import { parseGlobalAttribute } from './attribute.js';
import { parseAttributeGroup } from './attribute-group.js';
import { parseComplexType } from './complex-type.js';
import { parseGlobalElement } from './element.js';
import { annotationSlot, readElement, type ElementGrammar, type ParseContext } from './grammar.js';
import { parseGroup } from './model-group.js';
import { parseNotation } from './notation.js';
import { attributeLocation, derivationSetValue, formValue, readSyntax } from './read-values.js';
import { parseSimpleType } from './simple-type.js';
import type { CompositionSyntax, GlobalSyntax, RedefineSyntax, SchemaSyntax } from './syntax.js';

const formKinds = ['qualified', 'unqualified'] as const;

const schemaGrammar: ElementGrammar = {
  attributes: {
    id: { value: 'ID' },
    targetNamespace: { value: 'anyURI' },
    version: { value: 'token' },
    elementFormDefault: { value: formKinds },
    attributeFormDefault: { value: formKinds },
    blockDefault: { value: { listOf: ['extension', 'restriction', 'substitution'] } },
    finalDefault: { value: { listOf: ['extension', 'restriction', 'list', 'union'] } },
  },
  content: [
    { names: ['include', 'import', 'redefine', 'annotation'], max: 'unbounded' },
    { names: ['simpleType', 'complexType', 'group', 'attributeGroup', 'element', 'attribute', 'notation', 'annotation'], max: 'unbounded' },
  ],
};

const includeGrammar: ElementGrammar = {
  attributes: { id: { value: 'ID' }, schemaLocation: { value: 'anyURI', required: true } },
  content: [annotationSlot],
};

const importGrammar: ElementGrammar = {
  attributes: { id: { value: 'ID' }, namespace: { value: 'anyURI' }, schemaLocation: { value: 'anyURI' } },
  content: [annotationSlot],
};

const redefineGrammar: ElementGrammar = {
  attributes: includeGrammar.attributes,
  content: [{ names: ['annotation', 'simpleType', 'complexType', 'group', 'attributeGroup'], max: 'unbounded' }],
};

/** Parses a document whose root is xs:schema. */
export function parseSchema(root: XmlElementNode, file: string, report: Report): SchemaSyntax {
  const context: ParseContext = { file, report, language: languageOf(root), ids: new Map() };
  const read = readElement(context, root, schemaGrammar);
  if (read.values.get('targetNamespace') === '')
    report(
      'xsd-attribute-value',
      attributeLocation(context, read, 'targetNamespace'),
      'targetNamespace="" of xs:schema: a target namespace is not empty.',
      'Leave the attribute out where there is no target namespace.',
    );
  return {
    kind: 'schema',
    ...readSyntax(context, read),
    file,
    targetNamespace: read.values.get('targetNamespace') || undefined,
    elementFormDefault: formValue(read, 'elementFormDefault') ?? 'unqualified',
    attributeFormDefault: formValue(read, 'attributeFormDefault') ?? 'unqualified',
    blockDefault: derivationSetValue(read, 'blockDefault'),
    finalDefault: derivationSetValue(read, 'finalDefault'),
    composition: read.children.flatMap((child) => parseComposition(context, child)),
    components: read.children.flatMap((child) => parseGlobal(context, child)),
    prefixes: [...root.namespaces].filter(([prefix]) => prefix !== '' && prefix !== 'xml').map(([prefix, namespace]) => ({ prefix, namespace })),
  };
}

function parseComposition(context: ParseContext, element: XmlElementNode): CompositionSyntax[] {
  switch (element.localName) {
    case 'include': {
      const read = readElement(context, element, includeGrammar);
      const schemaLocation = read.values.get('schemaLocation');
      const syntax = readSyntax(context, read);
      return schemaLocation === undefined ? [] : [{ kind: 'include', ...syntax, schemaLocation }];
    }
    case 'import': {
      const read = readElement(context, element, importGrammar);
      return [
        { kind: 'import', ...readSyntax(context, read), namespace: read.values.get('namespace'), schemaLocation: read.values.get('schemaLocation') },
      ];
    }
    case 'redefine': {
      const read = readElement(context, element, redefineGrammar);
      const schemaLocation = read.values.get('schemaLocation');
      const components = read.children.flatMap((child) => parseGlobal(context, child)) as readonly GlobalSyntax[] as RedefineSyntax['components'];
      const syntax = readSyntax(context, read);
      return schemaLocation === undefined ? [] : [{ kind: 'redefine', ...syntax, schemaLocation, components }];
    }
    default:
      return [];
  }
}

function parseGlobal(context: ParseContext, element: XmlElementNode): GlobalSyntax[] {
  const component = parseComponent(context, element);
  return component === undefined || component.name === undefined ? [] : [component];
}

function parseComponent(context: ParseContext, element: XmlElementNode): GlobalSyntax | undefined {
  switch (element.localName) {
    case 'element':
      return parseGlobalElement(context, element);
    case 'attribute':
      return parseGlobalAttribute(context, element);
    case 'complexType':
      return parseComplexType(context, element, true);
    case 'simpleType':
      return parseSimpleType(context, element, true);
    case 'group':
      return parseGroup(context, element);
    case 'attributeGroup':
      return parseAttributeGroup(context, element);
    case 'notation':
      return parseNotation(context, element);
    default:
      return undefined;
  }
}
