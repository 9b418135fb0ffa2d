/**
 * The client's own calls, as submissions use them.
 *
 * @module
 */
import { readClaims } from '../auth/token-claims.js';
import type { ServiceData } from '../data/data.js';
import type { ServiceForms } from '../data/forms.js';
import type { ServiceSigning } from '../instances/actions.js';
import type { ServiceInstances } from '../instances/instances.js';
import type { Instantiation } from '../instances/instantiate.js';
import type { ServiceProcess } from '../instances/process.js';
import type { ServiceMetadata } from '../lookup/metadata.js';
import { present } from '../members/members.js';
import type { ServiceParties } from '../parties/parties.js';
import { makerOf } from './maker.js';
import type { PlatformCallOptions, SubmissionPlatform } from './platform.js';

export interface ServiceCalls {
  readonly instances: ServiceInstances<never>;
  readonly process: ServiceProcess;
  readonly data: ServiceData;
  readonly forms: ServiceForms<Record<string, unknown>>;
  readonly signing: ServiceSigning;
  readonly parties: ServiceParties;
  readonly metadata: ServiceMetadata;
  /** Gives the token. */
  readonly login: (options: PlatformCallOptions) => Promise<string>;
}

export function servicePlatform({ instances, process, data, forms, signing, parties, metadata, login }: ServiceCalls): SubmissionPlatform {
  return {
    instantiate: (party, instance, options) => instances.instantiate({ party, ...instance } as Instantiation<never>, options),
    read: (instance, options) => instances.read(instance, options),
    readStored: (instance, options) => instances.readStored(instance, options),
    find: (party, after, options) => instances.find({ party, created: { after } }, options),
    setDataValues: (instance, values, options) => instances.setDataValues(instance, values, options),
    delete: (instance, options) => instances.delete(instance, { ...options, hard: true }),
    validate: (instance, options) => instances.validate(instance, options),
    probe: (instance, options) => instances.probe(instance, options),
    process: (instance, options) => process.read(instance, options),
    next: (instance, action, options) => process.next(instance, { action }, options),
    resumeProcess: (instance, options) => process.resume(instance, options),
    async sign(instance, onBehalfOf, options) {
      await signing.sign(instance, onBehalfOf === undefined ? {} : { onBehalfOf }, options);
    },
    async upload(instance, { dataType, name, body, contentType }, { onProgress, ...options }) {
      const { dataElement } = await data.attach(
        instance,
        { dataType, name, body, ...present({ contentType }) },
        { ...options, ...(onProgress === undefined ? {} : { onProgress: progress => onProgress(progress.sent) }) },
      );
      return dataElement;
    },
    download: (instance, element, options) => data.read(instance, element, options),
    async deleteElement(instance, element, options) {
      await data.delete(instance, element, options);
    },
    async writeForm(instance, { dataType, element, value }, options) {
      if (element === undefined) return { element: (await forms.create(dataType, { instance, value }, options)).dataElement, calculated: [] };
      const stored = await forms.upload(dataType, { instance, dataElement: element, value }, options);
      return { element: stored.dataElement, calculated: Object.keys(stored.calculated ?? {}) };
    },
    metadata: options => metadata.application(options),
    processDefinition: options => metadata.process(options),
    async validateInstantiation(partyId, options) {
      return { valid: (await parties.validateInstantiation(partyId, options)).outcome === 'allowed' };
    },
    parties: options => parties.list(options),
    async login(options) {
      await login(options);
    },
    maker: async options => makerOf(readClaims(await login(options))),
  };
}
