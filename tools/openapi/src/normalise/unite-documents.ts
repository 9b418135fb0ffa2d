/**
 * All that is known of one app's API, put together, with what was found in doing so.
 *
 * @module
 */
import type { ApiDocument } from '../load/api-document.js';
import type { Defect } from './defect.js';
import { defect, type NormalisedDocument } from './normalise.js';
import { unite } from './unite.js';

type Usable = NormalisedDocument & { readonly document: ApiDocument };

/** The app's own document before the generic one, and our description last. */
export function uniteDocuments(usable: readonly Usable[], described: ApiDocument): { readonly document: ApiDocument; readonly defects: readonly Defect[] } {
  const ordered = [...usable].sort((a, b) => rank(a) - rank(b));
  const [first, ...others] = ordered;
  if (!first) return { document: described, defects: [] };
  const { path } = first;
  const defects: Defect[] = [];
  let document = first.document;
  for (const other of others) {
    const union = unite(document, other.document);
    document = union.document;
    defects.push(
      ...union.differing.map(({ pointer, name, from }) =>
        defect('O45', path, pointer, `${name} has another shape in the generic document; ${from === 'first' ? 'this one' : 'that one'} is taken.`),
      ),
    );
  }
  // The app's own document alone does not know what a process looks like; the generic one does.
  const union = ordered.some(({ kind }) => kind === 'generic') ? unite(document, described, new Set()) : unite(document, described);
  defects.push(...union.added.map(({ method, path: route }) => defect('O15', path, '/paths', `${method.toUpperCase()} ${route} is left out.`)));
  return { document: union.document, defects };
}

function rank({ kind }: Usable): number {
  return kind === 'per-app' ? 0 : 1;
}
