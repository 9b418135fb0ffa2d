import { UsageError, type Command } from './command.js';
import { commonHelp, requireJournal, withSubmissions } from '../submission/command.js';
import { readParty } from '../submission/inputs.js';
import { reportStatus } from '../submission/report.js';

/** `blankett status`: what journal and platform say of a submission. */
export const statusCommand: Command = {
  name: 'status',
  summary: 'tell what became of a submission; changes nothing',
  help: `
blankett status <org/app | package> <reference>

  --organisation, --person-file, --party-id: whose, where two parties have the same reference
${commonHelp}

Exit code 0: it is known; 1: it is not, or could not be asked for; 2: arguments that cannot be used.`,
  run: (args, context) =>
    withSubmissions(
      args,
      context,
      { organisation: { type: 'string' }, 'person-file': { type: 'string' }, 'party-id': { type: 'string' } },
      async ({ client, format, rest, settings }, values) => {
        const [reference] = rest;
        if (reference === undefined) throw new UsageError('which submission? Name its reference after the service.');
        requireJournal(settings);
        const party = readParty(values, context.directory);
        return reportStatus(await client.status(reference, party === undefined ? {} : { party }), format, context.terminal);
      },
    ),
};
