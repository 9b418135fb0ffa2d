/**
 * Typed forms as data elements: upload, create, download.
 *
 * @see https://docs.altinn.studio/api/apps/data-elements/
 * @module
 */
import type { Decoded, Form } from '@blankett/forms/generated-v1';
import type { Issue } from '@blankett/forms';
import { AltinnError } from '../errors/altinn-error.js';
import { readAnswer } from '../errors/answer.js';
import { callApp } from '../service/app-api.js';
import type { AppAnswer, AppConnection } from '../service/app-api.js';
import type { DataTypeDescriptor, ServiceDescriptor } from '../service/descriptor.js';
import type { Operation } from '../http/transport.js';
import { dataElementPath, instancePath } from './data-element.js';
import type { DataElement } from './data-element.js';
import { formMediaTypes, readFormBody, refuseJsonWithoutPlatform, writeFormBody } from './form-body.js';
import type { FormFormat } from './form-body.js';

/** What all calls on forms take. */
export interface FormCallOptions {
  /** How it travels. Default `xml`. */
  readonly format?: FormFormat;
  /** Two letters; some apps compute and validate by it. */
  readonly language?: string;
  readonly signal?: AbortSignal;
  /** Milliseconds until the whole answer has to be there. */
  readonly deadline?: number;
}

/** Where a form is. */
export interface FormAddress {
  /** `<party id>/<guid>`, as `instance.id` has it. */
  readonly instance: string;
  /** The data element's id, as `instance.data[].id` has it. */
  readonly dataElement: string;
}

/** What became of an upload. */
export interface StoredForm {
  readonly dataElement: DataElement;
  /** Members that the app has calculated and changed, by its own paths (`linje[0].avgift`); none when it changed nothing. */
  readonly calculated?: Readonly<Record<string, unknown>>;
}

/** What was downloaded. */
export interface DownloadedForm<T> {
  readonly value: Decoded<T>;
  /** What the platform's way of writing made necessary to tolerate. */
  readonly issues: readonly Issue[];
}

/** The forms of one service, by data type id. */
export interface ServiceForms<Forms> {
  /**
   * Checks and writes `value` over a data element that is there already. Doing it twice is the same as once.
   *
   * @throws FormError with all issues, before anything is sent, when the value is not valid
   * @throws AltinnError
   *
   * @example
   * const { calculated } = await client.forms.upload('omsetningsmelding', { instance, dataElement, value: melding });
   */
  upload<DataType extends keyof Forms & string>(
    dataType: DataType, form: FormAddress & { readonly value: Forms[DataType] }, options?: FormCallOptions,
  ): Promise<StoredForm>;
  /**
   * Checks `value` and makes a new data element of it. Doing it twice makes two.
   *
   * @throws FormError with all issues, before anything is sent, when the value is not valid
   * @throws AltinnError
   */
  create<DataType extends keyof Forms & string>(
    dataType: DataType, form: { readonly instance: string; readonly value: Forms[DataType] }, options?: FormCallOptions,
  ): Promise<StoredForm>;
  /**
   * Reads a data element in mode `stored`: what the platform wrote, and what had to be tolerated in it.
   *
   * @throws AltinnError `stored-form-invalid` with all issues, and others
   */
  download<DataType extends keyof Forms & string>(
    dataType: DataType, form: FormAddress, options?: FormCallOptions,
  ): Promise<DownloadedForm<Forms[DataType]>>;
}

/** The forms of `service` over a connection to its app. */
export function serviceForms<Forms>(service: ServiceDescriptor<Forms>, app: AppConnection): ServiceForms<Forms> {
  return {
    upload: (dataType, { instance, dataElement, value }, options = {}) => send(service, app, {
      operation: { name: 'form.upload', effect: 'replace' },
      method: 'PUT',
      path: dataElementPath(instance, dataElement, 'form.upload') + query({ language: options.language }),
      // 303 without Location is what library versions 4 to 7 answer when they have calculated something.
      successes: [200, 201, 303],
    }, dataType, value, options),

    create: (dataType, { instance, value }, options = {}) => send(service, app, {
      operation: { name: 'form.create', effect: 'once' },
      method: 'POST',
      // The older of two routes: every library version has it, and its answer is the data element.
      path: `${instancePath(instance, 'form.create')}/data${query({ dataType, language: options.language })}`,
      successes: [200, 201],
    }, dataType, value, options),

    async download(dataType, { instance, dataElement }, options = {}) {
      const operation: Operation = { name: 'form.download', effect: 'read' };
      const form = formOf(service, dataType, operation.name);
      const format = options.format ?? 'xml';
      if (format === 'json') refuseJsonWithoutPlatform(form, operation.name);
      const answer = await callApp(app, {
        operation,
        method: 'GET',
        path: dataElementPath(instance, dataElement, operation.name) + query({ language: options.language }),
        accept: formMediaTypes[format],
        ...limitsOf(options),
      }, [200]);
      return readFormBody(form, answer.contentType, answer.bytes, operation.name);
    },
  };
}

interface Sending {
  readonly operation: Operation;
  readonly method: 'PUT' | 'POST';
  readonly path: string;
  readonly successes: readonly number[];
}

async function send<Forms, DataType extends keyof Forms & string>(
  service: ServiceDescriptor<Forms>, app: AppConnection, sending: Sending, dataType: DataType, value: Forms[DataType], options: FormCallOptions,
): Promise<StoredForm> {
  const operation = sending.operation;
  const form = formOf(service, dataType, operation.name);
  const body = writeFormBody(form, value, options.format ?? 'xml', operation.name);
  refuseTooLarge(body, service.dataTypes.find(({ id }) => id === dataType), operation.name);
  const answer = await callApp(app, {
    operation, method: sending.method, path: sending.path, accept: 'application/json', body, ...limitsOf(options),
  }, sending.successes);
  return readStoredForm(operation, answer);
}

function formOf<Forms, DataType extends keyof Forms & string>(
  service: ServiceDescriptor<Forms>, dataType: DataType, operation: string,
): Form<Forms[DataType]> {
  if (!Object.hasOwn(service.forms, dataType)) throw new AltinnError({ code: 'form-unknown', operation, outcomeKnown: true });
  return service.forms[dataType];
}

function refuseTooLarge(body: Blob, dataType: DataTypeDescriptor | undefined, operation: string): void {
  if (dataType?.maxBytes === undefined || body.size <= dataType.maxBytes) return;
  throw new AltinnError({ code: 'too-large', operation, outcomeKnown: true, reason: `${body.size} bytes, ${dataType.maxBytes} are allowed` });
}

function readStoredForm(operation: Operation, answer: AppAnswer): StoredForm {
  const body = readAnswer(answer.contentType, answer.bytes);
  const value = body.kind === 'json' ? body.value : undefined;
  if (!isDataElement(value)) {
    // The success itself is known; what was stored has to be read.
    throw new AltinnError({ code: 'answer-unreadable', operation: operation.name, status: answer.status, outcomeKnown: true, answer: body });
  }
  const { changedFields, ...dataElement } = value;
  return { dataElement, ...(isRecord(changedFields) ? { calculated: changedFields } : {}) };
}

function isDataElement(value: unknown): value is DataElement & { readonly changedFields?: unknown } {
  return isRecord(value) && typeof value['id'] === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function limitsOf(options: FormCallOptions): Pick<FormCallOptions, 'signal' | 'deadline'> {
  return {
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    ...(options.deadline === undefined ? {} : { deadline: options.deadline }),
  };
}

function query(parameters: Readonly<Record<string, string | undefined>>): string {
  const present = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return present.length === 0 ? '' : `?${new URLSearchParams(present)}`;
}
