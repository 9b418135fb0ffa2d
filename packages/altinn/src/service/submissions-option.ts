/**
 * Submissions, loaded when the first of them is called for: a page that only reads forms does not carry them.
 *
 * @module
 */
import { loadedCalls, loadedPart } from '../loading/loaded-calls.js';
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
  const load = loadedPart(() => import('../submission/loaded.js'), ({ createSubmissions, safeguardsIn, servicePlatform }) => (
    createSubmissions<Forms, Attachments>({ ...options, platform: servicePlatform(calls), safeguards: safeguardsIn(given) })
  ));
  return loadedCalls<Submissions<Forms, Attachments>>({
    submit: true, dryRun: true, resume: true, status: true, list: true, cancel: true, erase: true, sign: true,
  }, load);
}
