/**
 * The subset of XPath 1.0 that selectors and fields take.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#coss-identity-constraint
 * @module
 */
import { isNCName } from '@blankett/xml';
import type { ParseContext, ReadElement } from './grammar.js';
import { attributeLocation } from './read-values.js';
import type { NameTest, XPathSyntax } from './syntax.js';

type Alternative = XPathSyntax['alternatives'][number];

/** Parses a path; a fault is reported and leaves nothing. A name without prefix is in no namespace. */
export function parseXPath(context: ParseContext, read: ReadElement, xpath: string, role: 'selector' | 'field'): XPathSyntax | undefined {
  const location = attributeLocation(context, read, 'xpath');
  const alternatives = xpath.split('|').map((text) => parseAlternative(text, role, read));
  const fault = alternatives.find((alternative) => typeof alternative === 'string');
  if (fault !== undefined) {
    context.report('xsd-xpath', location, `xpath="${xpath}" of xs:${role}: ${fault}.`);
    return undefined;
  }
  return { location, alternatives: alternatives as readonly Alternative[] };
}

/** One alternative, or what is wrong with it. */
function parseAlternative(text: string, role: 'selector' | 'field', read: ReadElement): Alternative | string {
  const tokens = text.match(/::|\/\/|[./@*:]|[^\s/@*:.|][^\s/@*:|]*|\S/gu) ?? [];
  let at = 0;
  const take = (token: string): boolean => (tokens[at] === token ? (at++, true) : false);
  const steps: NameTest[] = [];
  let descendant = false;
  if (tokens[0] === '.' && tokens[1] === '//') {
    descendant = true;
    at = 2;
  }
  for (;;) {
    if (take('.')) {
      // The element itself: adds no step.
    } else if (tokens[at] === '@' || (tokens[at] === 'attribute' && tokens[at + 1] === '::')) {
      at += tokens[at] === '@' ? 1 : 2;
      if (role === 'selector') return 'a selector selects elements, not attributes';
      const test = readNameTest(tokens, at, read);
      if (typeof test === 'string') return test;
      if (test.next < tokens.length) return 'an attribute is the last step';
      return { descendant, steps, attribute: test.test };
    } else {
      if (tokens[at] === 'child' && tokens[at + 1] === '::') at += 2;
      const test = readNameTest(tokens, at, read);
      if (typeof test === 'string') return test;
      steps.push(test.test);
      at = test.next;
    }
    if (at >= tokens.length) return { descendant, steps, attribute: undefined };
    if (!take('/')) return `"${tokens[at]}" may not stand there`;
  }
}

function readNameTest(tokens: readonly string[], at: number, read: ReadElement): { readonly test: NameTest; readonly next: number } | string {
  const first = tokens[at];
  if (first === undefined) return 'a step is missing';
  if (first === '*') return { test: '*', next: at + 1 };
  if (!isNCName(first)) return `"${first}" is not a name`;
  if (tokens[at + 1] !== ':') return { test: { namespace: '', localName: first }, next: at + 1 };
  const namespace = read.element.resolvePrefix(first);
  if (namespace === undefined) return `the prefix "${first}" is not declared`;
  const second = tokens[at + 2];
  if (second === '*') return { test: { namespace }, next: at + 3 };
  if (second === undefined || !isNCName(second)) return 'a name is missing after the prefix';
  return { test: { namespace, localName: second }, next: at + 3 };
}
