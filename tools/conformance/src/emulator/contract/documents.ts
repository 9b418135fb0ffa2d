/** The OpenAPI documents that an app's answers are held against: its own, or that of its library's version. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Texts of the documents of a recorded folder, by what they are. */
export function openApiDocumentsOf(corpus: string, folder: string): ReadonlyMap<'generic' | 'custom', string> {
  const documents = join(corpus, 'live', folder, 'documents');
  const library = folder.endsWith('-v9') || folder === 'process-transition-test' ? 'studio-v9' : 'applib-v8.12.7';
  const own = join(documents, 'swagger.json');
  const generic = existsSync(own) ? own : join(corpus, 'openapi', `app-full-swagger.${library}.json`);
  const custom = join(documents, 'customOpenapi.json');
  return new Map(([['generic', generic], ['custom', custom]] as const).filter(([, path]) => existsSync(path)).map(([kind, path]) => [kind, readFileSync(path, 'utf8')]));
}
