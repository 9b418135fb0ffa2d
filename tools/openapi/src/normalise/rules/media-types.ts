/**
 * One media type for one schema: ASP.NET offers what all its formatters could write, and generators then take the first of the list
 * (text/plain), or a union of equal things. A form keeps JSON and XML: these are two schemas.
 *
 * @module
 */
import type { Content, MediaType } from '../../load/api-document.js';
import { objectOf, type JsonValue } from '../../load/json-value.js';
import { pointerTo } from '../../load/pointer.js';
import { sortedKeys } from '../canonical.js';
import type { Rule } from '../rule.js';
import { mapContents } from '../walk.js';

/** Earlier is better. */
const preference: readonly string[] = ['application/problem+json', 'application/json', 'text/json', 'application/*+json', 'application/json-patch+json', 'application/xml', 'text/xml'];

export const mediaTypeRule: Rule = {
  code: 'O26',
  apply: (document, context) =>
    mapContents(document, (content, { pointer }) => {
      const groups = new Map<string, string[]>();
      for (const [name, mediaType] of Object.entries(content)) {
        const key = isBinary(mediaType) ? `binary ${name}` : JSON.stringify(sortedKeys((mediaType.schema ?? {}) as unknown as JsonValue));
        groups.set(key, [...(groups.get(key) ?? []), name]);
      }
      const chosen = new Map<string, string>();
      for (const names of groups.values()) {
        const best = [...names].sort((a, b) => rank(a) - rank(b))[0] ?? '';
        const kept = best === 'text/json' || best === 'application/*+json' || best === 'application/json-patch+json' ? 'application/json' : best;
        if (!Object.hasOwn(content, kept) || kept === best) chosen.set(best, kept);
        for (const name of names) {
          if (name !== kept) context.report(pointerTo(pointer, name), `${JSON.stringify(name)} carries the same as ${JSON.stringify(kept)}.`);
        }
      }
      const isSame = chosen.size === Object.keys(content).length && [...chosen].every(([name, kept]) => name === kept);
      return isSame ? content : reduced(content, chosen);
    }),
};

function reduced(content: Content, chosen: ReadonlyMap<string, string>): Content {
  return objectOf(
    Object.entries(content).flatMap(([name, mediaType]) => {
      const kept = chosen.get(name);
      return kept === undefined ? [] : [[kept, mediaType] as const];
    }),
  );
}

/** Attachments: each media type is a kind of file that may be sent, not a way to write the same. */
function isBinary(mediaType: MediaType): boolean {
  return mediaType.schema?.format === 'binary';
}

function rank(name: string): number {
  const index = preference.indexOf(name);
  return index === -1 ? preference.length : index;
}
