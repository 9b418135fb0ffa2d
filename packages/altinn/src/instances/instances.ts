/**
 * Instances of one service.
 *
 * @see https://docs.altinn.studio/api/apps/instances/
 * @module
 */
import { readServiceIssues } from '../errors/service-issues.js';
import type { ServiceIssue } from '../errors/service-issues.js';
import { call } from '../http/call.js';
import { callForJson, isAbsent, isInstance, isList } from '../http/json-answer.js';
import { appAddress, elementAddress, instanceAddress, partyIdText } from '../service/addresses.js';
import type { ServiceDescriptor } from '../service/descriptor.js';
import type { ServiceIds } from '../service/ids.js';
import { languageOf, limitsOf } from '../service/service-connection.js';
import type { ServiceCallOptions, ServiceConnection } from '../service/service-connection.js';
import { findInstances } from '../storage/find.js';
import type { InstanceQuery } from '../storage/find.js';
import { readStoredInstance, setDataValues } from '../storage/stored-instance.js';
import type { ActiveInstance, Instance } from '../wire/index.js';
import { copy, create, instantiate } from './instantiate.js';
import type { Instantiation, SimpleInstantiation } from './instantiate.js';
import type { PartyReference } from './party-reference.js';
import { probe } from './probe.js';
import type { Probe } from './probe.js';
import { serviceProcess } from './process.js';

/** What to validate, and how. */
export interface ValidationOptions extends ServiceCallOptions {
  /** Names of validators to leave out. */
  readonly ignoredValidators?: readonly string[];
  /** Only those that run while a person types. */
  readonly onlyIncremental?: boolean;
}

/** Instances of one service. `instance` is `<party id>/<guid>`. All throw AltinnError. */
export interface ServiceInstances<Forms = Readonly<Record<string, unknown>>, Ids extends ServiceIds = ServiceIds> {
  /**
   * Makes an instance, with its documents where they are given. Never repeated by us: with no answer, or an error whose outcome
   * is not known, look for it (`find`) before you make another. `POST …/instances`
   *
   * @throws FormError before anything is sent, when a form is not valid
   * @throws AltinnError `party-unknown`, `party-not-allowed`, `parts-refused`, `instantiation-unclear`, and others
   *
   * @example
   * const instance = await client.instances.instantiate({ party: { organisation: '310000000' }, dataValues: { 'min.referanse': '2026-1' } });
   */
  instantiate(instantiation: Instantiation<Forms, Ids>, options?: ServiceCallOptions): Promise<Instance>;
  /**
   * Makes an instance with members of its form filled in. It keeps no data values: where an answer may be lost, instantiate instead.
   * `POST …/instances/create`
   *
   * @example
   * const { id } = await client.instances.create({ party: { organisation: '310000000' }, prefill: { 'skattepliktig.navn': 'Bjerk og Furu' } });
   */
  create(instantiation: SimpleInstantiation, options?: ServiceCallOptions): Promise<Instance>;
  /** Makes an instance from an archived one of the same party. `POST …/instances/create` @throws AltinnError `copy-refused` */
  copy(copy: { readonly party: PartyReference; readonly source: string }, options?: ServiceCallOptions): Promise<Instance>;
  /** Those of the party that have not ended, in any order. `GET …/instances/{party}/active` */
  active(partyId: number | string, options?: ServiceCallOptions): Promise<readonly ActiveInstance[]>;
  /**
   * All of the party that the query describes, deleted ones too; the pages are read as they are needed.
   * `GET {platform}/storage/api/v1/instances`
   *
   * @example
   * for await (const instance of client.instances.find({ party: { partyId: 50001 }, created: { after: '2026-01-01' } })) show(instance.id);
   */
  find(query: InstanceQuery, options?: ServiceCallOptions): AsyncIterable<Instance>;
  /** As the app shows it. `GET …/instances/{party}/{guid}` */
  read(instance: string, options?: ServiceCallOptions): Promise<Instance>;
  /** As storage has it, with the owner's substatus and confirmations. `GET {platform}/storage/api/v1/instances/{party}/{guid}` */
  readStored(instance: string, options?: ServiceCallOptions): Promise<Instance>;
  /** Sets data values, and leaves the others. `PUT {platform}/storage/api/v1/instances/{party}/{guid}/datavalues` */
  setDataValues(instance: string, values: Readonly<Record<string, string>>, options?: ServiceCallOptions): Promise<Instance>;
  /**
   * What the service finds wrong, warnings too; nothing is changed. `GET …/validate`
   *
   * @throws AltinnError `process-not-started` when it has ended
   *
   * @example
   * const faults = (await client.instances.validate(instance)).filter(({ severity }) => severity === 'error');
   */
  validate(instance: string, options?: ValidationOptions): Promise<readonly ServiceIssue[]>;
  /** What it finds wrong with one document. `GET …/data/{id}/validate` */
  validateElement(instance: string, dataElement: string, options?: ServiceCallOptions): Promise<readonly ServiceIssue[]>;
  /** Moves it to the bin, or deletes a draft for good. `DELETE …/instances/{party}/{guid}` */
  delete(instance: string, options?: ServiceCallOptions & { readonly hard?: boolean }): Promise<void>;
  /**
   * Tells an outage from a refusal, after an error with `mayBeOutage`: three looks at most, no waiting between them.
   *
   * @example
   * if (isAltinnError(error) && error.mayBeOutage && await client.instances.probe(instance) === 'outage') show('Altinn is away; try again later');
   */
  probe(instance: string, options?: ServiceCallOptions): Promise<Probe>;
}

