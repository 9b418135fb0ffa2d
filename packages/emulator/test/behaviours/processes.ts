/** Processes for rows and tests, as BPMN. */

/** A task of a process. */
export interface TaskOptions {
  readonly id: string;
  readonly type: string;
  readonly name?: string;
  readonly service?: boolean;
  readonly actions?: readonly string[];
  /** Further content of the task's extension, as text. */
  readonly settings?: string;
  /** `reject` leads back to this task. */
  readonly rejectTo?: string;
}

const head = '<?xml version="1.0" encoding="utf-8"?><bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:altinn="http://altinn.no/process"><bpmn:process id="Process">';

/** Tasks one after the other, from a start to an end. */
export function processText(tasks: readonly TaskOptions[]): string {
  const nodes: string[] = ['<bpmn:startEvent id="StartEvent_1"><bpmn:outgoing>Flow_0</bpmn:outgoing></bpmn:startEvent>'];
  const flows: string[] = [flow('Flow_0', 'StartEvent_1', tasks[0]?.id ?? 'EndEvent_1')];
  for (const [index, task] of tasks.entries()) {
    const next = tasks[index + 1]?.id ?? 'EndEvent_1';
    const out = `Flow_${index + 1}`;
    nodes.push(taskNode(task, out));
    if (task.rejectTo === undefined) {
      flows.push(flow(out, task.id, next));
      continue;
    }
    const gateway = `Gateway_${index + 1}`;
    nodes.push(`<bpmn:exclusiveGateway id="${gateway}"><bpmn:outgoing>${out}_back</bpmn:outgoing><bpmn:outgoing>${out}_on</bpmn:outgoing></bpmn:exclusiveGateway>`);
    flows.push(flow(out, task.id, gateway), flow(`${out}_back`, gateway, task.rejectTo, '["equals", ["gatewayAction"], "reject"]'), flow(`${out}_on`, gateway, next, '["notEquals", ["gatewayAction"], "reject"]'));
  }
  return `${head}${nodes.join('')}<bpmn:endEvent id="EndEvent_1"/>${flows.join('')}</bpmn:process></bpmn:definitions>`;
}

function taskNode({ id, type, name = id, service = false, actions = [], settings = '' }: TaskOptions, out: string): string {
  const element = service ? 'bpmn:serviceTask' : 'bpmn:task';
  const list = actions.map((action) => `<altinn:action>${action}</altinn:action>`).join('');
  return `<${element} id="${id}" name="${name}"><bpmn:outgoing>${out}</bpmn:outgoing><bpmn:extensionElements><altinn:taskExtension>`
    + `<altinn:taskType>${type}</altinn:taskType><altinn:actions>${list}</altinn:actions>${settings}</altinn:taskExtension></bpmn:extensionElements></${element}>`;
}

function flow(id: string, source: string, target: string, condition?: string): string {
  const text = condition === undefined ? '' : `<bpmn:conditionExpression>${condition.replaceAll('<', '&lt;')}</bpmn:conditionExpression>`;
  return `<bpmn:sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}">${text}</bpmn:sequenceFlow>`;
}

/** The content of a signing task's extension. */
export function signatureSettings(signs: readonly string[], signatureType: string, more = ''): string {
  return `<altinn:signatureConfig><altinn:dataTypesToSign>${signs.map((type) => `<altinn:dataType>${type}</altinn:dataType>`).join('')}</altinn:dataTypesToSign>`
    + `<altinn:signatureDataType>${signatureType}</altinn:signatureDataType>${more}</altinn:signatureConfig>`;
}
