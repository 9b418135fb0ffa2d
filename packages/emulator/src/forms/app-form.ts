/**
 * A form of an app: its class, and all that the app does with a value of it.
 *
 * @module
 */
import type { EmulatedApp } from '../app/emulated-app.js';
import { deriveModel, type FormModel } from './derive-class.js';
import { type FormObject, newObject } from './form-class.js';
import { writeJson } from './json-write.js';
import { readJson } from './json-read.js';
import { setText, textAt } from './paths.js';
import { giveRowIds, prepareForStorage, removeRowIds } from './prepare.js';
import { shownClass } from './shown-class.js';
import { type ServerZone, utc, zoneOf } from './times.js';
import { type ReadResult, readXml } from './xml-read.js';
import { writeXml, xmlDeclaration } from './xml-write.js';

export interface AppForm {
  readonly dataType: string;
  readonly model: FormModel;
  readonly zone: ServerZone;
  /** A new form, before prefill. */
  readonly create: () => FormObject;
  /** `now`: milliseconds since 1970, for times that leave out the day. */
  readonly readXml: (body: Uint8Array, now?: number) => ReadResult;
  readonly readJson: (body: Uint8Array) => ReadResult;
  /** Sets a member by path from a text, as prefill does; false where the path leads nowhere or the text is no value of its type. */
  readonly setText: (value: FormObject, path: string, text: string) => boolean;
  /** A member's text by path, as data fields have it; null for none. */
  readonly textAt: (value: FormObject, path: string) => string | null;
  /** Makes the value ready for storage, in place: see prepare.ts. Rows that have no id get one. */
  readonly prepare: (value: FormObject, newGuid: () => string) => void;
  /** The document that is stored. */
  readonly store: (value: FormObject) => Uint8Array;
  /** What was stored, read again. */
  readonly load: (stored: Uint8Array) => FormObject;
  /** The document as the app answers with it: without declaration, and line ends as an XML reader leaves them. recorded: values */
  readonly toXml: (value: FormObject) => string;
  readonly toJson: (value: FormObject) => string;
  /** Takes the row ids off, in place. */
  readonly withoutRowIds: (value: FormObject) => FormObject;
}

const made = new WeakMap<EmulatedApp, Map<string, AppForm | undefined>>();

/** The form of a data type; undefined where it has none. Derived when first asked for. */
export function appFormOf(app: EmulatedApp, dataType: string): AppForm | undefined {
  const forms = made.get(app) ?? new Map<string, AppForm | undefined>();
  made.set(app, forms);
  if (!forms.has(dataType)) forms.set(dataType, makeForm(app, dataType));
  return forms.get(dataType);
}

function makeForm(app: EmulatedApp, dataType: string): AppForm | undefined {
  const form = Object.hasOwn(app.forms, dataType) ? app.forms[dataType] : undefined;
  if (form === undefined) return undefined;
  const classRef = classRefOf(app, dataType) ?? `Altinn.App.Models.${form.root.element}`;
  const shown = shownClass(openapiOf(app), classRef);
  const zone = app.setup['serverTimeZone'];
  return formOfModel(dataType, deriveModel(form, { classRef, ...(shown !== undefined && { shown }) }), typeof zone === 'string' ? zoneOf(zone) : utc);
}

/** A form of a class that is known already. */
export function formOfModel(dataType: string, model: FormModel, zone: ServerZone): AppForm {
  const formClass = model.class;
  return {
    dataType, model, zone,
    create: () => newObject(formClass),
    readXml: (body, now) => readXml(model, body, zone, now),
    readJson: (body) => readJson(model, body, zone),
    setText: (value, path, text) => setText(model, value, path, text, zone),
    textAt: (value, path) => textAt(model, value, path),
    prepare: (value, newGuid) => {
      giveRowIds(formClass, value, newGuid);
      prepareForStorage(formClass, value);
    },
    store: (value) => new TextEncoder().encode(xmlDeclaration + writeXml(model, value)),
    load: (stored) => {
      const read = readXml(model, stored, zone);
      if ('problem' in read) throw new Error(`A stored form cannot be read: ${read.problem.detail}`);
      return read.value;
    },
    toXml: (value) => writeXml(model, value).replace(/\r\n?/g, '\n'),
    toJson: (value) => writeJson(formClass, value),
    withoutRowIds: (value) => {
      removeRowIds(formClass, value);
      return value;
    },
  };
}

function classRefOf({ metadata }: EmulatedApp, dataType: string): string | undefined {
  const types = metadata['dataTypes'] as readonly { readonly id: string; readonly appLogic?: { readonly classRef?: string } | null }[] | undefined;
  return types?.find(({ id }) => id === dataType)?.appLogic?.classRef;
}

function openapiOf({ documents }: EmulatedApp): unknown {
  const bytes = documents.get('customOpenapi.json');
  if (bytes === undefined) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
