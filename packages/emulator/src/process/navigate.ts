/**
 * Where a process goes from an element.
 *
 * @module
 */
import type { ProcessDefinition, ProcessElement, ProcessGateway, SequenceFlow } from './process-definition.js';

/** Says whether a flow's condition holds; what it may look into is the caller's matter. */
export type HoldsCondition = (condition: string, gateway: ProcessGateway) => boolean | Promise<boolean>;

/** The process cannot go on: the document leads nowhere, or two ways at once. */
export class NavigationError extends Error {
  override readonly name: string = 'NavigationError';
}

/** The task or end event that follows; gateways are passed. */
export async function nextElement(definition: ProcessDefinition, from: string, holds: HoldsCondition): Promise<ProcessElement> {
  const passed = new Set<string>();
  for (let at = from; ;) {
    if (passed.has(at)) throw new NavigationError(`Gateways lead in a circle from ${from}.`);
    passed.add(at);
    const targets = await targetsOf(definition, at, holds);
    if (targets.length > 1) throw new NavigationError(`Multiple next elements found from ${at}. Please supply action and filters or define a default flow.`);
    const element = targets[0] === undefined ? undefined : definition.elements.get(targets[0].target);
    if (element === undefined) throw new NavigationError(`No next element found from ${at}.`);
    if (element.kind !== 'gateway') return element;
    at = element.id;
  }
}

async function targetsOf(definition: ProcessDefinition, id: string, holds: HoldsCondition): Promise<readonly SequenceFlow[]> {
  const flows = (definition.outgoing.get(id) ?? []).flatMap((flow) => definition.flows.filter((each) => each.id === flow));
  const element = definition.elements.get(id);
  if (element?.kind !== 'gateway') return flows;
  const open: SequenceFlow[] = [];
  for (const flow of flows) if (flow.condition !== undefined && await holds(flow.condition, element)) open.push(flow);
  // A gateway whose flows have no conditions at all is left to code of the app; without code all of them are open.
  if (flows.every((flow) => flow.condition === undefined)) return flows;
  return open.length > 0 ? open : flows.filter((flow) => flow.id === element.defaultFlow);
}
