/**
 * Documentation of references.
 *
 * @module
 */
import type { Documentation } from '@blankett/model';

/** What stands at the reference, else what stands at the declaration that it refers to. */
export function documentationOf(reference: Documentation | undefined, declaration: Documentation): Documentation {
  return reference && !isEmpty(reference) ? reference : declaration;
}

function isEmpty({ texts, foreign, info, appinfo }: Documentation): boolean {
  return texts.length === 0 && foreign.length === 0 && appinfo.length === 0 && Object.keys(info).length === 0;
}
