/**
 * Regular expressions of XML Schema: parsed with exact errors, matched in linear time.
 *
 * @see https://www.w3.org/TR/xmlschema-2/#regexs
 * @module
 */
export { compilePattern } from './matcher.js';
export type { PatternMatcher } from './matcher.js';
export { parsePattern } from './parse.js';
export { PatternError } from './syntax.js';
export type { CharacterNode, CharacterSet, ChoiceNode, EscapeName, PatternErrorCode, PatternNode, PatternOptions, RepeatNode, SequenceNode } from './syntax.js';
