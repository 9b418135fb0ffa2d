import { UsageError, type Command } from './command.js';
import { commonHelp, contentHelp, contentOptions, withSubmissions } from '../submission/command.js';
import { contentOf } from '../submission/content.js';
import { readParty } from '../submission/inputs.js';
import { exitCodesText, reportDryRun, reportResult } from '../submission/report.js';

/** `blankett submit`: forms and attachments to a service, once. */
export const submitCommand: Command = {
  name: 'submit',
  summary: 'send forms and attachments to a service; the same reference is never sent twice',
  help: `
blankett submit <org/app | package> --reference <text> --form <type>=<file>… [--attachment <type>=<file>…]

  --reference <text>       yours; the same again goes on from where it was. No national id may stand in it
${contentHelp}
  --instance <id>          an instance that the owner or a person has begun, in place of a party
  --dry-run                all checks that write nothing
${commonHelp}

${exitCodesText}`,
  run: (args, context) =>
    withSubmissions(args, context, { ...contentOptions, reference: { type: 'string' }, instance: { type: 'string' }, 'dry-run': { type: 'boolean' } }, async ({ client, service, format }, values) => {
      const { reference, instance } = values;
      if (reference === undefined) throw new UsageError('under which reference? Give --reference.');
      const party = readParty(values, context.directory);
      if ((party === undefined) === (instance === undefined)) throw new UsageError('for whom? Give one of --organisation, --person-file, --party-id and --instance.');
      const content = contentOf(values, service, context);
      const inputs = { ...content, reference, ...(instance === undefined ? { party: party! } : { instance }) };
      if (values['dry-run'] === true) return reportDryRun(await client.dryRun(inputs), format, context.terminal);
      return reportResult(await client.submit(inputs), format, context.terminal);
    }),
};
