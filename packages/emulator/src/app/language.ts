/**
 * The language that a caller asks for.
 *
 * @module
 */
import type { AppCall } from '../http/route.js';

/** `language`, `lang` in older versions; without either it is Norwegian. */
export function languageOf({ query }: AppCall): string {
  return query.get('language') ?? query.get('lang') ?? 'nb';
}
