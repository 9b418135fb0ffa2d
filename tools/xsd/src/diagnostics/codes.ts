/**
 * Every code that compiling an XSD can report: what it is, why it happens, what to do.
 *
 * @module
 */

/** What `blankett explain <code>` tells. */
export interface DiagnosticExplanation {
  readonly severity: 'error' | 'warning';
  readonly title: string;
  readonly cause: string;
  readonly fix: string;
  /** The section of the standard that makes it a fault. */
  readonly rule?: string;
}

const structures = 'https://www.w3.org/TR/xmlschema-1/';
const datatypes = 'https://www.w3.org/TR/xmlschema-2/';

/** Codes of all faults that this package reports, by the step that finds them. */
export type XsdDiagnosticCode =
  // load
  | 'xsd-not-well-formed' | 'xsd-not-a-schema' | 'xsd-entry-missing' | 'xsd-document-missing' | 'xsd-document-namespace' | 'xsd-import-namespace'
  // parse
  | 'xsd-element-unknown' | 'xsd-element-misplaced' | 'xsd-element-required' | 'xsd-text' | 'xsd-attribute-unknown' | 'xsd-attribute-required' | 'xsd-attribute-value' | 'xsd-occurrence' | 'xsd-name-and-ref' | 'xsd-type-twice' | 'xsd-default-and-fixed' | 'xsd-id-duplicate' | 'xsd-attribute-name' | 'xsd-all-placement' | 'xsd-xpath' | 'xsd-wildcard-namespace'
  // resolve
  | 'xsd-limit' | 'xsd-reference' | 'xsd-reference-namespace' | 'xsd-component-duplicate' | 'xsd-circular' | 'xsd-redefine' | 'xsd-attribute-duplicate' | 'xsd-ambiguous' | 'xsd-element-inconsistent' | 'xsd-derivation' | 'xsd-attribute-restriction' | 'xsd-particle-restriction' | 'xsd-wildcard-combination' | 'xsd-facet' | 'xsd-pattern' | 'xsd-pattern-anchor' | 'xsd-value' | 'xsd-value-constraint' | 'xsd-substitution' | 'xsd-keyref' | 'xsd-notation' | 'xsd-list-or-union'
  // lower
  | 'xsd-root';

function error(title: string, cause: string, fix: string, rule?: string): DiagnosticExplanation {
  return { severity: 'error', title, cause, fix, ...(rule !== undefined && { rule }) };
}

function warning(title: string, cause: string, fix: string, rule?: string): DiagnosticExplanation {
  return { severity: 'warning', title, cause, fix, ...(rule !== undefined && { rule }) };
}

