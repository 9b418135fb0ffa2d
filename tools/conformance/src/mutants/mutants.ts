/**
 * Documents with one change each: every element deleted, doubled, and swapped with the element after it.
 * Made on the text, so all that the change does not touch stays as it was.
 */
import { SaxesParser } from 'saxes';

export interface ElementSpan {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly parent: number;
  /** Index of the next element with the same parent, or -1. */
  next: number;
}

/** Where every element of a document begins and ends, in document order. */
export function elementSpans(document: string): readonly ElementSpan[] {
  const spans: { name: string; start: number; end: number; parent: number; next: number }[] = [];
  const open: number[] = [];
  const lastChild = new Map<number, number>();
  const parser = new SaxesParser();
  parser.on('opentagstart', (tag) => {
    const parent = open.at(-1) ?? -1;
    const index = spans.length;
    spans.push({ name: tag.name, start: document.lastIndexOf('<', parser.position - 1), end: -1, parent, next: -1 });
    const previous = lastChild.get(parent);
    if (previous !== undefined) spans[previous]!.next = index;
    lastChild.set(parent, index);
    open.push(index);
  });
  parser.on('closetag', () => {
    spans[open.pop()!]!.end = parser.position;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(document).close();
  return spans;
}

export type Mutation = 'delete' | 'double' | 'swap';

/** The document with one element changed; undefined where there is nothing to change (the root, no element after it, two equal neighbours). */
export function mutate(document: string, spans: readonly ElementSpan[], index: number, mutation: Mutation): string | undefined {
  const span = spans[index];
  if (span === undefined || span.parent === -1) return undefined;
  const text = document.slice(span.start, span.end);
  switch (mutation) {
    case 'delete':
      return document.slice(0, span.start) + document.slice(span.end);
    case 'double':
      return document.slice(0, span.end) + text + document.slice(span.end);
    case 'swap': {
      const next = spans[span.next];
      if (next === undefined) return undefined;
      const other = document.slice(next.start, next.end);
      if (other === text) return undefined;
      return document.slice(0, span.start) + other + document.slice(span.end, next.start) + text + document.slice(next.end);
    }
  }
}
