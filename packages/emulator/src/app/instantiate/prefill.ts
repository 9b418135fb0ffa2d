/**
 * Filling a new form in: from what the caller sent, and from registers.
 *
 * @module
 */
import type { AppForm } from '../../forms/app-form.js';
import type { FormObject } from '../../forms/form-class.js';
import type { AppCall } from '../../http/route.js';
import { setupOf } from '../../setup/app-setup.js';
import { partyById, userById } from '../../setup/parties.js';
import type { PopulationParty, PopulationUser } from '../../setup/population.js';
import type { StoredInstance } from '../../world/world.js';

/** Texts by dotted path. */
export type Prefill = Readonly<Record<string, string>>;

/** Fills in what the caller sent, where there is nothing yet: a member that cannot be null has a value always (recorded: marker). Paths that the form does not have are nothing (recorded: instantiate). */
export function fillInSent(form: AppForm, value: FormObject, prefill: Prefill): void {
  for (const [path, text] of Object.entries(prefill)) {
    if (form.textAt(value, path) === null) form.setText(value, path, text);
  }
}

/** Fills in what the app takes from registers about the owner and the caller. */
export function fillInFromRegisters(call: AppCall, instance: StoredInstance, form: AppForm, value: FormObject): void {
  const { prefill } = setupOf(call.app);
  const setup = typeof prefill === 'object' && prefill !== null && Object.hasOwn(prefill, form.dataType) ? prefill[form.dataType] : undefined;
  if (typeof setup !== 'object') return;
  const { population } = call.world;
  const owner = partyById(population, Number(instance.document.instanceOwner.partyId));
  const user = call.caller?.kind === 'user' ? userById(population, call.caller.userId) : undefined;
  const registers: readonly (readonly [Readonly<Record<string, string>> | undefined, Readonly<Record<string, unknown>>])[] = [
    [setup.fromUserProfile, user === undefined ? {} : profileOf(user, partyById(population, user.partyId))],
    [setup.fromOrganisationRegister, owner?.type === 'organisation' ? { ...owner } : {}],
    [setup.fromPersonRegister, owner?.type === 'person' ? personOf(owner) : {}],
  ];
  for (const [fields, register] of registers) {
    for (const [name, path] of Object.entries(fields ?? {})) {
      const text = textIn(register, name);
      if (text === undefined || (setup.allowOverwrite !== true && form.textAt(value, path) !== null)) continue;
      form.setText(value, path, text);
    }
  }
}

/** The text that a register has under a name, `Party.Person.FirstName`; letters count in either case. */
function textIn(register: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const found = name.split('.').reduce<unknown>((at, part) => (
    typeof at === 'object' && at !== null ? Object.entries(at).find(([key]) => key.toLowerCase() === part.toLowerCase())?.[1] : undefined
  ), register);
  return found === undefined || found === null || typeof found === 'object' ? undefined : String(found as string | number | boolean);
}

/** Names as the registers have them. https://docs.altinn.studio/nb/altinn-studio/v8/guides/development/prefill/config/ */
function personOf(party: PopulationParty): Readonly<Record<string, unknown>> {
  return { ssn: party.ssn, name: party.name, ...party.person };
}

/** The user's profile, and in it the user's own party. */
function profileOf(user: PopulationUser, party: PopulationParty | undefined): Readonly<Record<string, unknown>> {
  return { ...user, party: party && { ...party, person: party.person && personOf(party) } };
}
