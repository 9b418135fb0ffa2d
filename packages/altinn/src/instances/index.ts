/** Instances, their process, actions and signing. @module */
export type {
  PerformedAction, ServiceActions, ServiceSigning, SigningCallOptions, SigningOrganisation, UserAction,
} from './actions.js';
export type { ServiceInstances, ValidationOptions } from './instances.js';
export type { InitialAttachment, InstanceTimes, Instantiation, SimpleInstantiation } from './instantiate.js';
export type { Party, PartyReference } from './party-reference.js';
export type { Probe } from './probe.js';
export type { NextStep, ServiceProcess } from './process.js';
