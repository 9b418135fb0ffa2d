/**
 * The instance, as apps and the platform's storage write it.
 *
 * @see https://docs.altinn.studio/api/models/instance/
 * @module
 */
import type { DataElement, ResourceLinks } from './data-element.js';
import type { AppProcessState, ProcessState } from './process.js';

/** An envelope about one case between a party and the owner of a service. */
export interface Instance {
  /** `<party id>/<guid>` */
  readonly id: string;
  readonly instanceOwner: InstanceOwner;
  /** `<owner>/<app>` */
  readonly appId: string;
  readonly org: string;
  readonly selfLinks?: ResourceLinks | null;
  readonly dueBefore?: string | null;
  readonly visibleAfter?: string | null;
  readonly process?: ProcessState | null;
  readonly status?: InstanceStatus | null;
  /** Who needs it no longer: the owner of the service, at the time of writing. */
  readonly completeConfirmations?: readonly CompleteConfirmation[] | null;
  readonly data?: readonly DataElement[] | null;
  readonly presentationTexts?: Readonly<Record<string, string | null>> | null;
  /** Texts by key: from forms, from the app's code, from a template. */
  readonly dataValues?: Readonly<Record<string, string | null>> | null;
  readonly created?: string | null;
  readonly createdBy?: string | null;
  readonly lastChanged?: string | null;
  readonly lastChangedBy?: string | null;
}

/** Answer of `PUT …/process/next?returnInstance=true`, from 9 on. */
export interface EnrichedInstance extends Instance {
  readonly process?: AppProcessState | null;
}

/** Whom the instance belongs to. One of the numbers is set; which one says what the party is. */
export interface InstanceOwner {
  /** Digits in a text; some servers write a number. */
  readonly partyId?: string | number | null;
  readonly personNumber?: string | null;
  readonly organisationNumber?: string | null;
  readonly username?: string | null;
  readonly externalIdentifier?: string | null;
  /** Only in answers of apps that ask the register. */
  readonly party?: Party | null;
}

/** Somebody who can have instances. */
export interface Party {
  readonly partyId: number;
  readonly partyUuid?: string | null;
  /** 1 person, 2 organisation, 3 self-identified, 4 sub-unit, 5 bankruptcy estate; some servers write the name. */
  readonly partyTypeName?: number | string;
  readonly ssn?: string | null;
  readonly orgNumber?: string | null;
  readonly unitType?: string | null;
  readonly name?: string | null;
  readonly isDeleted?: boolean;
  /** Shown only because of its sub-units. */
  readonly onlyHierarchyElementWithNoAccess?: boolean;
  readonly person?: unknown;
  readonly organization?: unknown;
  readonly childParties?: readonly Party[] | null;
}

/** Where an instance is in its life. Apps older than the flags tell it by the times alone. */
export interface InstanceStatus {
  readonly isArchived?: boolean;
  readonly archived?: string | null;
  readonly isSoftDeleted?: boolean;
  readonly softDeleted?: string | null;
  readonly isHardDeleted?: boolean;
  readonly hardDeleted?: string | null;
  /** Apps write 0, 1, 2; storage writes the names. */
  readonly readStatus?: 0 | 1 | 2 | 'Unread' | 'Read' | 'UpdatedSinceLastReview';
  readonly substatus?: Substatus | null;
}

/** What the owner says of the case, for people. Texts, or keys of text resources. */
export interface Substatus {
  readonly label?: string | null;
  readonly description?: string | null;
}

/** Somebody has all they need of the instance. */
export interface CompleteConfirmation {
  /** Short name of the owner. */
  readonly stakeholderId?: string | null;
  readonly confirmedOn?: string | null;
}

/** What `GET …/instances/{party}/active` lists. */
export interface ActiveInstance {
  readonly id: string;
  readonly presentationTexts?: Readonly<Record<string, string | null>> | null;
  readonly dueBefore?: string | null;
  readonly lastChanged?: string | null;
  /** A name, not an id. */
  readonly lastChangedBy?: string | null;
}

/** Body of `POST …/instances`: the instance to be, as far as a caller decides on it. */
export interface InstanceTemplate {
  readonly instanceOwner?: InstanceOwner;
  readonly dueBefore?: string;
  readonly visibleAfter?: string;
  readonly dataValues?: Readonly<Record<string, string>>;
}

/** Body of `POST …/instances/create`. Unlike a template it keeps no `dataValues`. */
export interface InstantiationInstance {
  readonly instanceOwner: InstanceOwner;
  readonly dueBefore?: string;
  readonly visibleAfter?: string;
  /** Values by dotted path in the main form. */
  readonly prefill?: Readonly<Record<string, string>>;
  /** Of an archived instance of the same party, to be copied. */
  readonly sourceInstanceId?: string;
}

/** Answer of storage's `GET /instances`. */
export interface InstanceQueryAnswer {
  readonly count?: number;
  /** Of old servers. */
  readonly totalHits?: number | null;
  readonly self?: string | null;
  /** A link: of it only the continuation token is used. */
  readonly next?: string | null;
  readonly instances?: readonly Instance[] | null;
}

/** Answer of `POST …/parties/validateInstantiation`, and of a 403 to instantiating. */
export interface InstantiationValidationResult {
  readonly valid: boolean;
  readonly message?: string | null;
  readonly customTextKey?: string | null;
  readonly customTextParameters?: Readonly<Record<string, string>> | null;
  readonly validParties?: readonly Party[] | null;
}
