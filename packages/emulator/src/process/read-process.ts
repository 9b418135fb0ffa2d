/**
 * Reads a BPMN document, as an app carries it, into a process.
 *
 * @see https://docs.altinn.studio/nb/altinn-studio/v8/reference/process/
 * @module
 */
import { readXmlTree, type XmlElementNode } from '@blankett/xml';
import type { PaymentSettings, ProcessDefinition, ProcessElement, ProcessTask, SequenceFlow, SignatureSettings, TaskAction } from './process-definition.js';

const bpmn = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

/** The process in a document; the document's first one. */
export function readProcess(document: string): ProcessDefinition {
  const process = childrenOf(readXmlTree(document), 'process')[0];
  const elements = new Map<string, ProcessElement>();
  const outgoing = new Map<string, readonly string[]>();
  const flows: SequenceFlow[] = [];
  for (const node of process === undefined ? [] : childrenOf(process)) {
    if (node.namespace !== bpmn) continue;
    const id = attribute(node, 'id') ?? '';
    if (node.localName === 'sequenceFlow') {
      const condition = textOf(node, 'conditionExpression');
      flows.push({
        id,
        source: attribute(node, 'sourceRef') ?? '',
        target: attribute(node, 'targetRef') ?? '',
        ...(condition !== undefined && { condition }),
      });
      continue;
    }
    const element = readElement(node, id);
    if (element === undefined) continue;
    elements.set(id, element);
    outgoing.set(id, textsOf(node, 'outgoing'));
  }
  return { elements, flows, outgoing };
}

function readElement(node: XmlElementNode, id: string): ProcessElement | undefined {
  switch (node.localName) {
    case 'startEvent': return { kind: 'start', id };
    case 'endEvent': return { kind: 'end', id };
    case 'exclusiveGateway': {
      const defaultFlow = attribute(node, 'default');
      const connectedDataType = textOf(extension(node, 'gatewayExtension'), 'connectedDataTypeId');
      return { kind: 'gateway', id, ...(defaultFlow !== undefined && { defaultFlow }), ...(connectedDataType !== undefined && { connectedDataType }) };
    }
    case 'task': return readTask(node, id, 'Task');
    case 'serviceTask': return readTask(node, id, 'ServiceTask');
    default: return undefined;
  }
}

function readTask(node: XmlElementNode, id: string, elementType: ProcessTask['elementType']): ProcessTask {
  const settings = extension(node, 'taskExtension');
  const namespaced = node.attributes.find((each) => each.localName === 'tasktype')?.value;
  const signature = settings && childrenOf(settings, 'signatureConfig')[0];
  const payment = settings && childrenOf(settings, 'paymentConfig')[0];
  const pdfFileNameKey = textOf(settings && childrenOf(settings, 'pdfConfig')[0], 'filenameTextResourceKey');
  return {
    kind: 'task',
    id,
    name: attribute(node, 'name') ?? null,
    elementType,
    // An app of version 7 has the type as an attribute, altinn:tasktype.
    taskType: textOf(settings, 'taskType') ?? namespaced ?? null,
    actions: settings === undefined ? [] : childrenOf(settings, 'actions').flatMap((list) => childrenOf(list, 'action')).map(readAction),
    ...(signature !== undefined && { signature: readSignature(signature) }),
    ...(payment !== undefined && { payment: readPayment(payment) }),
    ...(pdfFileNameKey !== undefined && { pdfFileNameKey }),
  };
}

function readAction(node: XmlElementNode): TaskAction {
  const kind = attribute(node, 'type')?.toLowerCase() === 'serveraction' ? 'ServerAction' : 'ProcessAction';
  return { id: ownText(node), kind };
}

function readSignature(node: XmlElementNode): SignatureSettings {
  const optional = (name: string, member: string): object => {
    const text = textOf(node, name);
    return text === undefined ? {} : { [member]: text };
  };
  const dataTypesIn = (name: string): readonly string[] => childrenOf(node, name).flatMap((list) => textsOf(list, 'dataType'));
  return {
    dataTypesToSign: dataTypesIn('dataTypesToSign'),
    uniqueFromSignaturesInDataTypes: dataTypesIn('uniqueFromSignaturesInDataTypes'),
    runDefaultValidator: textOf(node, 'runDefaultValidator') === 'true',
    ...optional('signatureDataType', 'signatureDataType'),
    ...optional('signeeStatesDataTypeId', 'signeeStatesDataTypeId'),
    ...optional('signeeProviderId', 'signeeProviderId'),
    ...optional('signingPdfDataType', 'signingPdfDataType'),
  };
}

function readPayment(node: XmlElementNode): PaymentSettings {
  const paymentDataType = textOf(node, 'paymentDataType');
  const receiptPdfDataType = textOf(node, 'paymentReceiptPdfDataType');
  return { ...(paymentDataType !== undefined && { paymentDataType }), ...(receiptPdfDataType !== undefined && { receiptPdfDataType }) };
}

function childrenOf(node: XmlElementNode, localName?: string): readonly XmlElementNode[] {
  return node.children.filter((child) => child.kind === 'element' && (localName === undefined || child.localName === localName)) as readonly XmlElementNode[];
}

function extension(node: XmlElementNode, name: string): XmlElementNode | undefined {
  return childrenOf(node, 'extensionElements').flatMap((list) => childrenOf(list, name))[0];
}

function attribute(node: XmlElementNode, name: string): string | undefined {
  return node.attributes.find((each) => each.localName === name && each.namespace === '')?.value;
}

function ownText(node: XmlElementNode): string {
  return node.children.map((child) => (child.kind === 'text' ? child.text : '')).join('').trim();
}

function textsOf(node: XmlElementNode, name: string): readonly string[] {
  return childrenOf(node, name).map(ownText);
}

function textOf(node: XmlElementNode | undefined, name: string): string | undefined {
  return node === undefined ? undefined : textsOf(node, name)[0];
}
