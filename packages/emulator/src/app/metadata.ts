/**
 * What an app's metadata says, with the names of its members settled.
 *
 * @module
 */
import type { Application, ApplicationDataType } from '@blankett/altinn/wire';
import type { EmulatedApp } from './emulated-app.js';

export type { ApplicationDataType, ApplicationField } from '@blankett/altinn/wire';

/** applicationmetadata.json, with a list of data types. */
export interface AppMetadata extends Omit<Application, 'dataTypes'> {
  readonly dataTypes: readonly ApplicationDataType[];
}

export function metadataOf(app: EmulatedApp): AppMetadata {
  return app.metadata as unknown as AppMetadata;
}

export function dataTypeOf(app: EmulatedApp, id: string): ApplicationDataType | undefined {
  return metadataOf(app).dataTypes.find((type) => type.id === id);
}

/** Largest number of bytes that a type takes; undefined for any number. */
export function largestSize({ maxSize }: ApplicationDataType): number | undefined {
  return maxSize != null && maxSize > 0 ? maxSize * 1024 * 1024 : undefined;
}

/** Whether a data type is a form: the app has a class for it. */
export function hasClass(appLogic: ApplicationDataType['appLogic']): boolean {
  return (appLogic?.classRef ?? '') !== '';
}
