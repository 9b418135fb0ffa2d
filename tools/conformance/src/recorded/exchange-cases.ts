/** What the platform did to a document beside what we say of the document. */
import { compareStored, formatPath, readXml, toJson, type Difference } from '@blankett/forms';
import type { Form } from '@blankett/forms/generated-v1';
import type { Judge } from '../judges/libxml2.js';
import { differingPaths } from './json-values.js';
import type { LiveExchange } from './live-exchanges.js';

export interface ExchangeReading {
  /** What strict reading and the schema's judge say of the body. */
  readonly strict: boolean;
  readonly valid: boolean;
  /** Paths of warnings of class `platform`; infos are none. */
  readonly warned: readonly string[];
  /** Members whose value is not stored as it was sent. */
  readonly lost: readonly string[];
  /** Where the recorded JSON is another than ours. */
  readonly otherJson: readonly string[];
  /** The stored document can be read. */
  readonly storedRead: boolean;
  /** Elements of the schema of which fewer came back than were sent, by their name; told from the texts alone. */
  readonly missingElements: readonly string[];
  /** Names of elements that the comparison, or the lenient reading before it, says are gone. */
  readonly namedAsGone: ReadonlySet<string>;
}

export function readExchange(form: Form<unknown>, judge: Judge, { xml: recorded, json, stored, status }: LiveExchange): ExchangeReading {
  const xml = withoutEncoding(recorded);
  const strict = readXml(form, xml, { mode: 'strict' });
  const accepted = status === 201 && stored !== undefined;
  const lenient = readXml(form, xml, { mode: 'lenient' });
  const sentValue = strict.value ?? lenient.value;
  const storedValue = accepted ? readStored(form, stored) : undefined;
  const differences = accepted && storedValue !== undefined ? compareStored(form, sentValue, storedValue) : [];
  const losses = differences.filter(({ kind }) => kind === 'changed' || kind === 'lost');
  const dropped = lenient.issues.filter(({ code }) => code === 'lenient-dropped').map(({ xpath }) => /([^/:[]+)(?:\[\d+\])?$/.exec(xpath)?.[1] ?? '');
  return {
    strict: strict.value !== undefined,
    valid: judge.accepts(xml),
    warned: strict.issues.filter((issue) => issue.class === 'platform' && issue.severity === 'warning').map(({ path }) => formatPath(path)),
    lost: losses.map(({ path }) => formatPath(path)),
    namedAsGone: new Set([...losses.flatMap((loss) => [...namesIn(loss)]), ...dropped]),
    otherJson: strict.value === undefined || json === undefined || !accepted ? [] : differingPaths(json, toJson(form, strict.value)),
    storedRead: !accepted || storedValue !== undefined,
    missingElements: accepted ? missingElements(form, xml, stored) : [],
  };
}

/** In mode `stored`; where the stored document breaks its schema, what can be kept of it. */
function readStored(form: Form<unknown>, stored: string): unknown {
  return readXml(form, stored, { mode: 'stored' }).value ?? readXml(form, stored, { mode: 'lenient' }).value;
}

/** Recorded bodies are text: what they declare their bytes to be no longer holds. */
function withoutEncoding(document: string): string {
  return document.replace(/^\ufeff/, '').replace(/^(<\?xml version="1.0") encoding="[^"]*"/, '$1');
}

/** The member itself, and all inside it that went with it. */
function* namesIn({ path, sent }: Difference): Iterable<string> {
  yield String(path.findLast((step) => typeof step === 'string'));
  yield* keysIn(sent);
}

function* keysIn(value: unknown): Iterable<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield key;
    yield* keysIn(inner);
  }
}

/** An oracle that knows nothing of decoding: it counts tags. Nil elements hold nothing that could be missing. */
function missingElements(form: Form<unknown>, sent: string, stored: string): readonly string[] {
  const names = [...new Set(Object.values(form.types).flatMap((type) => ('complex' in type ? [...JSON.stringify(type).matchAll(/"element":"([^"]+)"/g)].map((found) => found[1]!) : [])))];
  return names.filter((name) => countTags(sent, name) > countTags(stored, name));
}

function countTags(document: string, name: string): number {
  const tags = document.match(new RegExp(`<(?:[\\w-]+:)?${name}(?=[\\s/>])[^>]*>`, 'g')) ?? [];
  return tags.filter((tag) => !/:nil="(true|1)"/.test(tag)).length;
}
