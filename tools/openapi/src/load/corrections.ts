/**
 * Corrections of what an owner publishes (service.json): one value of a JSON document each.
 *
 * @module
 */
import { isDeepStrictEqual } from 'node:util';
import type { CorrectionManifest, Diagnostic } from '@blankett/model';
import type { JsonDocument } from './json.js';
import { isJsonObject, type JsonValue } from './json-value.js';
import { pointerTokens } from './pointer.js';

/**
 * Makes the corrections in the document, in place, so that the places of all else stay known.
 * One that does not fit what is published is an error: the owner has changed the document, and someone has to look.
 */
export function correctDocument(path: string, json: JsonDocument, corrections: readonly CorrectionManifest[]): readonly Diagnostic[] {
  return corrections.flatMap((correction) => {
    const fault = makeCorrection(json.value, correction);
    if (fault === undefined) return [];
    return [
      {
        code: 'correction-stale',
        severity: 'error' as const,
        message: `The correction of ${correction.pointer} does not fit ${path}: ${fault}.`,
        location: { file: path, ...json.locate(correction.pointer), pointer: correction.pointer },
        hint: 'Look at what the owner publishes now; then change the correction in service.json, or take it out.',
      },
    ];
  });
}

/** What is wrong, if it cannot be made. */
function makeCorrection(root: JsonValue, { pointer, from, to }: CorrectionManifest): string | undefined {
  const tokens = pointerTokens(pointer);
  const last = tokens.pop() ?? '';
  let parent: JsonValue | undefined = root;
  for (const token of tokens) parent = childOf(parent, token);
  if (!isJsonObject(parent) && !Array.isArray(parent)) return 'nothing is there';
  const present = childOf(parent, last);
  if (present === undefined && from !== undefined) return 'nothing is there';
  if (present !== undefined && from === undefined) return 'something stands there already';
  if (present !== undefined && !isDeepStrictEqual(present, from)) return 'another value stands there now';
  if (present === undefined && Array.isArray(parent)) return 'a list is made longer by correcting it as a whole';
  Object.defineProperty(parent, last, { value: structuredClone(to), enumerable: true, configurable: true, writable: true });
  return undefined;
}

function childOf(value: JsonValue | undefined, token: string): JsonValue | undefined {
  if (!isJsonObject(value) && !Array.isArray(value)) return undefined;
  return Object.hasOwn(value, token) && !(Array.isArray(value) && token === 'length') ? (value as Readonly<Record<string, JsonValue>>)[token] : undefined;
}
