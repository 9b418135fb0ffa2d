/**
 * An app that the emulator serves: what it publishes, and what its own code would do, as data.
 *
 * @module
 */
import type { Form } from '@blankett/forms/generated-v1';

/** Hooks in code, for what data cannot say. Throwing is the app's own 500. */
export interface AppHooks {
  /** After a form was made, before it is stored: `value` may be changed in place. */
  readonly onInstantiate?: (context: HookContext) => void | Promise<void>;
  /** Before a form that was sent is stored: `value` may be changed in place; the changes come back as changedFields. */
  readonly onWrite?: (context: HookContext) => void | Promise<void>;
  /** Faults that the app's own code finds. */
  readonly onValidate?: (context: HookContext) => readonly AppIssue[] | Promise<readonly AppIssue[]>;
}

export interface HookContext {
  readonly dataType: string;
  readonly dataElementId: string;
  /** The form as its class has it: members by JSON name. */
  readonly value: Record<string, unknown>;
  readonly instance: Readonly<Record<string, unknown>>;
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
