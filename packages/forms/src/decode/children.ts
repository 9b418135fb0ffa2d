/**
 * Children of an element of complex type: each is stepped through the content model and read into its member.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#cvc-complex-type
 * @module
 */
import { XmlToken } from '@blankett/xml';
import { type CompiledComplexType, type CompiledElement, type CompiledMember, nameWithin, ownValue, setOwn } from '../compile/index.js';
import { type ContentEdge, type ContentModel, type ContentState, type ContentSymbol, mayEnd, step, stepByWildcard } from '../content-model/content-model.js';
import { absent } from './absent.js';
import type { Decoding } from './decoding.js';
import { readElement, refuseElement } from './element.js';
import { Misplacement } from './misplacement.js';
import { again, inContent } from './places.js';
import { skipElement } from './skip.js';
import { readWildcard } from './wildcard.js';

/**
 * Reads the content of the element whose start tag the reader is at, to its end tag, into `value`.
 *
 * @returns {@link absent} when, in modes `stored` and `lenient`, there is nothing where there has to be something
 */
export function readChildren(decoding: Decoding, type: CompiledComplexType, value: Record<string, unknown>): typeof absent | undefined {
  const { reader, places } = decoding;
  const model = type.content;
  if (model === undefined) {
    readEmpty(decoding, type, value);
    return undefined;
  }
  const { mixed } = type;
  const row = places.depth;
  const list: unknown[] | undefined = type.ordered ? [] : undefined;
  let state = model.start;
  let count = 1;
  let before: ContentState | undefined;
  /** Where the element stands that led to `state`. */
  let acceptedAt = -1;
  let offset = -1;
  let misplacement: Misplacement | undefined;
  let any = false;
  let lastMember: CompiledMember | undefined;
  let lastArray: unknown[] | undefined;

  for (;;) {
    const token = mixed ? reader.next() : reader.nextTag();
    if (token === XmlToken.text) {
      if (mixed) {
        list?.push(reader.text);
        any = true;
      } else {
        decoding.fault('text-unexpected', {}, { offset: decoding.firstMark(reader.offset) }, 'dropped');
        any = true;
      }
      continue;
    }
    if (token !== XmlToken.start) break;
    any = true;
    const { localName } = reader;
    const { namespace } = reader;
    offset = reader.offset;
    let edge: ContentEdge | undefined = state.likely;
    if (edge === undefined || edge.symbol.localName !== localName || edge.symbol.namespace !== namespace || edge.symbol.wildcard !== undefined) {
      edge = findStep(model, state, localName, namespace);
    }
    let symbol: ContentSymbol;
    let child: CompiledElement | undefined;
    let keep = true;
    if (edge !== undefined && (edge.repeats ? count < state.max : count >= state.min)) {
      symbol = edge.symbol;
      child = edge.element;
      if (edge.repeats) count += 1;
      else {
        before = state;
        state = edge.state;
        count = 1;
      }
      acceptedAt = offset;
      misplacement?.accepted();
    } else {
      misplacement ??= new Misplacement(decoding, type, model, value, list);
      const found = misplacement.find(edge?.symbol, state, count, offset, before, acceptedAt);
      if (found === undefined) {
        refuseElement(decoding, misplacement.expected(state, count));
        skipElement(reader);
        continue;
      }
      symbol = found.symbol;
      child = found.edge?.element ?? symbol.element;
      keep = found.keep;
      if (found.edge !== undefined) {
        before = state;
        state = found.edge.state;
        count = 1;
        acceptedAt = offset;
      }
    }

    const { member } = symbol;
    places.depth = row + 1;
    places.symbols[row] = symbol;
    places.prefixes[row] = reader.prefix;
    places.localNames[row] = localName;
    places.offsets[row] = offset;
    if (list === undefined) {
      let index = keep ? -1 : again;
      if (member.array) {
        if (member !== lastMember) {
          lastArray = ownValue(value, member.key) as unknown[] | undefined;
          lastMember = member;
        }
        index = lastArray === undefined ? 0 : lastArray.length;
        places.lists[row] = symbol.shared ? lastArray : undefined;
      } else if (places.lists[row] !== undefined) places.lists[row] = undefined;
      places.indexes[row] = index;
    } else {
      places.lists[row] = list;
      places.indexes[row] = inContent + list.length;
    }
    const item = child === undefined ? readWildcard(decoding, symbol.wildcard!) : readElement(decoding, child);
    places.depth = row;
    if (item === absent || item === undefined || !keep) continue;
    const kept = symbol.head === undefined ? item : standingIn(decoding, child!, item);
    if (list !== undefined) {
      const tagged = {};
      setOwn(tagged, member.key, kept);
      list.push(tagged);
    } else if (member.array) {
      if (lastArray !== undefined && lastMember === member) lastArray.push(kept);
      else {
        lastArray = [kept];
        lastMember = member;
        if (member.inherited) setOwn(value, member.key, lastArray);
        else value[member.key] = lastArray;
      }
    } else if (member.inherited) setOwn(value, member.key, kept);
    else value[member.key] = kept;
  }

  if (list !== undefined) value['$content'] = list;
  if (misplacement !== undefined || count < state.min || !mayEnd(model, state)) {
    const emptied = !any && decoding.mode !== 'strict';
    if (emptied && decoding.mode === 'stored') return absent;
    misplacement ??= new Misplacement(decoding, type, model, value, list);
    misplacement.end(state, count, reader.offset);
    if (emptied) return absent;
  }
  return undefined;
}

function findStep(model: ContentModel, state: ContentState, localName: string, namespace: string): ContentEdge | undefined {
  for (let symbol = model.byLocalName.get(localName); symbol !== undefined; symbol = symbol.next) {
    if (symbol.namespace !== namespace) continue;
    const edge = step(model, state, symbol);
    if (edge !== undefined) return edge;
  }
  return model.wildcards.length === 0 ? undefined : stepByWildcard(model, state, namespace);
}

/** Content of a type that has no children: none, or text when it is mixed. */
function readEmpty(decoding: Decoding, type: CompiledComplexType, value: Record<string, unknown>): void {
  const { reader } = decoding;
  for (let token = reader.next(); token !== XmlToken.end; token = reader.next()) {
    if (token === XmlToken.start) {
      refuseElement(decoding, []);
      skipElement(reader);
    } else if (type.mixed) {
      const list = (value['$content'] ??= []) as unknown[];
      list.push(reader.text);
    } else decoding.fault('text-unexpected', {}, { offset: decoding.firstMark(reader.offset) }, 'dropped');
  }
  if (type.ordered) value['$content'] ??= [];
}

/** The value of an element that stands in for the head of its substitution group says which it is. */
function standingIn({ form }: Decoding, element: CompiledElement, value: unknown): unknown {
  const $element = nameWithin(form.namespace, element.namespace, element.localName);
  if (value === null) return element.type.kind === 'complex' ? { $element, $nil: true } : { $element, value };
  if (typeof value === 'object' && !Array.isArray(value) && !(value instanceof Uint8Array)) return { $element, ...value };
  return { $element, value };
}
