/** Submissions. @module */
import type { CodeText } from './code-text.js';

export type SubmissionCode =
  | 'reference-refused' | 'reference-reused' | 'inputs-needed' | 'inputs-invalid' | 'submission-busy'
  | 'submission-unknown' | 'incompatible-service' | 'prefill-present' | 'data-not-stored' | 'outcome-unknown'
  | 'instance-gone' | 'twin-advanced' | 'task-unknown' | 'task-returned' | 'attachment-rejected' | 'stuck-at-owner' | 'not-cancellable';

export const submissionCodes: Readonly<Record<SubmissionCode, CodeText>> = {
  'reference-refused': {
    happened: 'the reference cannot be used',
    advice: 'Use a short text of your own that holds no national id.',
  },
  'reference-reused': {
    happened: 'the reference belongs to a submission with other content that has been sent on',
    advice: 'Give the same content to go on with that submission; use a new reference for a new one.',
  },
  'inputs-needed': {
    happened: 'something is needed to go on that the journal does not hold',
    advice: 'See submission.needs; call resume with the same forms and attachments as before, and the party.',
  },
  'inputs-invalid': {
    happened: 'what is to be submitted has faults',
    advice: 'See the reason; mend it, and submit again: nothing was sent.',
  },
  'submission-busy': {
    happened: 'another worker is at this submission',
    advice: 'Let it go on; ask for the status of the submission.',
  },
  'submission-unknown': {
    happened: 'the journal has no submission of this reference',
    advice: 'Check the reference, the party and the journal.',
  },
  'incompatible-service': {
    happened: 'the service has changed in a way that this package does not know',
    advice: 'See submission.changes; install a newer package of the service, or generate it anew.',
  },
  'prefill-present': {
    happened: 'the service has filled in the form already',
    advice: 'Give a function of the prefilled form, or say whether to overwrite or to keep it (onPrefill).',
  },
  'data-not-stored': {
    happened: 'what the service has stored is not what was sent',
    advice: 'See submission.differences: the submission was not sent on. Mend the form, or say that the service may calculate (onCalculated).',
  },
  'outcome-unknown': {
    happened: 'it cannot be found out whether the step was done',
    advice: 'Look at the instances of the party, then resume or cancel.',
  },
  'instance-gone': {
    happened: 'the instance was deleted',
    advice: 'If that was right, cancel the submission and submit again.',
  },
  'twin-advanced': {
    happened: 'another instance of this submission has been sent on, not by us',
    advice: 'Look at both instances; cancel the submission if the other one is the right one.',
  },
  'task-unknown': {
    happened: 'the instance stands in a task that this package does not know',
    advice: 'Install a newer package of the service, or generate it anew.',
  },
  'task-returned': {
    happened: 'the instance was sent back to an earlier task',
    advice: 'See what was asked for, and resume with new inputs.',
  },
  'attachment-rejected': {
    happened: 'an attachment was refused',
    advice: 'Replace the attachment and resume.',
  },
  'stuck-at-owner': {
    happened: 'a step of the service fails again and again',
    advice: 'Tell the owner of the service, with the ids in this error; resume later.',
  },
  'not-cancellable': {
    happened: 'the submission has gone too far to be cancelled',
    advice: 'Let it go on, or ask the owner of the service to see to it.',
  },
};
