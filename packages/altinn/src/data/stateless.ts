/**
 * Forms of services that keep nothing: filled in and computed on, never stored.
 *
 * @see https://docs.altinn.studio/altinn-studio/v8/reference/configuration/stateless/
 * @module
 */
import { AltinnError } from '../errors/altinn-error.js';
import { call } from '../http/call.js';
import type { OperationName } from '../http/operations.js';
import { instanceOwnerOf } from '../instances/party-reference.js';
import type { PartyReference } from '../instances/party-reference.js';
import { appAddress } from '../service/addresses.js';
import type { ServiceDescriptor } from '../service/descriptor.js';
import { languageOf, limitsOf } from '../service/service-connection.js';
import type { ServiceCallOptions, ServiceConnection } from '../service/service-connection.js';
import { loadCodec } from './codec.js';
import { readIncompleteBody, writeFormBody } from './form-body.js';
import type { IncompleteForm } from './form-body.js';
import { formOf } from './forms.js';

/** Forms that are not stored. Without a party the service has to let anybody ask. */
export interface StatelessForms<Forms> {
  /** A new form as the service begins it: what is required may be missing. `GET …/v1/data` */
  read<DataType extends keyof Forms & string>(
    dataType: DataType, question?: { readonly party?: PartyReference; readonly prefill?: Readonly<Record<string, string>> }, options?: ServiceCallOptions,
  ): Promise<IncompleteForm<Forms[DataType]>>;
  /** What the service makes of a form: nothing is stored. `POST …/v1/data` @throws FormError when the value is not valid */
  compute<DataType extends keyof Forms & string>(
    dataType: DataType, question: { readonly party?: PartyReference; readonly value: Forms[DataType] }, options?: ServiceCallOptions,
  ): Promise<IncompleteForm<Forms[DataType]>>;
}

export function statelessForms<Forms>(service: ServiceDescriptor<Forms>, connection: ServiceConnection): StatelessForms<Forms> {
  const ask = async <DataType extends keyof Forms & string>(
    name: OperationName, dataType: DataType, party: PartyReference | undefined, value: Forms[DataType] | undefined, prefill: string | undefined, options: ServiceCallOptions,
  ): Promise<IncompleteForm<Forms[DataType]>> => {
    const form = formOf(service, dataType, name);
    const codec = await loadCodec();
    const answer = await call(connection, {
      operation: name,
      method: value === undefined ? 'GET' : 'POST',
      url: appAddress(connection, party === undefined ? '/v1/data/anonymous' : '/v1/data', { dataType, prefill, ...languageOf(connection, options) }),
      accept: 'application/json',
      ...(party === undefined ? {} : { headers: { party: partyHeader(party, name) } }),
      ...(value === undefined ? {} : { content: { content: writeFormBody(codec, form, value, form.json === undefined ? 'json' : 'xml', name) } }),
      successes: [200],
      ...limitsOf(options),
    });
    return readIncompleteBody(codec, form, answer, name);
  };
  return {
    read: (dataType, { party, prefill } = {}, options = {}) =>
      ask('stateless.read', dataType, party, undefined, prefill === undefined ? undefined : JSON.stringify(prefill), options),
    compute: (dataType, { party, value }, options = {}) => ask('stateless.write', dataType, party, value, undefined, options),
  };
}

function partyHeader(party: PartyReference, operation: string): string {
  const { partyId, personNumber, organisationNumber } = instanceOwnerOf(party, operation);
  if (typeof partyId === 'string') return `partyid:${partyId}`;
  if (typeof personNumber === 'string') return `person:${personNumber}`;
  if (typeof organisationNumber === 'string') return `org:${organisationNumber}`;
  throw new AltinnError({ code: 'party-missing', operation, outcomeKnown: true });
}
