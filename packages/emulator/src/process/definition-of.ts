/**
 * The process of an app, read once.
 *
 * @module
 */
import type { EmulatedApp } from '../app/emulated-app.js';
import type { ProcessDefinition } from './process-definition.js';
import { readProcess } from './read-process.js';

const definitions = new WeakMap<EmulatedApp, ProcessDefinition>();

export function processOf(app: EmulatedApp): ProcessDefinition {
  const known = definitions.get(app);
  if (known !== undefined) return known;
  const definition = readProcess(app.process);
  definitions.set(app, definition);
  return definition;
}
