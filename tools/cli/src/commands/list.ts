import { oneOf, type Command } from './command.js';
import { commonHelp, requireJournal, withSubmissions } from '../submission/command.js';
import { reportEntries } from '../submission/report.js';

const states = ['begun', 'pending', 'awaiting-person', 'sent', 'accepted', 'rejected', 'stopped', 'cancelled'] as const;

/** `blankett list`: submissions in the journal. */
export const listCommand: Command = {
  name: 'list',
  summary: 'list the submissions of a service that the journal holds; asks nobody',
  help: `
blankett list <org/app | package>

  --state <state>          ${states.join(', ')}
${commonHelp}`,
  run: (args, context) =>
    withSubmissions(args, context, { state: { type: 'string' } }, async ({ client, format, settings }, values) => {
      requireJournal(settings);
      const state = values.state === undefined ? undefined : oneOf('state', values.state, states, 'sent');
      return reportEntries(await client.list(state === undefined ? {} : { state }), format, context.terminal);
    }, 'nobody'),
};
