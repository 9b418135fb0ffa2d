/** The table of what can be done with Altinn, as the reference has it. */
import { existsSync, readFileSync } from 'node:fs';

const file = ['../shared/reference/altinn-platform.md', '../../../shared/reference/altinn-platform.md'].find(path => existsSync(path));

/** Names of its rows, in order; none on a machine that does not have the reference. */
export function referenceRows(): readonly string[] {
  if (file === undefined) return [];
  const section = readFileSync(file, 'utf8').split(/^## /m).find(text => text.startsWith('8. Capability table')) ?? '';
  return section.split('\n').filter(line => /^\| (?!Capability|-)/.test(line)).map(line => line.split(' | ', 1)[0]!.slice(2).trim());
}

/** Rows of service owners, and of parts of the platform that are no business of this client. */
export const ownersRows: readonly string[] = [
  'Maskinporten token (owner)', 'Subscribe, list, delete, validation handshake', 'Webhook receive, verify, ack', 'Event feed with cursor',
  'Owner feedback to user', 'Owner instantiation + prefill + notification', 'Reconcile', 'Inbox view',
];
