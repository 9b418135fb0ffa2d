import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { operationsOf } from '../src/normalise/walk.js';
import { templateOf } from '../src/normalise/route.js';
import { platformApis, platformDocument, platformTypes } from '../src/platform/index.js';

const corpus = new URL('../../../../shared/corpus/openapi/', import.meta.url);

interface Published {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly parameters?: readonly { readonly name: string; readonly in: string }[]; readonly responses: object }>>>>;
}

for (const api of platformApis) {
  describe(api.name, () => {
    it.skipIf(!existsSync(corpus))('describes nothing that the published document has not', () => {
      const published = JSON.parse(readFileSync(new URL(`altinn-platform-${api.name}-v1.json`, corpus), 'utf8')) as Published;
      const unknown = operationsOf(platformDocument(api)).flatMap(({ operation, place }) => {
        const path = Object.keys(published.paths).find((candidate) => templateOf(candidate) === templateOf(place.path));
        const original = path === undefined ? undefined : published.paths[path]?.[place.method];
        if (!original) return [`${place.method} ${place.path}`];
        const success = Object.keys(operation.responses).filter((status) => status.startsWith('2') && !(status in original.responses));
        const parameters = (operation.parameters ?? []).filter(
          (parameter) => !original.parameters?.some((other) => other.in === parameter.in && (other.name === parameter.name || parameter.in === 'path')),
        );
        return [...success, ...parameters.map(({ name }) => name)].map((what) => `${place.method} ${place.path} ${what}`);
      });
      expect(unknown).toEqual([]);
    });

    it('has its types in the runtime, as the script writes them', async () => {
      const written = readFileSync(new URL(`../../../packages/altinn/src/platform/${api.name}.ts`, import.meta.url), 'utf8');
      expect(written).toBe(await platformTypes(api));
    });

    it('refers to nothing that it does not describe', () => {
      const document = platformDocument(api);
      for (const [, name] of JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
        expect(Object.keys(document.components.schemas)).toContain(name);
      }
    });
  });
}
