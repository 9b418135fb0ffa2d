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

/** A code list: what the app's own code hands out (`options`), or a file (`file`: lists of value, label, description and help text). */
export interface OptionsSetup {
  readonly id: string;
  /** Only with an instance. */
  readonly needsInstance?: boolean;
  readonly options?: readonly unknown[];
  readonly file?: readonly (readonly unknown[])[];
  /** What it was asked for from elsewhere; `{language}` stands for the language of the request. */
  readonly parameters?: Readonly<Record<string, string>>;
}

/** What the app's own code does with a task: as the task ends, or as a service task. */
export interface TaskHookSetup {
  readonly task?: string;
  readonly serviceTasks?: readonly string[];
  /** `path is preCommit`: only while that member of the form has that value. */
  readonly onlyIf?: string;
  /** In place of the form's; workflow/levers.ts. */
  readonly levers?: Readonly<Record<string, unknown>>;
}

/** A component of the layout, with the members of the form that it is bound to. */
export interface LayoutComponent {
  readonly id: string;
  readonly dataType?: string;
  readonly bindings?: Readonly<Record<string, string>>;
  /** Where it stands: layout set and page. */
  readonly layout?: string;
  readonly page?: string;
  /** Key of the text that it is headed by. */
  readonly title?: string;
  /** An expression of the layout; `true` for always. */
  readonly hidden?: unknown;
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
  readonly logic?: Readonly<Record<string, unknown>>;
  readonly [member: string]: unknown;
}

/** What a user action of the app's own code sets: path → value, in forms of one type or of all. */
export interface UserActionSetup {
  readonly id: string;
  readonly dataType?: string;
  readonly sets?: Readonly<Record<string, unknown>>;
}

/** What `logic` may hold, by the member that holds it. */
interface LogicSetup {
  readonly instantiation: InstantiationSetup;
  readonly dataProcessors: ProcessorSetup;
  readonly validators: ValidatorSetup;
  readonly options: OptionsSetup;
  readonly userActions: UserActionSetup;
  readonly taskHooks: TaskHookSetup;
}

export function setupOf(app: EmulatedApp): AppSetup {
  return app.setup as AppSetup;
}

/** What `logic` says of one kind; what is no list of objects, as a sentence, says nothing to a machine. */
export function logicOf<K extends keyof LogicSetup>(app: EmulatedApp, kind: K): readonly LogicSetup[K][] {
  return objectsIn<LogicSetup[K]>(setupOf(app).logic?.[kind]);
}

/** The rules of a validator that name a member. */
export function rulesOf({ rules }: ValidatorSetup): readonly ValidatorRule[] {
  return objectsIn<ValidatorRule>(rules).filter(({ field }) => typeof field === 'string');
}

/** The components of the layout that `requiredInLayout` or `hiddenInLayout` lists. */
export function componentsOf(app: EmulatedApp, list: 'requiredInLayout' | 'hiddenInLayout'): readonly LayoutComponent[] {
  const listed = app.setup[list];
  return isObject(listed) ? objectsIn<LayoutComponent>(listed['components']) : [];
}

/** The objects of a list; none where there is no list. */
function objectsIn<T extends object>(value: unknown): readonly T[] {
  return Array.isArray(value) ? value.filter(isObject) as readonly object[] as readonly T[] : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether one of the app's settings is on; none of them is by default. */
export function settingOf(app: EmulatedApp, name: string): boolean {
  return setupOf(app).appSettings?.[name] === true;
}
