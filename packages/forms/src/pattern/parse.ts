/**
 * Parser of XML Schema's regular expressions: text to {@link PatternNode}.
 *
 * Written by production, in the standard's order. Where Xerces is more liberal than the grammar, so is this, since real
 * schemas were tried with it: any sign may be escaped (`\/`, `\$`).
 *
 * @see https://www.w3.org/TR/xmlschema-2/#regexs
 */
import { blockRanges } from './blocks.js';
import { PatternError } from './syntax.js';
import type { CharacterSet, EscapeName, PatternErrorCode, PatternNode, PatternOptions } from './syntax.js';

/** Groups and subtractions inside one another, at most: the parser goes down with them. */
const deepest = 200;

const categories = new Set(
  'L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po Z Zs Zl Zp S Sm Sc Sk So C Cc Cf Cs Co Cn'.split(' '),
);

const controlEscapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** Signs of ASCII: escaped, they stand for themselves. */
const sign = /^[ -/:-@[-`{-~]$/;

const hyphen = 0x2d;
const hyphenAdvice = "a '-' that is a character stands first or last in its class; elsewhere write \\-";

/** Characters that stand for themselves only when escaped. https://www.w3.org/TR/xmlschema-2/#nt-normChar */
const metacharacters = '.\\?*+{}()|[]';

/**
 * Parses a pattern.
 *
 * @param pattern the value of a pattern facet
 * @throws {PatternError} with the offset of the first character that does not fit
 * @see https://www.w3.org/TR/xmlschema-2/#nt-regExp
 * @example
 * parsePattern('[A-Z]{2}').kind; // 'repeat'
 */
export function parsePattern(pattern: string, options: PatternOptions = {}): PatternNode {
  const anchored = options.anchored === true;
  let offset = 0;
  let depth = 0;

  function fail(code: PatternErrorCode, message: string, at: number = offset): never {
    throw new PatternError(code, at, message);
  }

  function enter(): void {
    depth += 1;
    if (depth > deepest) fail('pattern-limit', `groups are nested more than ${deepest} deep`);
  }

  function take(): number {
    const codePoint = pattern.codePointAt(offset)!;
    offset += codePoint > 0xffff ? 2 : 1;
    return codePoint;
  }

  /** regExp ::= branch ( '|' branch )* */
  function choice(): PatternNode {
    enter();
    const branches = [branch()];
    while (pattern[offset] === '|') {
      offset += 1;
      branches.push(branch());
    }
    depth -= 1;
    return branches.length === 1 ? branches[0]! : { kind: 'choice', branches };
  }

  /** branch ::= piece* */
  function branch(): PatternNode {
    const pieces: PatternNode[] = [];
    if (anchored && pattern[offset] === '^') offset += 1;
    while (offset < pattern.length && pattern[offset] !== '|' && pattern[offset] !== ')') {
      if (anchored && pattern[offset] === '$' && endsBranch(offset + 1)) offset += 1;
      else pieces.push(piece());
    }
    return pieces.length === 1 ? pieces[0]! : { kind: 'sequence', pieces };
  }

  function endsBranch(at: number): boolean {
    return at === pattern.length || pattern[at] === '|' || pattern[at] === ')';
  }

  /** piece ::= atom quantifier? */
  function piece(): PatternNode {
    const item = atom();
    switch (pattern[offset]) {
      case '?': offset += 1; return { kind: 'repeat', piece: item, min: 0, max: 1 };
      case '*': offset += 1; return { kind: 'repeat', piece: item, min: 0, max: Infinity };
      case '+': offset += 1; return { kind: 'repeat', piece: item, min: 1, max: Infinity };
      case '{': return quantity(item);
      default: return item;
    }
  }

  /** quantity ::= n | n ',' | n ',' m, in braces */
  function quantity(item: PatternNode): PatternNode {
    const start = offset;
    offset += 1;
    const min = number();
    let max = min;
    if (pattern[offset] === ',') {
      offset += 1;
      max = pattern[offset] === '}' ? Infinity : number();
    }
    if (pattern[offset] !== '}') fail('pattern-syntax', "expected '}' at the end of a quantifier");
    offset += 1;
    if (max < min) fail('pattern-range', `the quantifier's maximum ${max} is less than its minimum ${min}`, start);
    return { kind: 'repeat', piece: item, min, max };
  }

  function number(): number {
    const start = offset;
    while (pattern[offset]! >= '0' && pattern[offset]! <= '9') offset += 1;
    if (offset === start) fail('pattern-syntax', 'expected a number in the quantifier');
    return Number(pattern.slice(start, offset));
  }

  /** atom ::= NormalChar | charClass | '(' regExp ')' */
  function atom(): PatternNode {
    const character = pattern[offset]!;
    switch (character) {
      case '(': {
        const start = offset;
        offset += 1;
        if (pattern[offset] === '?') fail('pattern-syntax', "XML Schema's patterns have no '(?': no look-ahead, no options");
        const inner = choice();
        if (pattern[offset] !== ')') fail('pattern-syntax', "this '(' is not closed", start);
        offset += 1;
        return inner;
      }
      case '[': return { kind: 'character', set: classExpression() };
      case '.': offset += 1; return { kind: 'character', set: { set: 'any' } };
      case '\\': return { kind: 'character', set: escape() };
      default:
        if (metacharacters.includes(character)) fail('pattern-syntax', unexpected(character));
        return { kind: 'character', set: one(take()) };
    }
  }

  function unexpected(character: string): string {
    return '?*+{'.includes(character)
      ? `there is nothing that '${character}' could repeat; write \\${character} for the character`
      : `unexpected '${character}'; write \\${character} for the character`;
  }

  /** charClassEsc: https://www.w3.org/TR/xmlschema-2/#nt-charClassEsc */
  function escape(): CharacterSet {
    const start = offset;
    offset += 1;
    const name = pattern[offset];
    if (name === undefined) fail('pattern-escape', "nothing follows the '\\'", start);
    if (sign.test(name) || Object.hasOwn(controlEscapes, name)) {
      offset += 1;
      return one((controlEscapes[name] ?? name).charCodeAt(0));
    }
    if ('sicdwSICDW'.includes(name)) {
      offset += 1;
      const lower = name.toLowerCase() as EscapeName;
      return { set: 'escape', name: lower, negated: name !== lower };
    }
    if (name === 'p' || name === 'P') return property(start, name === 'P');
    return fail('pattern-escape', `XML Schema's patterns have no escape '\\${String.fromCodePoint(pattern.codePointAt(offset)!)}'`, start);
  }

  /** catEsc ::= '\p{' charProp '}' */
  function property(start: number, negated: boolean): CharacterSet {
    const end = pattern.indexOf('}', offset);
    if (pattern[offset + 1] !== '{' || end < 0) fail('pattern-syntax', "expected '{', a category or block, and '}'", start);
    const name = pattern.slice(offset + 2, end);
    offset = end + 1;
    if (categories.has(name)) return { set: 'category', name, negated };
    if (name.startsWith('Is') && blockRanges(name.slice(2)) !== undefined) return { set: 'block', name: name.slice(2), negated };
    return fail('pattern-property', `'${name}' is neither a category nor a block that XML Schema names`, start);
  }

  /** charClassExpr ::= '[' charGroup ']': https://www.w3.org/TR/xmlschema-2/#nt-charClassExpr */
  function classExpression(): CharacterSet {
    const start = offset;
    enter();
    offset += 1;
    const negated = pattern[offset] === '^';
    if (negated) offset += 1;
    const items: CharacterSet[] = [];
    let except: CharacterSet | undefined;
    for (;;) {
      const character = pattern[offset];
      if (character === undefined) fail('pattern-syntax', "this '[' is not closed", start);
      if (character === ']') break;
      if (character === '[') fail('pattern-syntax', "unexpected '[' in a class; write \\[ for the character");
      if (character === '-' && pattern[offset + 1] === '[') {
        offset += 1;
        except = classExpression();
        if (pattern[offset] !== ']') fail('pattern-syntax', 'a class ends after what is subtracted from it');
        break;
      }
      items.push(classItem(items.length === 0));
    }
    if (items.length === 0) fail('pattern-syntax', 'a class needs at least one character', start);
    offset += 1;
    depth -= 1;
    return { set: 'class', items, negated, ...(except && { except }) };
  }

  /** charRange | charClassEsc; `opens` at the start of the class, where a hyphen is a character */
  function classItem(opens: boolean): CharacterSet {
    const start = offset;
    if (pattern[offset] === '-' && !opens && pattern[offset + 1] !== ']') fail('pattern-range', hyphenAdvice);
    const first = pattern[offset] === '\\' ? escape() : one(take());
    const next = pattern[offset + 1];
    if (pattern[offset] !== '-' || next === ']' || next === '[' || next === undefined) return first;
    if (first.set !== 'range' || first.first === hyphen && pattern[start] !== '\\') fail('pattern-range', hyphenAdvice);
    offset += 1;
    if (pattern[offset] === '-') fail('pattern-range', hyphenAdvice);
    const last = pattern[offset] === '\\' ? escape() : one(take());
    if (last.set !== 'range') fail('pattern-range', 'a range ends with a character, not with a class of them', start);
    if (last.first < first.first) fail('pattern-range', 'a range ends before it starts', start);
    return { set: 'range', first: first.first, last: last.first };
  }

  const tree = choice();
  if (offset < pattern.length) fail('pattern-syntax', "there is no '(' to this ')'; write \\) for the character");
  return tree;
}

function one(codePoint: number): CharacterSet {
  return { set: 'range', first: codePoint, last: codePoint };
}
