/** Options of `submit` and `resume` as the client takes them. */
import type { SubmitInputs } from '@blankett/altinn/generated-v1';
import { oneOf, type CommandContext } from '../commands/command.js';
import { deadlineOf, type contentOptions } from './command.js';
import { readAttachments, readForms } from './inputs.js';
import type { AnyForms, OpenService } from './open-service.js';
import { progressReporter } from './report.js';

type ContentValues = { readonly [Name in keyof typeof contentOptions]: (typeof contentOptions)[Name] extends { multiple: true } ? string[] | undefined : (typeof contentOptions)[Name] extends { type: 'boolean' } ? boolean | undefined : string | undefined };

/** What is sent, and how: all but whose it is. */
export function contentOf(values: ContentValues, service: OpenService, { directory, terminal }: CommandContext): Omit<SubmitInputs<AnyForms>, 'reference' | 'party' | 'instance'> {
  return {
    ...(values.form === undefined ? {} : { forms: readForms(values.form, service, directory) }),
    ...(values.attachment === undefined ? {} : { attachments: readAttachments(values.attachment, directory) }),
    ...(values.confirm === true ? { confirm: true } : {}),
    onPrefill: oneOf('on-prefill', values['on-prefill'], ['overwrite', 'keep', 'stop'], 'overwrite'),
    onCalculated: oneOf('on-calculated', values['on-calculated'], ['stop', 'accept'], 'stop'),
    ...deadlineOf(values.deadline),
    onProgress: progressReporter(terminal, values.trace === true),
  };
}
