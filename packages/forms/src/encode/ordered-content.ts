/**
 * Content whose order is free and matters: the items of `$content`, one after the other.
 *
 * @module
 */
import { type CompiledComplexType } from '../compile/index.js';
import { step, stepByWildcard } from '../content-model/content-model.js';
import { ContentRecovery } from '../content-model/recovery.js';
import { inContent } from '../decode/places.js';
import type { AnyElement } from '../values.js';
import { writeAnyElement } from './any-element.js';
import { writeChild, writeMixedText } from './children.js';
import { type Encoding, kindOf } from './encoding.js';
import { symbolFor } from './order.js';
import { reportContent } from './report-content.js';

export function writeOrdered(encoding: Encoding, type: CompiledComplexType, content: unknown): void {
  if (content !== undefined && !Array.isArray(content)) {
    encoding.fault('member-type', { expected: ['array'], other: kindOf(content) }, { path: ['$content'] });
    return;
  }
  const list = (content ?? []) as readonly unknown[];
  const model = type.content;
  const seen = new Set<unknown>();
  const recovery = model === undefined ? undefined : new ContentRecovery<readonly (string | number)[]>(model, symbol => seen.has(symbol));
  let state = model?.start;
  let count = 1;
  list.forEach((item, at) => {
    const path = ['$content', at];
    if (typeof item === 'string') {
      if (type.mixed) writeMixedText(encoding, item, at);
      else if (/\S/.test(item)) encoding.fault('text-unexpected', {}, { path });
      return;
    }
    const keys = typeof item === 'object' && item !== null ? Object.keys(item) : [];
    const [key] = keys;
    if (key === undefined || keys.length !== 1) {
      encoding.fault('member-type', { expected: [type.mixed ? 'string or object with one member' : 'object with one member'], other: kindOf(item) }, { path });
      return;
    }
    const value = (item as Record<string, unknown>)[key];
    const symbol = model === undefined || !type.members.has(key) ? undefined : symbolFor(encoding, model, key, value);
    if (symbol === undefined || model === undefined || state === undefined || recovery === undefined) {
      encoding.fault('member-unknown', { wanted: [] }, { path: [...path, key] });
      return;
    }
    // Of several wildcards that allow its namespace, the one whose turn it is takes an element.
    let edge = symbol.wildcard === undefined ? step(model, state, symbol) : stepByWildcard(model, state, (value as AnyElement | null | undefined)?.namespace ?? '');
    if (edge === undefined || (edge.repeats ? count >= state.max : count < state.min)) {
      edge = recovery.misplaced({ symbol, state, count, at: [...path, key], before: undefined, beforeAt: undefined }).edge;
    }
    if (edge !== undefined) {
      count = edge.repeats ? count + 1 : 1;
      state = edge.state;
    }
    seen.add(symbol);
    const element = edge?.element ?? symbol.element;
    if (element === undefined) writeAnyElement(encoding, (edge?.symbol ?? symbol).wildcard!, value, [...path, key]);
    else writeChild(encoding, element, symbol, value, inContent + at);
  });
  if (recovery === undefined || state === undefined) return;
  recovery.end(state, count, []);
  for (const fault of recovery.faults) reportContent(encoding, fault, fault.at, []);
}
