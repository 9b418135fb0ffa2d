/** An Altinn on your machine. @module */
export { createEmulator, type Emulator, type EmulatorOptions } from './emulator.js';
export type {
  ActionContext, ActionOutcome, AppHooks, AppIssue, AppSignee, EmulatedApp, HookContext, InstantiationRefusal, LanguageContext, OrderDetails, ServiceTaskContext,
  UploadContext, WriteContext,
} from './app/emulated-app.js';
export { createScaledClock, createVirtualClock, doOutsideWork, machineClock, shiftedClock } from './clock/virtual-clock.js';
export type { EmulatorClock, VirtualClock, VirtualClockOptions } from './clock/virtual-clock.js';
export type { Fault, FaultableRequest, FaultKind, FaultPlan, FaultRecord, FaultRule, FaultedWork } from './faults/fault.js';
export type { Faults } from './faults/faults.js';
export { FaultPlanError, readFaultPlan } from './faults/read-plan.js';
export type { Incoming, Outgoing } from './http/exchange.js';
export { defaultPopulation } from './setup/default-population.js';
export { type AppFiles, type AppParts, formSchemasOf, readApp, SetupError } from './setup/read-app.js';
export { readService } from './setup/read-service.js';
export type { Population, PopulationClient, PopulationOwner, PopulationParty, PopulationSystemUser, PopulationUser } from './setup/population.js';
export type { DataElementDocument, InstanceDocument } from './world/documents.js';
export { parts } from './world/world.js';
export type { Effect, Part, StoredInstance, World } from './world/world.js';
