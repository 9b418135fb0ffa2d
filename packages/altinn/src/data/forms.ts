/**
 * Typed forms as data elements: upload, create, download, patch.
 *
 * @see https://docs.altinn.studio/api/apps/data-elements/
 * @module
 */
import type { Decoded, Form } from '@blankett/forms/generated-v1';
import type { Issue } from '@blankett/forms';
import { AltinnError } from '../errors/altinn-error.js';
import type { ServiceIssue } from '../errors/service-issues.js';
import { call } from '../http/call.js';
import { jsonContent } from '../http/json-answer.js';
import { elementAddress, instanceAddress } from '../service/addresses.js';
import type { DataTypeDescriptor, ServiceDescriptor } from '../service/descriptor.js';
import { languageOf, limitsOf, requireFeature } from '../service/service-connection.js';
import type { ServiceCallOptions, ServiceConnection } from '../service/service-connection.js';
import type { DataPatchRequest, PatchOperation } from '../wire/index.js';
import { readCreatedElement, readDataChange, readStoredForm } from './change.js';
import type { CreatedElement, DataChange, StoredForm } from './change.js';
import { loadCodec } from './codec.js';
import { formMediaTypes, readFormBody, readIncompleteBody, refuseJsonWithoutPlatform, writeFormBody } from './form-body.js';
import type { FormBody, FormFormat, IncompleteForm } from './form-body.js';
import { requireSize } from './file-types.js';
import { memberPathOf } from './member-path.js';
import type { MemberPath } from './member-path.js';
import { statelessForms } from './stateless.js';
import type { StatelessForms } from './stateless.js';

/** What all calls on forms take. */
export interface FormCallOptions extends ServiceCallOptions {
  /** How it travels. Default `xml`. */
  readonly format?: FormFormat;
}

/** Where a form is. */
export interface FormAddress {
  /** `<party id>/<guid>`, as `instance.id` has it. */
  readonly instance: string;
  /** The data element's id, as `instance.data[].id` has it. */
  readonly dataElement: string;
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
   * `PUT …/data/{id}`
   *
   * @throws FormError with all issues, before anything is sent, when the value is not valid
   * @throws AltinnError `form-refused`, `instance-not-active`, `conflict`, and others
   *
   * @example
   * const stored = await client.forms.upload('omsetningsmelding', { instance, dataElement, value: melding });
   * if (stored.outcome === 'calculated') show(stored.calculated);
   */
  upload<DataType extends keyof Forms & string>(
    dataType: DataType, form: FormAddress & { readonly value: Forms[DataType] }, options?: FormCallOptions,
  ): Promise<StoredForm>;
  /**
   * Checks `value` and makes a new data element of it. Doing it twice makes two. `POST …/data?dataType=`
   *
   * @throws FormError with all issues, before anything is sent, when the value is not valid
   * @throws AltinnError `data-type-rule` when there are as many as there may be, and others
   */
  create<DataType extends keyof Forms & string>(
    dataType: DataType, form: { readonly instance: string; readonly value: Forms[DataType] }, options?: FormCallOptions,
  ): Promise<CreatedElement>;
  /**
   * Reads a form in mode `stored`: what the platform wrote, and what had to be tolerated in it. `GET …/data/{id}`
   *
   * @throws AltinnError `stored-form-invalid` with all issues, also when something is missing yet, and others
   */
  download<DataType extends keyof Forms & string>(
    dataType: DataType, form: FormAddress, options?: FormCallOptions,
  ): Promise<DownloadedForm<Forms[DataType]>>;
  /**
   * Reads a form that is still being filled in, one that the service has begun or prefilled: what is required may be missing.
   * `GET …/data/{id}`
   *
   * @throws AltinnError `stored-form-invalid` when there is no value in it at all, and others
   *
   * @example
   * const { value } = await client.forms.downloadIncomplete('omsetningsmelding', { instance, dataElement });
   */
  downloadIncomplete<DataType extends keyof Forms & string>(
    dataType: DataType, form: FormAddress, options?: FormCallOptions,
  ): Promise<IncompleteForm<Forms[DataType]>>;
  /**
   * Changes members of forms, RFC 6902, by the service's JSON names; all forms or none. Unlike an upload it refuses members that
   * the service does not have, and `test` operations guard against changes by others. What the forms are afterwards has to be
   * downloaded: the answer's numbers have lost digits. `PATCH …/data`, from 8.5 on; one form at a time from 8.0 on.
   *
   * @throws AltinnError `patch-conflict` (a test failed), `patch-refused`, `feature-missing`, and others
   */
  patch(
    forms: { readonly instance: string; readonly patches: readonly FormPatch[]; readonly ignoredValidators?: readonly string[] },
    options?: ServiceCallOptions,
  ): Promise<DataChange>;
  /**
   * Where an issue of the service is in the value that one sends: `['linje', 0, 'avgift']`. None when it is about no member.
   *
   * @example
   * for (const issue of serviceIssuesOf(error)) mark(client.forms.locate('omsetningsmelding', issue), issue.description);
   */
  locate<DataType extends keyof Forms & string>(dataType: DataType, issue: Pick<ServiceIssue, 'path'>): MemberPath | undefined;
  /** Of services that keep nothing. */
  readonly stateless: StatelessForms<Forms>;
}

