/**
 * Looking: at the instance, and at its process.
 *
 * @module
 */
import { seeInstance, seeProcess } from '../observe.js';
import type { Step } from '../steps.js';
import { instanceId, readOptions, see } from '../work.js';
import type { Work } from '../work.js';

export async function read(work: Work, { what }: Extract<Step, { readonly name: 'read' }>): Promise<void> {
  const id = await instanceId(work);
  if (what === 'process') {
    see(work, { process: seeProcess(await work.platform.process(id, readOptions(work))) });
    return;
  }
  const instance = await seeInstance(await work.platform.read(id, readOptions(work)), work.secrets);
  work.owners.set(instance.guid, instance.owner);
  see(work, { instance, stale: false, process: undefined });
}
