/** Instantiating, and the state of an instance and of its process. @module */
import type { CodeText } from './code-text.js';

export type InstanceCode =
  | 'party-missing' | 'party-unknown' | 'party-not-allowed' | 'parts-refused' | 'copy-refused'
  | 'instantiation-unclear' | 'instance-not-active' | 'process-ended' | 'process-not-started' | 'process-started'
  | 'process-busy' | 'resume-required' | 'resume-not-needed' | 'workflow-failed' | 'workflow-timeout'
  | 'workflow-unavailable' | 'task-failed' | 'task-wrong' | 'action-refused';

export const instanceCodes: Readonly<Record<InstanceCode, CodeText>> = {
  'party-missing': {
    happened: 'the request does not say whose instance it is to be',
    advice: 'Give exactly one of `person` (eleven digits), `organisation` (nine digits), `partyId`.',
  },
  'party-unknown': {
    happened: 'the register does not know the party',
    advice: 'Check the number of the party and the environment: test environments have their own people and companies.',
  },
  'party-not-allowed': {
    happened: 'the service does not let this party have an instance',
    advice: "See the party types of the service and the answer's reason (answerOf); choose another party.",
  },
  'parts-refused': {
    happened: 'the service refused a document that came with the instance',
    advice: 'See contentTypes and maxCount of the data type; or instantiate first and send documents one by one.',
  },
  'copy-refused': {
    happened: 'the service does not let this instance be copied',
    advice: 'Copy an archived instance of the same party, of a service that has copying on.',
  },
  'instantiation-unclear': {
    happened: 'the service failed after it may have made the instance',
    advice: 'Read the instance in facts.instanceId if there is one; else look for it before you make another.',
  },
  'instance-not-active': {
    happened: 'the instance is archived or deleted',
    advice: 'Make a new instance.',
  },
  'process-ended': {
    happened: 'the process of the instance has ended',
    advice: 'Nothing remains to be done; read the instance.',
  },
  'process-not-started': {
    happened: 'the process of the instance has not begun, or has ended',
    advice: 'Read the process: apps before 8.9 say the same of both. Start it (process.start) only if it has not begun.',
  },
  'process-started': {
    happened: 'the process of the instance has begun already',
    advice: 'Read the process.',
  },
  'process-busy': {
    happened: 'another request, or the service itself, is moving the process',
    advice: 'Wait, and read the process until it has moved or stands still.',
  },
  'resume-required': {
    happened: 'a step of the process failed, and waits to be resumed',
    advice: 'Resume it once (process.resume); if it fails again, the owner of the service has to act.',
  },
  'resume-not-needed': {
    happened: 'no step of the process has failed',
    advice: 'Read the process.',
  },
  'workflow-failed': {
    happened: 'a step of the process failed',
    advice: 'Read the process; resume it once, or wait for the owner of the service.',
  },
  'workflow-timeout': {
    happened: 'the process is still moving',
    advice: 'Read the process until it has moved; never advance it again before that.',
  },
  'workflow-unavailable': {
    happened: 'the engine that moves processes is away',
    advice: 'Wait, then read the process and decide anew.',
  },
  'task-failed': {
    happened: 'the service could not move the process',
    advice: 'Read the process: it may have moved all the same. If it has not, report it to the owner of the service.',
  },
  'task-wrong': {
    happened: 'the instance is not in a task that has this',
    advice: 'Read the process; call this when the instance is in the right task, or name the task.',
  },
  'action-refused': {
    happened: 'the service refused the action',
    advice: 'Look at the answer (answerOf): its error has a code of the service.',
  },
};
