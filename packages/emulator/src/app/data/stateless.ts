/**
 * Forms of stateless apps: made or computed, and never stored.
 *
 * @module
 */
import { type AppForm, appFormOf } from '../../forms/app-form.js';
import type { FormObject } from '../../forms/form-class.js';
import { empty, json, plainProblem, text } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import { authoriseForParty } from '../../policy/authorise.js';
import { partyById, partyByOrganisationNumber, partyByPersonNumber } from '../../setup/parties.js';
import type { StoredInstance } from '../../world/world.js';
import { fillIn } from '../instantiate/new-form.js';
import { dataTypeOf } from '../metadata.js';
import { answerForm } from './read-data.js';
import { runReadCode } from './write-form.js';

/** A new form, filled in. behaviour: stateless-get-200 */
export async function readStateless(call: AppCall): Promise<Outgoing> {
  const form = statelessForm(call);
  if (form === undefined) return wrongType(call);
  const party = partyOf(call);
  if (party === undefined) return wrongParty(call);
  if (!authoriseForParty(call, party, 'read').permitted) return empty(403);
  return makeForm(call, form, party);
}

/** A new form for whoever comes. behaviour: stateless-anonymous-get-200 */
export async function readStatelessAnonymously(call: AppCall): Promise<Outgoing> {
  const form = anonymousForm(call);
  return form === undefined ? wrongType(call) : makeForm(call, form, 0);
}

/** A form that was sent, after the app's code that runs on reading. behaviour: stateless-post-200 */
export async function computeStateless(call: AppCall): Promise<Outgoing> {
  const form = statelessForm(call);
  if (form === undefined) return wrongType(call);
  const party = partyOf(call);
  if (party === undefined) return wrongParty(call);
  if (!authoriseForParty(call, party, 'read').permitted) return empty(403);
  return computeForm(call, form, party);
}

export async function computeStatelessAnonymously(call: AppCall): Promise<Outgoing> {
  const form = anonymousForm(call);
  return form === undefined ? wrongType(call) : computeForm(call, form, 0);
}

function statelessForm({ app, query }: AppCall): AppForm | undefined {
  return appFormOf(app, query.get('dataType') ?? '');
}

function anonymousForm(call: AppCall): AppForm | undefined {
  const type = dataTypeOf(call.app, call.query.get('dataType') ?? '');
  return type?.appLogic?.allowAnonymousOnStateless === true ? statelessForm(call) : undefined;
}

/** behaviour: stateless-get-no-data-type-400 */
function wrongType(call: AppCall): Outgoing {
  return text(call, 400, `Invalid dataType ${call.query.get('dataType') ?? ''} provided. Please provide a valid dataType as query parameter.`);
}

/** behaviour: stateless-get-two-party-headers-400 */
function wrongParty(call: AppCall): Outgoing {
  return text(call, 400, 'Invalid party header. Please provide a party header on the form partyid:123, org:[orgnr] or person:[ssn]');
}

/** The party of the header; without one, the caller's own. */
function partyOf({ incoming, caller, world: { population } }: AppCall): number | undefined {
  const header = incoming.headers.get('party');
  if (header === null) return caller?.kind === 'user' ? caller.partyId : caller === undefined ? undefined : partyByOrganisationNumber(population, caller.organisationNumber)?.partyId;
  const match = /^(partyid|org|person):([^,:\s]+)$/i.exec(header.trim());
  const value = match?.[2] ?? '';
  switch (match?.[1]?.toLowerCase()) {
    case 'partyid':
      return partyById(population, Number(value))?.partyId ?? Number(value);
    case 'org':
      return partyByOrganisationNumber(population, value)?.partyId;
    case 'person':
      return partyByPersonNumber(population, value)?.partyId;
    default:
      return undefined;
  }
}

async function makeForm(call: AppCall, form: AppForm, party: number): Promise<Outgoing> {
  const value = form.create();
  const prefill = queryPrefill(call);
  const refusal = prefill === undefined ? undefined : call.app.hooks?.onQueryPrefill?.(prefill);
  // behaviour: stateless-get-prefill-refused-400
  if (refusal !== undefined) {
    return plainProblem(400, { title: 'Validation error from IValidateQueryParamPrefill', detail: refusal, issue: { severity: 1, description: refusal } });
  }
  for (const [path, content] of Object.entries(prefill ?? {})) form.setText(value, path, content);
  await fillIn(call, ownerOnly(party), form, value);
  return answer(call, form, value, party);
}

function queryPrefill({ query }: AppCall): Readonly<Record<string, string>> | undefined {
  const prefill = query.get('prefill');
  if (prefill === null) return undefined;
  try {
    return JSON.parse(prefill) as Record<string, string>;
  } catch {
    return undefined;
  }
}

async function computeForm(call: AppCall, form: AppForm, party: number): Promise<Outgoing> {
  const { headers, body } = call.incoming;
  const contentType = headers.get('content-type') ?? '';
  // behaviour: stateless-post-unknown-content-type-400
  if (!contentType.includes('application/json') && !contentType.includes('application/xml')) return text(call, 400, `Unknown content type ${contentType}. Cannot read the data.`);
  const read = contentType.includes('application/json') ? form.readJson(body) : form.readXml(body, call.world.clock.now());
  if ('problem' in read) return json(400, `${read.problem.title}: ${read.problem.detail}`);
  return answer(call, form, read.value, party);
}

async function answer(call: AppCall, form: AppForm, value: FormObject, party: number): Promise<Outgoing> {
  await runReadCode(call, ownerOnly(party), { dataElementId: '', form, value });
  form.prepare(value, () => call.world.newGuid());
  return answerForm(call, form, form.withoutRowIds(value));
}

/** What the app's code is told of: an instance that is nothing but its owner. */
function ownerOnly(party: number): StoredInstance {
  return { document: { instanceOwner: { partyId: String(party) } } } as unknown as StoredInstance;
}