export function serviceInstances<Forms, Ids extends ServiceIds = ServiceIds>(
  service: ServiceDescriptor<Forms>, connection: ServiceConnection,
): ServiceInstances<Forms, Ids> {
  const validate = async (instance: string, options: ValidationOptions = {}): Promise<readonly ServiceIssue[]> => {
    const name = 'validate.instance';
    const query = {
      ignoredValidators: options.ignoredValidators?.join(','), onlyIncrementalValidators: options.onlyIncremental, ...languageOf(connection, options),
    };
    return readServiceIssues(await callForJson(connection, {
      operation: name, method: 'GET', url: instanceAddress(connection, instance, name, '/validate', query), instance, ...limitsOf(options),
    }, isList));
  };
  const process = serviceProcess(connection);
  return {
    instantiate: (instantiation, options) => instantiate(service, connection, instantiation, options),
    create: async (instantiation, options) => create(connection, instantiation, options),
    copy: async (source, options) => copy(connection, source, options),
    async active(partyId, options = {}) {
      const name = 'instance.active';
      return callForJson<readonly ActiveInstance[]>(connection, {
        operation: name, method: 'GET', url: appAddress(connection, `/instances/${partyIdText(partyId, name)}/active`), ...limitsOf(options),
      }, isList);
    },
    find: (query, options) => findInstances(connection, query, options),
    async read(instance, options = {}) {
      const name = 'instance.read';
      return callForJson<Instance>(connection, {
        operation: name, method: 'GET', url: instanceAddress(connection, instance, name), instance, ...limitsOf(options),
      }, isInstance);
    },
    readStored: (instance, options) => readStoredInstance(connection, instance, options),
    setDataValues: (instance, values, options) => setDataValues(connection, instance, values, options),
    validate,
    async validateElement(instance, dataElement, options = {}) {
      const name = 'validate.element';
      return readServiceIssues(await callForJson(connection, {
        operation: name, method: 'GET', url: elementAddress(connection, instance, dataElement, name, '/validate', languageOf(connection, options)),
        instance, ...limitsOf(options),
      }, isList));
    },
    async delete(instance, options = {}) {
      const name = 'instance.delete';
      await call(connection, {
        operation: name, method: 'DELETE', url: instanceAddress(connection, instance, name, '', { hard: options.hard }), accept: 'application/json',
        // Gone already: the first try did it, and its answer was lost.
        successes: [200, 204], successesOfRepetition: [404, 410], instance, ...limitsOf(options),
      });
    },
    probe: (instance, options = {}) => {
      // Validating what has ended is a failure of old apps, and no outage.
      let ended = false;
      return probe([
        async () => void (ended = isAbsent((await process.read(instance, options)).currentTask)),
        async () => void (ended || await validate(instance, options)),
        () => readStoredInstance(connection, instance, options),
      ]);
    },
  };
}
