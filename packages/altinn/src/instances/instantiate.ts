/**
 * Making an instance: from a template, with its documents, with prefill, or as a copy of another. No answer to it means
 * that there may be one now; it is never sent twice by us.
 *
 * @module
 */
import { AltinnError } from '../errors/altinn-error.js';
import { sizeOf } from '../http/content.js';
import type { OutgoingContent } from '../http/content.js';
import { callForJson, isInstance, jsonContent } from '../http/json-answer.js';
import { multipart } from '../http/multipart.js';
import type { Part } from '../http/multipart.js';
import type { OperationName } from '../http/operations.js';
import { loadCodec } from '../data/codec.js';
import { checkAttachment, requireSize } from '../data/file-types.js';
import { formMediaTypes, writeFormBody } from '../data/form-body.js';
import { dataTypeOf, formOf } from '../data/forms.js';
import { present } from '../members/members.js';
import { appAddress, instanceAddress } from '../service/addresses.js';
import type { ServiceDescriptor } from '../service/descriptor.js';
import type { ServiceIds } from '../service/ids.js';
import { languageOf, limitsOf } from '../service/service-connection.js';
import type { ServiceCallOptions, ServiceConnection } from '../service/service-connection.js';
import type { Instance, InstanceTemplate, InstantiationInstance } from '../wire/index.js';
import { instanceOwnerOf } from './party-reference.js';
import type { PartyReference } from './party-reference.js';

/** When the instance is due and shown. UTC, ISO 8601. */
export interface InstanceTimes {
  readonly dueBefore?: string;
  readonly visibleAfter?: string;
}

/** What an instance begins with. */
export interface Instantiation<Forms = Readonly<Record<string, unknown>>, Ids extends ServiceIds = ServiceIds> extends InstanceTimes {
  readonly party: PartyReference;
  /** Texts that are kept with the instance to its end, under keys of your own. */
  readonly dataValues?: Readonly<Record<string, string>>;
  /** Forms by data type: one, or several where the data type allows it. */
  readonly forms?: { readonly [DataType in keyof Forms]?: Forms[DataType] | readonly Forms[DataType][] };
  /** Documents that are written already, such as forms as they stand in a journal. */
  readonly documents?: readonly { readonly dataType: Ids['dataType']; readonly body: Blob }[];
  readonly attachments?: readonly InitialAttachment<Ids['dataType']>[];
}

/** A file that goes with the instance: all in one request, which is sent once, so that it has to be at hand. */
export interface InitialAttachment<DataType extends string = string> {
  readonly dataType: DataType;
  readonly name: string;
  readonly body: Blob | Uint8Array;
  readonly contentType?: string;
}

/** `POST …/instances`: the template alone as JSON, or as the first part of several. */
export async function instantiate<Forms, Ids extends ServiceIds>(
  service: ServiceDescriptor<Forms>, connection: ServiceConnection, instantiation: Instantiation<Forms, Ids>, options: ServiceCallOptions = {},
): Promise<Instance> {
  const name = 'instance.instantiate';
  const { party, dataValues } = instantiation;
  const template: InstanceTemplate = {
    instanceOwner: instanceOwnerOf(party, name), ...timesOf(instantiation), ...present({ dataValues }),
  };
  const parts = [
    ...await formParts(service, instantiation.forms, name),
    ...(instantiation.documents ?? []).map(({ dataType, body }) => ({ name: dataType, content: body, type: body.type })),
    ...attachmentParts(service, connection, instantiation.attachments ?? [], name),
  ];
  const content = parts.length === 0 ? jsonContent(template) : {
    content: multipart([{ name: 'instance', content: jsonContent(template).content, type: 'application/json' }, ...parts], connection.random, name),
  };
  requireSize(content.content.size, undefined, name);
  return begin(connection, name, appAddress(connection, '/instances', languageOf(connection, options)), content, options);
}

/** An instance with some members of its form filled in. */
export interface SimpleInstantiation extends InstanceTimes {
  readonly party: PartyReference;
  /** Values as texts, by dotted path in the form: `{ 'skjema.navn': 'Kari' }` */
  readonly prefill?: Readonly<Record<string, string>>;
}

/** `POST …/instances/create`; it keeps no data values. */
export function create(connection: ServiceConnection, { party, prefill, ...times }: SimpleInstantiation, options: ServiceCallOptions = {}): Promise<Instance> {
  const body = { instanceOwner: instanceOwnerOf(party, 'instance.create'), ...timesOf(times), ...present({ prefill }) };
  return createFrom(connection, body, options);
}

/** `POST …/instances/create` with a source; the copy keeps no data values. */
export function copy(
  connection: ServiceConnection, { party, source }: { readonly party: PartyReference; readonly source: string }, options: ServiceCallOptions = {},
): Promise<Instance> {
  const name = 'instance.create';
  // The address is asked for its check of the id only.
  instanceAddress(connection, source, name);
  return createFrom(connection, { instanceOwner: instanceOwnerOf(party, name), sourceInstanceId: source }, options);
}

function createFrom(connection: ServiceConnection, body: InstantiationInstance, options: ServiceCallOptions): Promise<Instance> {
  return begin(connection, 'instance.create', appAddress(connection, '/instances/create', languageOf(connection, options)), jsonContent(body), options);
}

async function begin(
  connection: ServiceConnection, name: OperationName, url: string, content: OutgoingContent, options: ServiceCallOptions,
): Promise<Instance> {
  return callForJson<Instance>(connection, { operation: name, method: 'POST', url, content, successes: [200, 201], ...limitsOf(options) }, isInstance);
}

async function formParts<Forms>(service: ServiceDescriptor<Forms>, forms: Instantiation<Forms>['forms'], operation: string): Promise<Part[]> {
  const given = Object.entries(forms ?? {}).filter(([, value]) => value !== undefined) as [keyof Forms & string, unknown][];
  if (given.length === 0) return [];
  const codec = await loadCodec();
  return given.flatMap(([dataType, value]) => {
    const form = formOf(service, dataType, operation);
    const values = (Array.isArray(value) ? value : [value]) as Forms[keyof Forms & string][];
    return values.map(one => {
      const content = writeFormBody(codec, form, one, 'xml', operation);
      requireSize(content.size, dataTypeOf(service, dataType), operation);
      return { name: dataType, content, type: formMediaTypes.xml };
    });
  });
}

function attachmentParts(
  service: ServiceDescriptor<unknown>, connection: ServiceConnection, attachments: readonly InitialAttachment[], operation: string,
): Part[] {
  return attachments.map(({ dataType, name, body, contentType }) => {
    const { type } = checkAttachment(connection, dataTypeOf(service, dataType), { name, body, contentType, bytes: sizeOf(body) }, operation);
    return { name: dataType, filename: name, content: body, type };
  });
}

function timesOf({ dueBefore, visibleAfter }: InstanceTimes): InstanceTimes {
  // A time that is none makes the platform fail without a word.
  for (const time of [dueBefore, visibleAfter]) {
    if (time !== undefined && !/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(time)) {
      throw new AltinnError({ code: 'argument', operation: 'instance.instantiate', outcomeKnown: true, reason: 'a time is written 2026-01-31T12:00:00Z' });
    }
  }
  return present({ dueBefore, visibleAfter });
}
