/**
 * The process of an app: BPMN 2.0 (https://www.omg.org/spec/BPMN/2.0.2/) with Altinn's extensions,
 * https://docs.altinn.studio/altinn-studio/v8/reference/configuration/process/
 *
 * @module
 */
import type { Diagnostic, SourceLocation, TaskModel } from '@blankett/model';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { SourceDocument } from '../load/load-document.js';
import { inFlowOrder } from './flow-order.js';

export interface ProcessDefinition {
  /** In the order of the sequence flows; those that no flow reaches come last, in document order. */
  readonly tasks: readonly TaskModel[];
}

/** Every activity that the app's process engine takes for a task (BPMN 2.0, section 10.3). */
const taskElements: ReadonlySet<string> = new Set([
  'task',
  'userTask',
  'serviceTask',
  'manualTask',
  'scriptTask',
  'sendTask',
  'receiveTask',
  'businessRuleTask',
]);

/** Elements by local name. Two namespaces meet in these documents, and no local name that is read here is in both. */
interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  readonly text: string;
  readonly offset: number;
}

/**
 * Reads a process definition. Never throws: what cannot be read is a diagnostic.
 */
export function readProcess(source: SourceDocument): {
  readonly process?: ProcessDefinition;
  readonly diagnostics: readonly Diagnostic[];
} {
  const unusable = (message: string, line = 1, column = 1): { diagnostics: readonly Diagnostic[] } => ({
    diagnostics: [
      {
        code: 'process-unusable',
        severity: 'warning',
        message,
        location: { file: source.path, line, column },
        hint: 'Fetch the process definition again, or mend it.',
      },
    ],
  });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(source.bytes);
  } catch {
    return unusable('The process definition is not UTF-8.');
  }
  // Entities of its own making are all that a DTD could bring to BPMN.
  if (/<!DOCTYPE/i.test(text)) return unusable('The process definition has a document type declaration; such are not read.');
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) {
    return unusable(`The process definition is not XML: ${verdict.err.msg}`, verdict.err.line, verdict.err.col);
  }

  let elements: Element[];
  try {
    elements = parseElements(text);
  } catch (error) {
    // The parser refuses names such as __proto__, and entities that it does not know.
    return unusable(`The process definition cannot be read: ${error instanceof Error ? error.message : 'unknown reason'}`);
  }
  const definitions = elements.find((element) => element.name === 'definitions');
  const process = definitions?.children.find((element) => element.name === 'process');
  if (!process) return unusable('The document has no process.');

  const diagnostics: Diagnostic[] = [];
  const tasks = new Map<string, TaskModel>();
  for (const element of process.children.filter((child) => taskElements.has(child.name))) {
    const location = locationIn(source.path, text, element.offset);
    const id = element.attributes.get('id') ?? '';
    if (id === '' || tasks.has(id)) {
      diagnostics.push({
        code: id === '' ? 'process-task-without-id' : 'process-task-twice',
        severity: 'warning',
        message: id === '' ? 'A task without an id is left out.' : `The task ${id} stands twice; the first counts.`,
        location,
        hint: 'Give every task its own id.',
      });
      continue;
    }
    const type = taskType(element);
    if (type === '') {
      diagnostics.push({
        code: 'process-task-without-type',
        severity: 'warning',
        message: `The task ${id} has no altinn:taskType.`,
        location,
        hint: 'Say in its extensionElements what kind of task it is.',
      });
    }
    const name = element.attributes.get('name');
    tasks.set(id, { id, ...(name ? { name } : {}), type, actions: taskActions(element), source: location });
  }

  const { order, unreached } = inFlowOrder({
    starts: ids(process, 'startEvent'),
    flows: process.children
      .filter((child) => child.name === 'sequenceFlow')
      .map((flow) => ({ from: flow.attributes.get('sourceRef') ?? '', to: flow.attributes.get('targetRef') ?? '' })),
    nodes: [...tasks.keys()],
  });
  for (const id of unreached) {
    diagnostics.push({
      code: 'process-task-unreached',
      severity: 'warning',
      message: `No sequence flow leads from the start event to the task ${id}.`,
      ...(tasks.get(id)?.source ? { location: tasks.get(id)?.source as SourceLocation } : {}),
      hint: 'Remove the task, or draw the flow that leads to it.',
    });
  }
  return {
    process: { tasks: [...order, ...unreached].flatMap((id) => tasks.get(id) ?? []) },
    diagnostics,
  };
}

function ids(process: Element, name: string): string[] {
  return process.children.filter((child) => child.name === name).flatMap((child) => child.attributes.get('id') ?? []);
}

/** `altinn:taskExtension/altinn:taskType`; app library 7 and older have the attribute `altinn:tasktype` instead. */
function taskType(task: Element): string {
  return descendant(task, 'extensionElements', 'taskExtension', 'taskType')?.text ?? task.attributes.get('tasktype') ?? '';
}

function taskActions(task: Element): string[] {
  const actions = descendant(task, 'extensionElements', 'taskExtension', 'actions')?.children ?? [];
  return actions.flatMap((action) => (action.name === 'action' && action.text !== '' ? [action.text] : []));
}

function descendant(element: Element, ...names: readonly string[]): Element | undefined {
  return names.reduce<Element | undefined>((at, name) => at?.children.find((child) => child.name === name), element);
}

function locationIn(file: string, text: string, offset: number): SourceLocation {
  const lines = text.slice(0, offset).split('\n');
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** fast-xml-parser's ordered output: `[{ name: children, ':@': { attribute: value } } | { '#text': value }]`. */
type OrderedNode = Readonly<Record<string, unknown>>;

function parseElements(text: string): Element[] {
  const parser = new XMLParser({
    preserveOrder: true,
    removeNSPrefix: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    captureMetaData: true,
  });
  const metadata = XMLParser.getMetaDataSymbol() as unknown as string;
  const convert = (nodes: readonly OrderedNode[]): Element[] =>
    nodes.flatMap((node) => {
      const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text');
      if (name === undefined || !Array.isArray(node[name])) return [];
      const children = node[name] as readonly OrderedNode[];
      const attributes = new Map(
        Object.entries((node[':@'] ?? {}) as Record<string, unknown>).map(([key, value]) => [key, String(value)] as const),
      );
      const offset = (node[metadata] as { startIndex?: number } | undefined)?.startIndex ?? 0;
      const texts = children.flatMap((child) => (typeof child['#text'] === 'string' ? [child['#text']] : []));
      return [{ name, attributes, children: convert(children), text: texts.join('').trim(), offset }];
    });
  return convert(parser.parse(text) as OrderedNode[]);
}
