/**
 * Matching in linear time: the automaton's states that are alive after a text become one state of a deterministic automaton,
 * made when a text first gets there. No pattern and no text makes it go back, so none can make it hang.
 *
 * @see https://swtch.com/~rsc/regexp/regexp1.html
 */
import { accepts, buildAutomaton, splits } from './automaton.js';
import type { Automaton } from './automaton.js';
import { parsePattern } from './parse.js';
import type { PatternOptions } from './syntax.js';

/** Whether a whole text matches. */
export type PatternMatcher = (text: string) => boolean;

/** What is remembered of one pattern, at most (states of the non-deterministic automaton, over all remembered ones); then it starts afresh. */
const mostRemembered = 200_000;

/** Characters whose class is remembered, at most, beyond the first 256. */
const mostCharacters = 10_000;

/** States that are alive together. `next[class]` is where a character of a class leads. */
interface Alive {
  readonly states: readonly number[];
  readonly accepts: boolean;
  readonly next: (Alive | undefined)[];
}

/**
 * Compiles a pattern to a matcher of whole texts. Time is linear in the text, for every pattern.
 *
 * @throws {PatternError} when it is no regular expression of XML Schema, or too large
 * @see https://www.w3.org/TR/xmlschema-2/#regexs
 * @example
 * const matches = compilePattern('[HUKL][0-9]{4}');
 * matches('H0101'); // true
 */
export function compilePattern(pattern: string, options: PatternOptions = {}): PatternMatcher {
  const automaton = buildAutomaton(parsePattern(pattern, options));
  const classOf = characterClasses(automaton);
  const step = stepper(automaton);
  const latin = new Int16Array(256).fill(-1);

  return text => {
    let alive = step.start();
    for (let index = 0; index < text.length; index += 1) {
      let code = text.charCodeAt(index);
      let characterClass: number;
      if (code < 256) {
        characterClass = latin[code]!;
        if (characterClass < 0) characterClass = latin[code] = classOf(code);
      } else {
        if (code >= 0xd800 && code < 0xdc00) {
          code = text.codePointAt(index)!;
          if (code > 0xffff) index += 1;
        }
        characterClass = classOf(code);
      }
      const next = alive.next[characterClass] ?? step.from(alive, characterClass, code);
      if (next.states.length === 0) return false;
      alive = next;
    }
    return alive.accepts;
  };
}

/** Characters that no set of the pattern tells apart are one class; classes are numbered as they are met. */
function characterClasses(automaton: Automaton): (codePoint: number) => number {
  const remembered = new Map<number, number>();
  const numbers = new Map<string, number>();
  return codePoint => {
    let number = remembered.get(codePoint);
    if (number !== undefined) return number;
    let signature = '';
    for (const has of automaton.sets) signature += has(codePoint) ? '1' : '0';
    number = numbers.get(signature);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(signature, number);
    }
    if (remembered.size >= mostCharacters) remembered.clear();
    remembered.set(codePoint, number);
    return number;
  };
}

interface Stepper {
  start(): Alive;
  /** The states alive after a character (`codePoint` stands for its class) has been read. */
  from(alive: Alive, characterClass: number, codePoint: number): Alive;
}

function stepper(automaton: Automaton): Stepper {
  const { reads, targets, sets } = automaton;
  const marks = new Uint32Array(reads.length);
  let mark = 0;
  let known = new Map<string, Alive>();
  let remembered = 0;
  let first: Alive | undefined;

  /** All states that can be reached from `from` without reading. */
  function closure(from: readonly number[]): Alive {
    mark += 1;
    const pending = [...from];
    const states: number[] = [];
    let accepting = false;
    while (pending.length > 0) {
      const state = pending.pop()!;
      if (marks[state] === mark) continue;
      marks[state] = mark;
      const read = reads[state]!;
      if (read === splits) for (const target of targets[state]!) pending.push(target);
      else if (read === accepts) accepting = true;
      else states.push(state);
    }
    if (accepting) states.push(-1);
    return remember(states, accepting);
  }

  function remember(states: number[], accepting: boolean): Alive {
    const key = states.join();
    const found = known.get(key);
    if (found !== undefined) return found;
    if (remembered > mostRemembered) {
      known = new Map();
      remembered = 0;
      first = undefined;
    }
    const alive: Alive = { states, accepts: accepting, next: [] };
    known.set(key, alive);
    remembered += states.length + 1;
    return alive;
  }

  return {
    start() {
      first ??= closure([automaton.start]);
      return first;
    },
    from(alive, characterClass, codePoint) {
      const reached: number[] = [];
      for (const state of alive.states) {
        if (state >= 0 && sets[reads[state]!]!(codePoint)) reached.push(targets[state]![0]!);
      }
      const next = closure(reached);
      alive.next[characterClass] = next;
      return next;
    },
  };
}
