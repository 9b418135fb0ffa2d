/**
 * The people, organisations, owners, system users and rights that the emulator knows.
 *
 * @module
 */

/** A person or a self-registered user who can log in. */
export interface PopulationUser {
  readonly userId: number;
  readonly userName?: string;
  readonly partyId: number;
  readonly partyUuid?: string | null;
  readonly pid?: string | null;
  readonly name?: string;
  readonly userType?: number;
  readonly language?: string;
  /** Parties that the user may choose to act for. */
  readonly partyList?: readonly { readonly partyId: number; readonly subUnits?: readonly number[] }[];
  readonly [member: string]: unknown;
}

/** Somebody who can have instances. */
export interface PopulationParty {
  readonly partyId: number;
  readonly partyUuid?: string | null;
  readonly type: 'person' | 'organisation' | 'self-identified' | 'subUnit' | 'bankruptcyEstate';
  /** 1 person, 2 organisation, 3 self-identified, 4 sub-unit, 5 bankruptcy estate. */
  readonly partyTypeName?: number;
  readonly ssn?: string | null;
  readonly orgNumber?: string | null;
  readonly name: string;
  /** With what the kind of company adds, as lists of parties have it. */
  readonly nameInPartyList?: string;
  readonly unitType?: string | null;
  readonly parentPartyId?: number;
  readonly subUnits?: readonly number[];
  readonly person?: Readonly<Record<string, unknown>>;
  readonly [member: string]: unknown;
}

/** An organisation that owns services. */
export interface PopulationOwner {
  readonly org: string;
  readonly orgNumber: string;
  readonly partyId?: number | null;
  readonly name?: string | null;
  readonly [member: string]: unknown;
}

/** A system that a company has let act for it. */
export interface PopulationSystemUser {
  readonly id: string;
  readonly systemId?: string;
  readonly supplierOrgNumber?: string;
  /** Where the request for it named one, each grant must name it too. */
  readonly externalRef?: string;
  readonly orgNumber: string;
  readonly partyId?: number;
  readonly actions?: readonly string[];
  readonly [member: string]: unknown;
}

/** A program that may ask for tokens: at Maskinporten in the name of its organisation, or at ID-porten for logging people in. */
export interface PopulationClient {
  readonly kind: 'maskinporten' | 'id-porten';
  readonly clientId: string;
  readonly organisationNumber: string;
  readonly scopes: readonly string[];
  /** Public keys as JWK, each with its `kid`. */
  readonly keys?: readonly Readonly<Record<string, unknown>>[];
  /** Certificates in base64, as `x5c` has them. */
  readonly certificates?: readonly string[];
  /** Addresses that people may come back to after a login. */
  readonly redirectUris?: readonly string[];
}

/** As corpus files and `--population FILE` have it; unknown members are kept. */
export interface Population {
  readonly users: readonly PopulationUser[];
  readonly parties?: readonly PopulationParty[];
  readonly serviceOwners?: readonly PopulationOwner[];
  readonly systemUsers?: readonly PopulationSystemUser[];
  readonly clients?: readonly PopulationClient[];
  /** Role codes: user id → party id → codes. */
  readonly roles?: { readonly byUser?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>; readonly [member: string]: unknown };
  readonly [member: string]: unknown;
}
