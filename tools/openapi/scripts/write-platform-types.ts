/**
 * Writes the types of the platform APIs into @blankett/altinn: `npm run platform-types -w tools/openapi`.
 * A test proves them current.
 *
 * @module
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { platformApis, platformTypes } from '../src/platform/index.js';

const folder = new URL('../../../packages/altinn/src/platform/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const api of platformApis) {
  const file = fileURLToPath(new URL(`${api.name}.ts`, folder));
  writeFileSync(file, await platformTypes(api));
  console.log(file);
}
