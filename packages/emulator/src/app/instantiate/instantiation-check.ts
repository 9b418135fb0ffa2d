/**
 * An app's own code that says whether an instance may be made.
 *
 * @module
 */
import { isVersionAtLeast } from '@blankett/altinn/features';
import { json } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import type { PopulationParty } from '../../setup/population.js';
import type { StoredInstance } from '../../world/world.js';
import type { InstantiationRefusal } from '../emulated-app.js';
import { languageOf } from '../language.js';
import { textResource } from '../text-resource.js';

/** Asks the app's validator of instantiations. behaviour: instantiate-validator-refuses-403 */
export async function refuseByCode(call: AppCall, party: PopulationParty): Promise<Outgoing | undefined> {
  const refusal = await call.app.hooks?.onValidateInstantiation?.({ partyId: party.partyId });
  return refusal && refusalJson(call, refusal);
}

/** Asks the app's validator of copies. behaviour: create-copy-validator-refuses-403 */
export async function refuseCopyByCode(call: AppCall, source: StoredInstance): Promise<Outgoing | undefined> {
  const refusal = await call.app.hooks?.onValidateCopy?.({ source: source.document });
  return refusal && refusalJson(call, refusal);
}

/** First version of the app library that translates the refusal's text key. behaviour: instantiate-validator-text-key-translated */
const translatedSince = '8.6.0';

function refusalJson(call: AppCall, { message, customTextKey, validParties }: InstantiationRefusal): Outgoing {
  const translated = message === undefined && customTextKey !== undefined && isVersionAtLeast(call.app.library, translatedSince)
    ? textResource(call.app, languageOf(call), customTextKey)
    : undefined;
  return json(403, {
    valid: false,
    message: message ?? translated ?? null,
    customTextKey: customTextKey ?? null,
    customTextParameters: null,
    validParties: validParties ?? [],
  });
}