/** Changes of one form. */
export interface FormPatch {
  readonly dataElement: string;
  readonly operations: readonly PatchOperation[];
}

/** The forms of `service` over a connection to its app. */
export function serviceForms<Forms>(service: ServiceDescriptor<Forms>, connection: ServiceConnection): ServiceForms<Forms> {
  return {
    async upload(dataType, { instance, dataElement, value }, options = {}) {
      const name = 'data.replace';
      const form = formOf(service, dataType, name);
      const url = elementAddress(connection, instance, dataElement, name, '', languageOf(connection, options));
      const content = await write(service, dataType, form, value, options, name);
      const answer = await call(connection, {
        // 303 without Location is what library versions 4 to 7 answer when they have calculated something.
        operation: name, method: 'PUT', url, accept: 'application/json', content: { content }, successes: [200, 201, 303], instance, ...limitsOf(options),
      });
      return readStoredForm(answer, name);
    },

    async create(dataType, { instance, value }, options = {}) {
      const name = 'data.create';
      const form = formOf(service, dataType, name);
      // The older of two routes: every library version has it.
      const url = instanceAddress(connection, instance, name, '/data', { dataType, ...languageOf(connection, options) });
      const content = await write(service, dataType, form, value, options, name);
      const answer = await call(connection, {
        operation: name, method: 'POST', url, accept: 'application/json', content: { content }, successes: [200, 201], instance, ...limitsOf(options),
      });
      return readCreatedElement(answer, name);
    },

    async download(dataType, address, options = {}) {
      const [codec, body] = await Promise.all([loadCodec(), read(dataType, address, options)]);
      return readFormBody(codec, formOf(service, dataType, 'data.read'), body, 'data.read');
    },

    async downloadIncomplete(dataType, address, options = {}) {
      const [codec, body] = await Promise.all([loadCodec(), read(dataType, address, options)]);
      return readIncompleteBody(codec, formOf(service, dataType, 'data.read'), body, 'data.read');
    },

    async patch({ instance, patches, ignoredValidators = [] }, options = {}) {
      const name = 'data.patch';
      const query = languageOf(connection, options);
      const [only, ...others] = patches;
      if (only === undefined) throw new AltinnError({ code: 'argument', operation: name, outcomeKnown: true, reason: 'no patch' });
      const several = connection.has('patchDataElements');
      if (others.length > 0) requireFeature(connection, 'patchDataElements', name);
      requireFeature(connection, 'patchDataElement', name);
      const answer = await call(connection, {
        operation: name,
        method: 'PATCH',
        url: several ? instanceAddress(connection, instance, name, '/data', query) : elementAddress(connection, instance, only.dataElement, name, '', query),
        accept: 'application/json',
        content: jsonContent(several
          ? { patches: patches.map(({ dataElement, operations }) => ({ dataElementId: dataElement, patch: operations })), ignoredValidators } satisfies DataPatchRequest
          : { patch: only.operations, ignoredValidators }),
        successes: [200],
        instance,
        ...limitsOf(options),
      });
      return readDataChange(answer, name);
    },

    stateless: statelessForms(service, connection),

    locate: (dataType, { path }) => path === undefined ? undefined : memberPathOf(formOf(service, dataType, 'forms.locate'), path),
  };

  async function read<DataType extends keyof Forms & string>(dataType: DataType, { instance, dataElement }: FormAddress, options: FormCallOptions): Promise<FormBody> {
    const name = 'data.read';
    const form = formOf(service, dataType, name);
    const { format = 'xml' } = options;
    if (format === 'json') refuseJsonWithoutPlatform(form, name);
    const url = elementAddress(connection, instance, dataElement, name, '', languageOf(connection, options));
    return call(connection, { operation: name, method: 'GET', url, accept: formMediaTypes[format], successes: [200], instance, ...limitsOf(options) });
  }
}

async function write<T>(
  service: ServiceDescriptor<unknown>, dataType: string, form: Form<T>, value: T, options: FormCallOptions, operation: string,
): Promise<Blob> {
  const body = writeFormBody(await loadCodec(), form, value, options.format ?? 'xml', operation);
  requireSize(body.size, dataTypeOf(service, dataType), operation);
  return body;
}

/** The form of a data type. @throws AltinnError `form-unknown` */
export function formOf<Forms, DataType extends keyof Forms & string>(
  service: ServiceDescriptor<Forms>, dataType: DataType, operation: string,
): Form<Forms[DataType]> {
  if (!Object.hasOwn(service.forms, dataType)) throw new AltinnError({ code: 'form-unknown', operation, outcomeKnown: true });
  return service.forms[dataType];
}

/** A data type, as the package knows it. */
export function dataTypeOf(service: ServiceDescriptor<unknown>, id: string): DataTypeDescriptor | undefined {
  return service.dataTypes.find(dataType => dataType.id === id);
}
