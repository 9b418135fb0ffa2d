/**
 * setup.json: what an app's published documents do not say, but its answers depend on.
 *
 * @module
 */
import type { EmulatedApp } from '../app/emulated-app.js';

/** Registers that a form can be filled in from when it is made, and what goes where: register's name → path in the form. */
export interface PrefillSetup {
  /** A value that is there already is overwritten. */
  readonly allowOverwrite?: boolean;
  readonly fromOrganisationRegister?: Readonly<Record<string, string>>;
  readonly fromPersonRegister?: Readonly<Record<string, string>>;
  readonly fromUserProfile?: Readonly<Record<string, string>>;
}

export interface CopySetup {
  readonly enabled: boolean;
  readonly excludedDataTypes?: readonly string[] | null;
  readonly excludedDataFields?: readonly string[] | null;
  readonly includeAttachments?: boolean | null;
  readonly includeDueBefore?: boolean | null;
  readonly includedDataValues?: readonly string[] | null;
  readonly includedPresentationTexts?: readonly string[] | null;
}

/** What the app's own code does when a form is made: path → value, or a rule in words that the emulator knows. */
export interface InstantiationSetup {
  readonly dataType: string;
  readonly sets?: Readonly<Record<string, unknown>>;
}

/** What the app's own code sets whenever a form is written (or read): path → value, if all of `onlyIf` hold. */
export interface ProcessorSetup {
  readonly dataType?: string;
  readonly when?: 'write' | 'read';
  readonly onlyIf?: Readonly<Record<string, unknown>>;
  readonly sets?: Readonly<Record<string, unknown>>;
}

/** What a validator of the app checks of a form's members. */
export interface ValidatorSetup {
  readonly source: string;
  readonly dataType?: string;
  readonly rules?: readonly ValidatorRule[];
}

export interface ValidatorRule {
  readonly field: string;
  readonly required?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
  /** A regular expression where it begins with `^`; else words. */
  readonly pattern?: string;
  /** Of other validators than DataAnnotations: a value that is a fault, and what is said of it. */
  readonly equals?: unknown;
  readonly code?: string;
  readonly description?: string;
  readonly severity?: 0 | 1 | 2 | 3 | 4 | 5;
}

/** The members that the emulator goes by; the file may have more. */
export interface AppSetup {
  readonly library?: string;
  /** `Development` shows exceptions, and lets users instantiate what only owners may. */
  readonly environment?: string;
  readonly serverTimeZone?: string;
  readonly appSettings?: Readonly<Record<string, unknown>>;
  /** By data type; a sentence where there is none. */
  readonly prefill?: Readonly<Record<string, PrefillSetup>> | string;
  readonly copy?: CopySetup | string;
  readonly logic?: {
    readonly instantiation?: readonly InstantiationSetup[];
    readonly dataProcessors?: readonly ProcessorSetup[];
    readonly validators?: readonly ValidatorSetup[];
    readonly [member: string]: unknown;
  };
  readonly [member: string]: unknown;
}

export function setupOf(app: EmulatedApp): AppSetup {
  return app.setup as AppSetup;
}

/** Whether one of the app's settings is on; none of them is by default. */
export function settingOf(app: EmulatedApp, name: string): boolean {
  return setupOf(app).appSettings?.[name] === true;
}
