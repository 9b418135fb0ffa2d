/** The sample services of `schemas/`, as apps that the emulator serves. */
import { fileURLToPath } from 'node:url';
import { type AppParts, type EmulatedApp, readService } from '@blankett/emulator';
import { readAppFolder } from '@blankett/emulator/server';
import type { ServiceDescriptor } from '@blankett/altinn';

/** Folder of a service's schemas and samples. */
export function schemasOf(service: Pick<ServiceDescriptor, 'org' | 'app'>): string {
  return fileURLToPath(new URL(`../../../../schemas/${service.org}/${service.app}`, import.meta.url));
}

/** The service as an app: its documents from `schemas/`, its forms from its package. */
export function sampleApp<Forms>(service: ServiceDescriptor<Forms>, parts: Omit<AppParts, 'forms'> = {}): EmulatedApp {
  return readService(readAppFolder(schemasOf(service)), { ...parts, forms: service.forms as AppParts['forms'] });
}
