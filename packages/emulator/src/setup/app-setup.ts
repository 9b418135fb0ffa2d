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
