/**
 * An app's process: its elements and the flows between them, with what the platform's extensions say of each task.
 *
 * @module
 */

/** What an action of a task is: it moves the process on, or the app's own code does something with it. */
export type ActionKind = 'ProcessAction' | 'ServerAction';

export interface TaskAction {
  readonly id: string;
  readonly kind: ActionKind;
}

/** A task's `signatureConfig`. */
export interface SignatureSettings {
  readonly dataTypesToSign: readonly string[];
  readonly signatureDataType?: string;
  /** Where the app keeps who must sign (runtime delegated signing). */
  readonly signeeStatesDataTypeId?: string;
  readonly signeeProviderId?: string;
  readonly uniqueFromSignaturesInDataTypes: readonly string[];
  readonly signingPdfDataType?: string;
  readonly runDefaultValidator: boolean;
}

/** A task's `paymentConfig`. */
export interface PaymentSettings {
  readonly paymentDataType?: string;
  readonly receiptPdfDataType?: string;
}

/** A step at which the process stands until someone, or the app itself, moves it on. */
export interface ProcessTask {
  readonly kind: 'task';
  readonly id: string;
  readonly name: string | null;
  /** `Task` or `ServiceTask`: which element of BPMN it is. */
  readonly elementType: 'Task' | 'ServiceTask';
  /** `data`, `confirmation`, `signing`, `payment`, `feedback`, `pdf`, or a kind of the app's own. */
  readonly taskType: string | null;
  readonly actions: readonly TaskAction[];
  readonly signature?: SignatureSettings;
  readonly payment?: PaymentSettings;
  /** Text that names the file, of a task's `pdfConfig`. */
  readonly pdfFileNameKey?: string;
}

export interface ProcessGateway {
  readonly kind: 'gateway';
  readonly id: string;
  /** The flow that is taken when no condition holds. */
  readonly defaultFlow?: string;
  /** The data type that conditions look into, where there are several with forms. */
  readonly connectedDataType?: string;
}

export interface ProcessEvent {
  readonly kind: 'start' | 'end';
  readonly id: string;
}

export type ProcessElement = ProcessTask | ProcessGateway | ProcessEvent;

/** From one element to another. */
export interface SequenceFlow {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** An expression of the platform's kind, as text. */
  readonly condition?: string;
}

export interface ProcessDefinition {
  /** By id, in the order in which the document has them. */
  readonly elements: ReadonlyMap<string, ProcessElement>;
  readonly flows: readonly SequenceFlow[];
  /** What each element names as its outgoing flows: gateways are left by these, whatever a flow says of its source. */
  readonly outgoing: ReadonlyMap<string, readonly string[]>;
}

/** The tasks: first those that BPMN calls tasks, then the service tasks; so the platform lists them. */
export function tasksOf(definition: ProcessDefinition): readonly ProcessTask[] {
  const tasks = [...definition.elements.values()].filter((element) => element.kind === 'task');
  return [...tasks.filter((task) => task.elementType === 'Task'), ...tasks.filter((task) => task.elementType === 'ServiceTask')];
}

/** The task with that id. */
export function taskOf(definition: ProcessDefinition, id: string | undefined): ProcessTask | undefined {
  const element = id === undefined ? undefined : definition.elements.get(id);
  return element?.kind === 'task' ? element : undefined;
}
