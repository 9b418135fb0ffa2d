/**
 * An app that the emulator serves: what it publishes, and what its own code would do, as data.
 *
 * @module
 */
import type { Form } from '@blankett/forms/generated-v1';
import type { DataElementDocument, InstanceDocument } from '../world/documents.js';

/** Hooks in code, for what data cannot say. Throwing is the app's own 500. */
export interface AppHooks {
  /** After a form was made, before it is stored: `value` may be changed in place. */
  readonly onInstantiate?: (context: HookContext) => void | Promise<void>;
  /** Before a form that was sent is stored: `value` may be changed in place; the changes come back as changedFields. Issues that it gives back abandon the write. */
  readonly onWrite?: (context: WriteContext) => readonly AppIssue[] | undefined | void | Promise<readonly AppIssue[] | undefined | void>;
  /** When a form is read: `value` may be changed in place, and the change is stored unless the element is locked. */
  readonly onRead?: (context: LanguageContext) => void | Promise<void>;
  /** Looks at a file before it is stored; issues refuse it. */
  readonly onUpload?: (context: UploadContext) => readonly AppIssue[] | Promise<readonly AppIssue[]>;
  /** Prefill of a stateless form in the query; a text refuses it. */
  readonly onQueryPrefill?: (prefill: Readonly<Record<string, string>>) => string | undefined;
  /** Faults that the app's own code finds. */
  readonly onValidate?: (context: HookContext) => readonly AppIssue[] | Promise<readonly AppIssue[]>;
  /** Faults of the task as a whole, of no form. */
  readonly onValidateTask?: (context: ServiceTaskContext) => readonly AppIssue[] | Promise<readonly AppIssue[]>;
  /** Whether an instance may be made for a party. */
  readonly onValidateInstantiation?: (context: { readonly partyId: number }) => InstantiationRefusal | undefined | Promise<InstantiationRefusal | undefined>;
  /** Whether an instance may be copied. */
  readonly onValidateCopy?: (context: { readonly source: Readonly<InstanceDocument> }) => InstantiationRefusal | undefined | Promise<InstantiationRefusal | undefined>;
  /** A user action of the app's own (`POST …/actions`, or the action of `process/next`); undefined: the app has no such action. */
  readonly onAction?: (context: ActionContext) => ActionOutcome | undefined | Promise<ActionOutcome | undefined>;
  /** A service task, after the platform's part of it is done. Throwing fails the task. */
  readonly onServiceTask?: (context: ServiceTaskContext) => void | Promise<void>;
  /** Who is to sign a task whose process names a provider of signees. */
  readonly onSignees?: (context: ServiceTaskContext) => readonly AppSignee[] | Promise<readonly AppSignee[]>;
  /** What is to be paid for; without it, an order without lines. */
  readonly onOrderDetails?: (context: ServiceTaskContext) => OrderDetails | Promise<OrderDetails>;
}

/** Why no instance may be made. */
export interface InstantiationRefusal {
  readonly message?: string;
  /** Key of one of the app's texts, in place of a message. */
  readonly customTextKey?: string;
  readonly validParties?: readonly unknown[];
}

export interface ActionContext {
  readonly action: string;
  readonly buttonId: string | undefined;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly instance: Readonly<InstanceDocument> & { readonly data: readonly Readonly<DataElementDocument>[] };
  /** The instance's forms, by data element id: may be changed in place, and are stored if the action goes well. */
  readonly forms: Readonly<Record<string, { readonly dataType: string; readonly value: Record<string, unknown> }>>;
}

/** What an action's code did. */
export interface ActionOutcome {
  /** Forms to add. */
  readonly create?: readonly { readonly dataType: string; readonly value: Record<string, unknown> }[];
  /** Data elements to take away. */
  readonly remove?: readonly string[];
  readonly clientActions?: readonly Readonly<Record<string, unknown>>[];
  readonly redirectUrl?: string;
  /** It did not go well: nothing is stored. */
  readonly error?: { readonly kind: 'BadRequest' | 'Unauthorized' | 'Conflict' | 'Internal'; readonly code: string; readonly message: string };
}

/** One who is to sign: a person, an organisation, a person for an organisation, or a system user. */
export interface AppSignee {
  readonly name?: string;
  readonly personNumber?: string;
  readonly organisationName?: string;
  readonly organisationNumber?: string;
  readonly systemUserId?: string;
}

/** An order, as `GET …/payment/order-details` answers with it. */
export interface OrderDetails {
  readonly paymentProcessorId: string;
  readonly currency: string;
  readonly orderLines: readonly {
    readonly id: string;
    readonly name: string;
    readonly priceExVat: number;
    readonly quantity: number;
    readonly vatPercent: number;
    readonly unit: string;
  }[];
}

export interface ServiceTaskContext {
  readonly taskId: string;
  readonly taskType: string | null;
  readonly instance: Readonly<InstanceDocument>;
}

export interface HookContext {
  readonly dataType: string;
  readonly dataElementId: string;
  /** The form as its class has it: members by JSON name. */
  readonly value: Record<string, unknown>;
  readonly instance: Readonly<InstanceDocument>;
}

export interface LanguageContext extends HookContext {
  /** That the caller asked for. */
  readonly language: string | undefined;
}

export interface WriteContext extends LanguageContext {
  /** Adds a data element once the form is stored. */
  readonly addFile: (file: { readonly dataType: string; readonly contentType: string; readonly filename?: string; readonly bytes: Uint8Array }) => void;
  /** Takes a data element away once the form is stored. */
  readonly removeElement: (dataElementId: string) => void;
}

export interface UploadContext {
  readonly dataType: string;
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A fault, in the platform's words. */
export interface AppIssue {
  readonly severity?: 0 | 1 | 2 | 3 | 4 | 5;
  readonly code: string;
  readonly description?: string;
  readonly field?: string;
  readonly source?: string;
}

/** The app, ready to be served. Documents are kept as they were published. */
export interface EmulatedApp {
  readonly org: string;
  readonly app: string;
  /** Version of the app library, `8.12.7`: what the app can do. */
  readonly library: string;
  /** applicationmetadata.json, read. */
  readonly metadata: Readonly<Record<string, unknown>>;
  /** process.bpmn as text. */
  readonly process: string;
  /** By file name below the documents folder: `swagger.json`, `jsonschema-model.json`, `texts-nb.json`, `options-val.json` … */
  readonly documents: ReadonlyMap<string, Uint8Array>;
  /** Form descriptors by data type id, compiled by whoever starts the emulator. */
  readonly forms: Readonly<Record<string, Form<unknown>>>;
  /** setup.json: settings, prefill, validators, calculations, policy (setup/app-setup.ts has its type). */
  readonly setup: Readonly<Record<string, unknown>>;
  readonly hooks?: AppHooks;
}
