/**
 * User actions, signing and look-ups.
 *
 * @module
 */
import type { DataElement } from './data-element.js';
import type { Instance } from './instance.js';
import type { ValidationIssue } from './validation.js';

/** Body of `POST …/actions`. */
export interface UserActionRequest {
  readonly action: string;
  readonly buttonId?: string;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly ignoredValidators?: readonly string[];
  /** Organisation number. */
  readonly onBehalfOf?: string;
}

/** Answer of `POST …/actions`, also of its refusals. */
export interface UserActionAnswer {
  readonly instance?: Instance | null;
  readonly updatedDataModels?: Readonly<Record<string, unknown>> | null;
  readonly updatedValidationIssues?: Readonly<Record<string, Readonly<Record<string, readonly ValidationIssue[]>>>> | null;
  readonly clientActions?: readonly { readonly id?: string; readonly metadata?: unknown }[] | null;
  readonly error?: { readonly code?: string | null; readonly message?: string | null; readonly metadata?: unknown } | null;
  readonly redirectUrl?: string | null;
}

/** Answer of `GET …/signing`. */
export interface SigningState {
  readonly signeeStates?: readonly SigneeState[] | null;
}

export interface SigneeState {
  readonly name?: string | null;
  readonly organization?: string | null;
  readonly delegationSuccessful?: boolean;
  readonly notificationStatus?: string | null;
  readonly partyId?: number;
  readonly signedTime?: string | null;
}

/** Answer of `GET …/signing/organizations`: those that the caller may sign for. */
export interface SigningOrganisations {
  readonly organizations?: readonly { readonly orgNumber?: string; readonly orgName?: string | null; readonly partyId?: number }[] | null;
}

/** Answer of `GET …/signing/data-elements`. */
export interface SigningDataElements {
  readonly dataElements?: readonly DataElement[] | null;
}

/** Answer of `POST …/lookup/person`. */
export interface PersonLookupAnswer {
  readonly success: boolean;
  readonly personDetails?: {
    readonly ssn?: string; readonly name?: string; readonly firstName?: string; readonly middleName?: string | null; readonly lastName?: string;
  } | null;
}

/** Answer of `GET …/lookup/organisation/{number}`. */
export interface OrganisationLookupAnswer {
  readonly success: boolean;
  readonly organisationDetails?: { readonly orgNr?: string; readonly name?: string } | null;
}

/** An entry of an option list. */
export interface AppOption {
  readonly value: string | number | boolean | null;
  readonly label?: string | null;
  readonly description?: string | null;
  readonly helpText?: string | null;
}

/** Answer of `GET …/payment`. */
export interface PaymentInformation {
  readonly taskId?: string | null;
  readonly status?: 'Uninitialized' | 'Created' | 'Paid' | 'Failed' | 'Cancelled' | 'Skipped';
  readonly orderDetails?: unknown;
  readonly paymentDetails?: { readonly paymentId?: string | null; readonly redirectUrl?: string | null; readonly chargedDate?: string | null } | null;
}
