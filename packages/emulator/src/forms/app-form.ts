/**
 * What an app does with one of its forms: makes it, reads it, keeps it.
 *
 * @module
 */
import type { EmulatedApp } from '../app/emulated-app.js';
import type { FormObject } from './form-class.js';

export interface AppForm {
  /** A new form, with what its class fills in. */
  create(): FormObject;
  /** Reads what was sent; a refusal is the platform's text. */
  read(bytes: Uint8Array, contentType: string): { readonly value: FormObject } | { readonly refusal: string };
  /** The XML that storage keeps. */
  store(value: FormObject): Uint8Array;
  /** Reads what storage keeps. */
  load(bytes: Uint8Array): FormObject;
  /** Sets a member by its dotted path from a text; false: there is no such member. */
  setText(value: FormObject, path: string, text: string): boolean;
  /** A member as text, by its dotted path; none: undefined. */
  textAt(value: FormObject, path: string): string | undefined;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The form of a data type; none: the data type has no form. */
export function appFormOf(app: EmulatedApp, dataType: string): AppForm | undefined {
  if (app.forms[dataType] === undefined) return undefined;
  return {
    create: () => ({ text: '<empty />' }),
    read: (bytes) => ({ value: { text: decoder.decode(bytes) } }),
    store: (value) => encoder.encode(String(value['text'])),
    load: (bytes) => ({ text: decoder.decode(bytes) }),
    setText: () => true,
    textAt: () => undefined,
  };
}
