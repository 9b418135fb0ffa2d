/**
 * Submissions, loaded when the first of them is called for: a page that only reads forms does not carry them.
 *
 * @module
 */
import type { SubmissionsOptions } from '../submission/create-submissions.js';
import type { ServiceCalls } from '../submission/service-platform.js';
import type { Submissions } from '../submission/submissions.js';

export interface LoadedSubmissionsOptions extends Omit<SubmissionsOptions, 'platform'> {
  readonly calls: ServiceCalls;
  /** As the caller gave them: tests turn safeguards off there. */
  readonly given: object;
}

/** The calls of submissions; the first of them loads what they are made of. */
export function loadedSubmissions<Forms, Attachments extends string>({ calls, given, ...options }: LoadedSubmissionsOptions): Submissions<Forms, Attachments> {
  let loaded: Promise<Submissions<Forms, Attachments>> | undefined;
  const load = (): Promise<Submissions<Forms, Attachments>> => {
    loaded ??= import('../submission/loaded.js').then(({ createSubmissions, safeguardsIn, servicePlatform }) => (
      createSubmissions<Forms, Attachments>({ ...options, platform: servicePlatform(calls), safeguards: safeguardsIn(given) })
    ));
    return loaded;
  };
  return {
    submit: async inputs => (await load()).submit(inputs),
    dryRun: async inputs => (await load()).dryRun(inputs),
    resume: async (reference, inputs) => (await load()).resume(reference, inputs),
    status: async (reference, choice) => (await load()).status(reference, choice),
    list: async filter => (await load()).list(filter),
    cancel: async (reference, choice) => (await load()).cancel(reference, choice),
    erase: async (reference, choice) => (await load()).erase(reference, choice),
    sign: async (reference, call) => (await load()).sign(reference, call),
  };
}