/** All codes with their explanations, for `blankett explain`. */
export const diagnosticCodes: Readonly<Record<XsdDiagnosticCode, DiagnosticExplanation>> = {
  // load
  'xsd-not-well-formed': error('The document is not well-formed XML', 'A tag, an attribute, a character or the encoding is not what XML 1.0 allows.', 'Open the file at this place and correct the XML.', 'https://www.w3.org/TR/xml/#sec-well-formed'),
  'xsd-not-a-schema': error('The document is not an XML Schema', 'Its root element is not xs:schema in http://www.w3.org/2001/XMLSchema.', 'Name an XSD 1.0 document here.', `${structures}#element-schema`),
  'xsd-entry-missing': error('The entry document was not found', 'No file of the folder has this path.', 'Correct the path of the entry document.'),
  'xsd-document-missing': warning('A document that is included or imported was not found', 'No file in the folder has this location, this file name or this target namespace, and nothing is fetched from a network.', 'Put the document in the folder, or name it in the catalogue. As long as nothing in it is used, this is harmless.', `${structures}#composition-schemaImport`),
  'xsd-document-namespace': error('The document has another target namespace than it is loaded for', 'An included or redefined document must have the same target namespace or none; an imported one the namespace that the import names.', 'Correct the namespace, or use xs:import instead of xs:include.', `${structures}#src-include`),
  'xsd-import-namespace': error('The import names a namespace that it cannot import', 'A schema imports other namespaces than its own; a schema without a target namespace must name one.', 'Use xs:include for documents of the same namespace.', `${structures}#src-import`),
  // parse
  'xsd-element-unknown': error('No such element in XML Schema', 'The name is not one of XSD 1.0: often a spelling mistake, or an element of XSD 1.1.', 'Correct the name. Text for people belongs in xs:annotation.', `${structures}#Schemas`),
  'xsd-element-misplaced': error('The element may not stand here', 'XML Schema fixes which elements may stand in which, in which order and how often.', 'Move the element to its place; the message says what may stand here.', `${structures}#normative-schemaSchema`),
  'xsd-element-required': error('An element is missing', 'XML Schema requires a child here.', 'Add it.', `${structures}#normative-schemaSchema`),
  'xsd-text': error('Text where only elements may stand', 'Apart from xs:documentation and xs:appinfo, elements of a schema hold no text.', 'Remove the text, or put it into xs:documentation.', `${structures}#normative-schemaSchema`),
  'xsd-attribute-unknown': error('The attribute may not stand here', 'Elements of a schema have fixed attributes; own ones must be in a namespace of their own.', 'Correct the spelling, or remove the attribute.', `${structures}#normative-schemaSchema`),
  'xsd-attribute-required': error('An attribute is missing', 'XML Schema requires it here.', 'Add it.', `${structures}#normative-schemaSchema`),
  'xsd-attribute-value': error('The value of the attribute is not allowed', 'It is not of the type that XML Schema gives this attribute.', 'Correct the value.', `${structures}#normative-schemaSchema`),
  'xsd-occurrence': error('minOccurs is greater than maxOccurs', 'No document could satisfy it. maxOccurs is 1 when it is left out.', 'Raise maxOccurs or lower minOccurs.', `${structures}#p-props-correct`),
  'xsd-name-and-ref': error('A declaration has either a name or a ref', 'With ref it refers to a global declaration and has nothing of its own but how often it occurs.', 'Keep one of the two.', `${structures}#src-element`),
  'xsd-type-twice': error('The type is given twice', 'A type attribute and a type written inside the declaration exclude one another.', 'Keep one of the two.', `${structures}#src-element`),
  'xsd-default-and-fixed': error('A declaration has either a default or a fixed value', 'A fixed value is its own default.', 'Keep one of the two.', `${structures}#src-element`),
  'xsd-id-duplicate': error('The same id twice in one document', 'Values of id attributes are unique within a document.', 'Change or remove one of the ids.', 'https://www.w3.org/TR/xml/#id'),
  'xsd-attribute-name': error('The name is not allowed for an attribute', 'xmlns, and names in the namespace of xsi:, are reserved.', 'Choose another name.', `${structures}#no-xmlns`),
  'xsd-all-placement': error('xs:all may not stand here, or not so often', 'In XSD 1.0 xs:all is the whole content of a type: never inside another group, never repeated, its elements at most once each.', 'Make it an xs:sequence, or the only content of the type.', `${structures}#cos-all-limited`),
  'xsd-xpath': error('The XPath is not of the kind that identity constraints take', 'Selectors and fields take child steps, a leading .//, | between alternatives and, in fields, an attribute as the last step.', 'Write the path in that form.', `${structures}#coss-identity-constraint`),
  'xsd-wildcard-namespace': error('The namespace of the wildcard is not allowed', 'It is ##any, ##other, or a list of namespaces, ##targetNamespace and ##local.', 'Correct the list.', `${structures}#element-any`),
  // resolve
  'xsd-limit': error('The type is larger than this compiler takes', 'Groups in groups make a content model of more than 5,000 elements.', 'Make the groups smaller, or give parts of the content a type of their own.'),
  'xsd-reference': error('There is no such component', 'No document of the schema declares it: a spelling mistake, a wrong prefix, or a document that was not found.', 'Correct the name or prefix, or add the document that declares it.', `${structures}#src-resolve`),
  'xsd-reference-namespace': error('The namespace of the reference is not imported', 'A document may refer only to its own namespace and to those that it imports itself.', 'Add an xs:import for the namespace, or correct the prefix.', `${structures}#src-resolve`),
  'xsd-component-duplicate': error('The component is declared twice', 'Names are unique in a schema: one element, one attribute, one type, one group of a name.', 'Rename or remove one of the two.', `${structures}#sch-props-correct`),
  'xsd-circular': error('The definition rests on itself', 'A type, group or substitution group leads back to itself, so that it can never be made.', 'Break the circle.', `${structures}#ct-props-correct`),
  'xsd-redefine': error('The redefinition does not fit what it redefines', 'A redefined type derives from itself; a redefined group holds itself once, or restricts itself.', 'Correct the redefinition, or declare a component with another name.', `${structures}#src-redefine`),
  'xsd-attribute-duplicate': error('The type has the same attribute twice', 'A type has each attribute once, and at most one attribute of type ID.', 'Remove one of the two.', `${structures}#ct-props-correct`),
  'xsd-ambiguous': error('The content model is ambiguous', 'When reading from left to right it must always be clear, by name alone, which particle an element belongs to.', 'Make the particles exclude one another, or join them into one.', `${structures}#cos-nonambig`),
  'xsd-element-inconsistent': error('Elements of one name have different types in one content model', 'All elements of one name in one type have the same type definition.', 'Give them the same named type.', `${structures}#cos-element-consistent`),
  'xsd-derivation': error('The type may not be derived from this base', 'The base forbids it (final), or is of another kind than the derivation needs.', 'Derive from another base, or change the kind of derivation.', `${structures}#cos-ct-extends`),
  'xsd-attribute-restriction': error('The attributes do not restrict those of the base', 'A restriction may only narrow: it keeps required attributes, fixed values and types of its base.', 'Keep the attribute as narrow as in the base.', `${structures}#derivation-ok-restriction`),
  'xsd-particle-restriction': error('The content does not restrict that of the base', 'Every document that the restriction allows must be one that the base allows, particle by particle.', 'Write the particles of the base in the same order, only narrower.', `${structures}#cos-particle-restrict`),
  'xsd-wildcard-combination': error('The wildcards cannot be combined', 'The intersection or union of the namespaces cannot be said in XSD 1.0.', 'Use one wildcard that says it directly.', `${structures}#cos-aw-intersect`),
  'xsd-facet': error('The facet is not allowed here', 'It does not belong to this kind of type, contradicts another facet, widens that of the base, or its value is not one of the base type.', 'Correct or remove the facet.', `${datatypes}#rf-facets`),
  'xsd-pattern': error('The pattern is not a regular expression of XML Schema', 'XSD patterns are not those of Perl or .NET: no look-ahead, no lazy quantifiers, no \\b.', 'Write the pattern in the syntax of XSD.', `${datatypes}#regexs`),
  'xsd-pattern-anchor': warning('^ and $ are ordinary characters in an XSD pattern', 'A pattern always matches the whole value; ^ and $ stand for themselves, so that hardly any value matches.', 'Remove ^ and $, or read patterns as anchored (patterns: "anchored").', `${datatypes}#regexs`),
  'xsd-value': error('The default or fixed value is not one of its type', 'The value must be valid for the type of the element or attribute.', 'Correct the value or the type.', `${structures}#cos-valid-default`),
  'xsd-value-constraint': error('A default or fixed value may not stand here', 'A required attribute has no default; an ID, an element with child elements only, or an attribute whose declaration is fixed cannot have this value.', 'Remove the default or fixed value.', `${structures}#a-props-correct`),
  'xsd-substitution': error('The element cannot stand in for the head of its substitution group', 'Its type must be derived from the type of the head, in a way that the head does not forbid.', 'Derive the type from that of the head.', `${structures}#e-props-correct`),
  'xsd-keyref': error('The keyref does not fit its key', 'It must refer to a key or unique of the schema with the same number of fields.', 'Correct refer or the fields.', `${structures}#c-props-correct`),
  'xsd-notation': error('The use of xs:NOTATION is not allowed', 'A type made from xs:NOTATION needs an enumeration of declared notations.', 'Add the enumeration, or use another type.', `${datatypes}#NOTATION`),
  'xsd-list-or-union': error('The type may not be an item or member here', 'Items of a list are atomic or unions of atomic types; xs:anySimpleType and complex types are neither item nor member.', 'Use an atomic type.', `${structures}#st-restrict-facets`),
  // lower
  'xsd-root': error('There is no such root element', 'A root that was asked for is not a global element of the schema.', 'Name a global element as {namespace}name.'),
};
