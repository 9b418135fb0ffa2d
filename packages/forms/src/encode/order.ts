/**
 * The order of members where the schema has choices and repeated groups: the automaton is walked with what the object has, and
 * goes back where it went wrong.
 *
 * @module
 */
import { allowsNamespace, type CompiledComplexType, ownValue } from '../compile/index.js';
import { type ContentEdge, type ContentModel, type ContentState, type ContentSymbol, mayEnd, possibleSteps, step } from '../content-model/content-model.js';
import { ContentRecovery } from '../content-model/recovery.js';
import type { AnyElement } from '../values.js';
import { standingIn } from './children.js';
import { type Encoding, kindOf } from './encoding.js';
import { reportContent } from './report-content.js';

/** One value of a member. */
export interface Item {
  readonly symbol: ContentSymbol;
  readonly value: unknown;
  /** In the member's list, or -1. */
  readonly index: number;
}

/** A step and what is written for it; without an item, the constant that the schema fixes. */
export interface OrderedItem {
  readonly edge: Pick<ContentEdge, 'symbol' | 'element'>;
  readonly item: Item | undefined;
}

/** All values of an object's members, member by member in schema order. */
export function itemsOf(encoding: Encoding, type: CompiledComplexType, model: ContentModel, value: object): Item[] {
  const items: Item[] = [];
  for (const member of type.members.values()) {
    const given = ownValue(value, member.key);
    if (given === undefined) continue;
    if (member.array && !Array.isArray(given)) {
      encoding.fault('member-type', { expected: ['array'], other: kindOf(given) }, { path: [member.key] });
      continue;
    }
    const list = member.array ? (given as readonly unknown[]) : [given];
    list.forEach((item, at) => {
      const index = member.array ? at : -1;
      const symbol = symbolFor(encoding, model, member.key, item);
      if (symbol !== undefined) items.push({ symbol, value: item, index });
      else encoding.fault('type-unknown', {}, { path: index < 0 ? [member.key] : [member.key, index] });
    });
  }
  return items;
}

/** The symbol that a member's value stands for. */
export function symbolFor(encoding: Encoding, model: ContentModel, key: string, item: unknown): ContentSymbol | undefined {
  if (key === '$any') {
    const namespace = (item as AnyElement | null | undefined)?.namespace ?? '';
    return model.wildcards.find(symbol => allowsNamespace(symbol.wildcard!, namespace)) ?? model.wildcards[0];
  }
  const head = model.symbols.find(symbol => symbol.member.key === key && symbol.head === undefined);
  const leaf = head?.leaves[0];
  if (leaf?.element === undefined) return undefined;
  if (leaf.symbols.length === 1) return head;
  const element = standingIn(encoding, leaf.element, leaf, item);
  return leaf.symbols.find(symbol => symbol.element === element);
}

/** Steps through the model for all items. What does not fit is reported, and written where it comes. */
export function orderItems(encoding: Encoding, model: ContentModel, items: readonly Item[]): readonly OrderedItem[] {
  return search(model, items) ?? orderWithFaults(encoding, model, items);
}

/** One place on the way: what was tried from it. */
interface Frame {
  readonly state: ContentState;
  readonly count: number;
  readonly choices: readonly ContentEdge[];
  next: number;
  /** Step that led here, and its item. */
  readonly by: OrderedItem | undefined;
}

/** Steps tried in all, beyond four for each item. */
const patience = 10_000;

function search(model: ContentModel, items: readonly Item[]): readonly OrderedItem[] | undefined {
  const queues = new Map<string, Item[]>();
  for (const item of items) {
    const queue = queues.get(item.symbol.member.key);
    if (queue === undefined) queues.set(item.symbol.member.key, [item]);
    else queue.push(item);
  }
  const taken = new Map<string, number>();
  let left = items.length;
  const nextItem = (symbol: ContentSymbol): Item | undefined => {
    const item = queues.get(symbol.member.key)?.[taken.get(symbol.member.key) ?? 0];
    return item !== undefined && (item.symbol === symbol || fitsWildcard(symbol, item)) ? item : undefined;
  };
  const take = (symbol: ContentSymbol, by: number): void => {
    taken.set(symbol.member.key, (taken.get(symbol.member.key) ?? 0) + by);
    left -= by;
  };
  const frames: Frame[] = [frameAt(model, model.start, 1, undefined, queues, taken)];
  for (let tries = items.length * 4 + patience; tries > 0; tries -= 1) {
    const frame = frames[frames.length - 1];
    if (frame === undefined) return undefined;
    if (left === 0 && frame.count >= frame.state.min && mayEnd(model, frame.state)) return frames.slice(1).map(({ by }) => by!);
    const edge = frame.choices[frame.next];
    if (edge === undefined) {
      frames.pop();
      if (frame.by?.item !== undefined) take(frame.by.edge.symbol, -1);
      continue;
    }
    frame.next += 1;
    const item = nextItem(edge.symbol);
    // Without an item only a constant can stand, and that only if it is not itself to be left out.
    if (item === undefined && (edge.element?.fixed === undefined || edge.state.leaf?.nullable !== false)) continue;
    if (item !== undefined) take(edge.symbol, 1);
    frames.push(frameAt(model, edge.state, edge.repeats ? frame.count + 1 : 1, { edge, item }, queues, taken));
  }
  return undefined;
}

function fitsWildcard(symbol: ContentSymbol, item: Item): boolean {
  return symbol.wildcard !== undefined && item.symbol.wildcard !== undefined
    && allowsNamespace(symbol.wildcard, (item.value as AnyElement | null | undefined)?.namespace ?? '');
}

function frameAt(model: ContentModel, state: ContentState, count: number, by: OrderedItem | undefined, queues: ReadonlyMap<string, readonly Item[]>, taken: ReadonlyMap<string, number>): Frame {
  const possible = possibleSteps(model, state).filter(edge => (edge.repeats ? count < state.max : count >= state.min));
  const has = ({ symbol: { member } }: ContentEdge): boolean => (taken.get(member.key) ?? 0) < (queues.get(member.key)?.length ?? 0);
  const given = possible.filter(has);
  const constants = possible.filter(edge => edge.element?.fixed !== undefined && !has(edge));
  return { state, count, choices: [...given, ...constants], next: 0, by };
}

function orderWithFaults(encoding: Encoding, model: ContentModel, items: readonly Item[]): readonly OrderedItem[] {
  const inOrder = [...items].sort((one, other) => one.symbol.member.position - other.symbol.member.position);
  const seen = new Set<ContentSymbol>();
  const recovery = new ContentRecovery<Item | undefined>(model, symbol => seen.has(symbol));
  let state = model.start;
  let count = 1;
  const ordered: OrderedItem[] = [];
  for (const item of inOrder) {
    const { symbol } = item;
    let edge = step(model, state, symbol);
    if (edge === undefined || (edge.repeats ? count >= state.max : count < state.min)) {
      edge = recovery.misplaced({ symbol, state, count, at: item, before: undefined, beforeAt: undefined }).edge;
    }
    if (edge !== undefined) {
      count = edge.repeats ? count + 1 : 1;
      state = edge.state;
    }
    seen.add(symbol);
    ordered.push({ edge: edge ?? { symbol, element: symbol.element }, item });
  }
  recovery.end(state, count, undefined);
  for (const fault of recovery.faults) {
    const { at } = fault;
    reportContent(encoding, fault, at === undefined ? [] : at.index < 0 ? [at.symbol.member.key] : [at.symbol.member.key, at.index], []);
  }
  return ordered;
}
