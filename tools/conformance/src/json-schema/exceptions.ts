/**
 * Probes on which a JSON Schema cannot say what the XSD says. One entry a probe; one that agrees again fails the
 * test.
 */

export type DisagreementReason =
  /** The JSON Schema does not offer xsi:type on elements of simple type; the codec reads and writes it. */
  | 'not emitted'
  /** JSON has the value, and no spelling of it. */
  | 'spelling'
  /** Which members go with which is not seen in lists of each. */
  | 'members in lists'
  /** All elements of the content are one list of items, in an order of its own. */
  | 'free order'
  /** What a wildcard matches is a tree of texts. */
  | 'undeclared';

export const disagreements: Readonly<Record<string, DisagreementReason>> = {
  'a list that is repeated in two places': 'members in lists',
  'a nested optional sequence': 'members in lists',
  'a repeated group': 'free order',
  'a repeated sequence keeps its turns': 'free order',
  'a sequence twice at most': 'free order',
  'a wildcard that follows another': 'members in lists',
  'an optional all': 'members in lists',
  'any in a choice': 'undeclared',
  'any of no namespace': 'undeclared',
  'any of the target namespace': 'undeclared',
  'any with xsi:type inside': 'undeclared',
  'any, lax': 'undeclared',
  'any, skip': 'undeclared',
  'any, strict': 'undeclared',
  'anyAttribute, lax': 'undeclared',
  'anyAttribute, strict': 'undeclared',
  'mixed content extended': 'free order',
  'mixed content in order': 'free order',
  'xsi:type of simple content in an element of simple type': 'not emitted',
  'xsi:type of simple types': 'not emitted',
  'xsi:type that restricts a built-in type of the declared one': 'not emitted',
  'xsi:type where a lax wildcard lets in what is not declared': 'undeclared',
  'xsi:type with a list or union of simple types': 'not emitted',
  'xsi:type with a member of a union': 'not emitted',
  'pattern on an integer sees its spelling': 'spelling',
};
