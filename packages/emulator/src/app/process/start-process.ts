/**
 * Where an instance's process begins.
 *
 * @module
 */
import { beginProcess, moveTo } from '../../process/move.js';
import { nextElement } from '../../process/navigate.js';
import { readProcess } from '../../process/read-process.js';
import type { ProcessDefinition } from '../../process/process-definition.js';
import type { EmulatedApp } from '../emulated-app.js';
import type { World } from '../../world/world.js';
import type { ProcessDocument } from '../../world/documents.js';

const definitions = new WeakMap<EmulatedApp, ProcessDefinition>();

/** An app's process, read once. */
export function processOf(app: EmulatedApp): ProcessDefinition {
  const known = definitions.get(app) ?? readProcess(app.process);
  definitions.set(app, known);
  return known;
}

/** A process that stands at its first task. */
export async function startedProcess(world: World, app: EmulatedApp): Promise<ProcessDocument> {
  const definition = processOf(app);
  const begun = beginProcess(definition, world.timestamp());
  if (begun === undefined) throw new TypeError('The process has no start event.');
  return moveTo(begun, await nextElement(definition, begun.startEvent ?? '', () => false), world.timestamp());
}
