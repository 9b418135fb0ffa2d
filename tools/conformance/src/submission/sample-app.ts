/** The sample services of `schemas/`, as apps that the emulator serves. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AppParts, type EmulatedApp, readService } from '@blankett/emulator';
import type { ServiceDescriptor } from '@blankett/altinn';

/** Folder of a service's schemas and samples. */
export function schemasOf(service: Pick<ServiceDescriptor, 'org' | 'app'>): string {
  return fileURLToPath(new URL(`../../../../schemas/${service.org}/${service.app}`, import.meta.url));
}

/** The service as an app: its documents from `schemas/`, its forms from its package. */
export function sampleApp<Forms>(service: ServiceDescriptor<Forms>, parts: Omit<AppParts, 'forms'> = {}): EmulatedApp {
  const root = schemasOf(service);
  const files = new Map(readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [relative(root, path).split(sep).join('/'), new Uint8Array(readFileSync(path))] as const;
  }));
  return readService(files, { ...parts, forms: service.forms as AppParts['forms'] });
}
