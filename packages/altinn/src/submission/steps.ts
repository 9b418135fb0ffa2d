/**
 * The next step of a submission, as decided. Plain data: a driver does it.
 *
 * @module
 */
import type { WaitingFor } from './timing.js';

/** What a submission does next. */
export type Step =
  /** Compare what the service publishes now with the package, as far as this submission uses it. */
  | { readonly name: 'check' }
  | { readonly name: 'look-up'; readonly why: 'instance' | 'twins' | 'end' }
  | { readonly name: 'instantiate'; readonly attempt: number }
  | { readonly name: 'adopt'; readonly guid: string; readonly how: 'found' | 'named' }
  | { readonly name: 'read'; readonly what: 'instance' | 'process' }
  /** Note whether the mark was kept. */
  | { readonly name: 'mark' }
  | { readonly name: 'twin'; readonly guid: string; readonly fate: 'delete' | 'report' }
  /** Without `element` a new one is made. */
  | { readonly name: 'write-form'; readonly slot: string; readonly element?: string }
  | { readonly name: 'read-back'; readonly slot: string; readonly element: string }
  | { readonly name: 'upload'; readonly slot: string }
  /** An upload whose answer was lost is there. */
  | { readonly name: 'note-upload'; readonly slot: string; readonly element: string }
  | { readonly name: 'delete-element'; readonly element: string }
  | { readonly name: 'validate'; readonly task: string; readonly flow: number }
  | { readonly name: 'advance'; readonly task: string; readonly flow: number; readonly action: 'write' | 'confirm' | 'sign' }
  /** The process has moved since the last attempt. */
  | { readonly name: 'note-move'; readonly from: string; readonly flow: number; readonly to?: string }
  | { readonly name: 'resume-process'; readonly task: string; readonly flow: number; readonly failure: string }
  /** Look again after a pause. */
  | { readonly name: 'wait'; readonly for: WaitingFor; readonly until?: number }
  | { readonly name: 'note-sent' }
  | { readonly name: 'compare-end' }
  | { readonly name: 'finish' }
  | { readonly name: 'outcome' }
  /** Nothing more for us to do now. */
  | { readonly name: 'person'; readonly task: string; readonly action: 'confirm' | 'sign' | 'pay' }
  | { readonly name: 'done' }
  | { readonly name: 'stop'; readonly code: StopCode; readonly task?: string; readonly slot?: string };

/** Why a submission cannot go on by itself: codes of AltinnError. */
export type StopCode =
  | 'outcome-unknown' | 'instance-gone' | 'task-unknown' | 'task-returned' | 'attachment-rejected' | 'stuck-at-owner' | 'inputs-needed' | 'twin-advanced';
