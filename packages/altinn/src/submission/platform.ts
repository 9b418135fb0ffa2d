/**
 * What a submission asks of the rest of the client: calls by ids, each throwing AltinnError.
 *
 * @module
 */
import type { ServiceIssue } from '../errors/service-issues.js';
import type { AppProcessState, Application, DataElement, Instance } from '../wire/index.js';
import type { Party } from '../instances/party-reference.js';
import type { Maker } from './maker.js';

export interface PlatformCallOptions {
  readonly signal?: AbortSignal;
  readonly deadline?: number;
  readonly language?: string;
}

/** `instance` is `<party id>/<guid>` throughout. */
export interface SubmissionPlatform {
  instantiate(party: Party, instance: NewInstance, options: PlatformCallOptions): Promise<Instance>;
  read(instance: string, options: PlatformCallOptions): Promise<Instance>;
  /** From storage: with substatus and confirmations. */
  readStored(instance: string, options: PlatformCallOptions): Promise<Instance>;
  /** All of the party's instances of the service that were made after a time (milliseconds since 1970). */
  find(party: Party, after: number, options: PlatformCallOptions): AsyncIterable<Instance>;
  setDataValues(instance: string, values: Readonly<Record<string, string>>, options: PlatformCallOptions): Promise<Instance>;
  delete(instance: string, options: PlatformCallOptions): Promise<void>;
  validate(instance: string, options: PlatformCallOptions): Promise<readonly ServiceIssue[]>;
  /** What a refusal that an outage can look like turns out to be. */
  probe(instance: string, options: PlatformCallOptions): Promise<'well' | 'outage' | 'refused'>;
  process(instance: string, options: PlatformCallOptions): Promise<AppProcessState>;
  next(instance: string, action: string, options: PlatformCallOptions): Promise<AppProcessState>;
  resumeProcess(instance: string, options: PlatformCallOptions): Promise<AppProcessState>;
  sign(instance: string, onBehalfOf: string | undefined, options: PlatformCallOptions): Promise<void>;
  upload(instance: string, file: UploadedFile, options: PlatformCallOptions & { readonly onProgress?: (sent: number) => void }): Promise<DataElement>;
  download(instance: string, element: string, options: PlatformCallOptions): Promise<StoredDocument>;
  deleteElement(instance: string, element: string, options: PlatformCallOptions): Promise<void>;
  /** Writes a form; without an element a new one is made. */
  writeForm(instance: string, form: WrittenForm, options: PlatformCallOptions): Promise<{ readonly element: DataElement; readonly calculated: readonly string[] }>;
  /** What the service publishes now. */
  metadata(options: PlatformCallOptions): Promise<Application>;
  processDefinition(options: PlatformCallOptions): Promise<string>;
  validateInstantiation(partyId: string, options: PlatformCallOptions): Promise<{ readonly valid: boolean }>;
  /** The parties that whoever is logged in may act for. */
  parties(options: PlatformCallOptions): Promise<readonly { readonly partyId?: number | null; readonly ssn?: string | null; readonly orgNumber?: string | null }[]>;
  login(options: PlatformCallOptions): Promise<void>;
  /** As whom the client is logged in; none when its token does not say. */
  maker(options: PlatformCallOptions): Promise<Maker | undefined>;
}

export interface NewInstance {
  readonly dataValues: Readonly<Record<string, string>>;
  /** By data type. */
  readonly forms?: Readonly<Record<string, readonly unknown[]>>;
}

export interface UploadedFile {
  readonly dataType: string;
  readonly name: string;
  readonly contentType?: string;
  readonly body: Blob;
}

export interface WrittenForm {
  readonly dataType: string;
  readonly element?: string;
  readonly value: unknown;
}

export interface StoredDocument {
  readonly contentType?: string | undefined;
  readonly bytes: Uint8Array;
}
