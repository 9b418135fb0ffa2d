import { UsageError, type Command } from './command.js';
import { commonHelp, contentHelp, contentOptions, requireJournal, withSubmissions } from '../submission/command.js';
import { contentOf } from '../submission/content.js';
import { readParty } from '../submission/inputs.js';
import { exitCodesText, reportResult } from '../submission/report.js';

/** `blankett resume`: goes on with a submission. */
export const resumeCommand: Command = {
  name: 'resume',
  summary: 'go on with a submission from where its journal says it is',
  help: `
blankett resume <org/app | package> <reference> [--form <type>=<file>…] [--attachment <type>=<file>…]

  The journal holds no forms: what is still to be sent is given again, and the error says what that is.
${contentHelp}
${commonHelp}

${exitCodesText}`,
  run: (args, context) =>
    withSubmissions(args, context, contentOptions, async ({ client, service, format, rest, settings }, values) => {
      const [reference] = rest;
      if (reference === undefined) throw new UsageError('which submission? Name its reference after the service.');
      requireJournal(settings);
      const party = readParty(values, context.directory);
      const inputs = { ...contentOf(values, service, context), ...(party === undefined ? {} : { party }) };
      return reportResult(await client.resume(reference, inputs), format, context.terminal);
    }),
};
