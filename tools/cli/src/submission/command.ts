/** What the commands on submissions have in common: service, settings, journal, errors. */
import { existsSync } from 'node:fs';
import { fileJournal } from '@blankett/altinn/journal/file';
import { oneOf, readArguments, UsageError, type CommandContext } from '../commands/command.js';
import { openService, type AnyClient, type OpenService } from './open-service.js';
import { nobody, readSettings, tokensOf, type ReadySettings } from './settings.js';
import { reportError, type Format } from './report.js';

/** Options of every command on submissions. */
export const commonOptions = {
  settings: { type: 'string' },
  environment: { type: 'string' },
  journal: { type: 'string' },
  format: { type: 'string' },
} as const;

export const commonHelp = `  --settings <file>        where to submit and as whom (default: blankett.json)
  --environment <name>     production, tt02, local, or the address of an emulator
  --journal <folder>       where submissions are written down (default: journal)
  --format <format>        text (default), json: one object a line

  blankett.json, for a company or its customer's system user:
    { "environment": "tt02", "maskinporten": { "clientId": …, "keyFile": …, "keyId": …, "scopes": […], "customer": …, "externalRef": … } }
  for an emulator (blankett emulator): { "environment": "http://localhost:8080", "testToken": { "user": 20001 } }
  with a token that one has: { "environment": "tt02", "tokenFile": … }. "journal" may stand in it too.
  Or BLANKETT_ENVIRONMENT, BLANKETT_JOURNAL, BLANKETT_CLIENT_ID, BLANKETT_KEY_FILE, BLANKETT_KEY_ID, BLANKETT_CUSTOMER, BLANKETT_EXTERNAL_REF,
  BLANKETT_SCOPES, BLANKETT_TOKEN_FILE. Secrets are never given on the command line.`;

/** Options that name whom it is for, and what is sent. */
export const contentOptions = {
  form: { type: 'string', multiple: true },
  attachment: { type: 'string', multiple: true },
  organisation: { type: 'string' },
  'person-file': { type: 'string' },
  'party-id': { type: 'string' },
  confirm: { type: 'boolean' },
  'on-prefill': { type: 'string' },
  'on-calculated': { type: 'string' },
  deadline: { type: 'string' },
  trace: { type: 'boolean' },
} as const;

export const contentHelp = `  --form <type>=<file>     a form, XML or JSON; again for more
  --attachment <type>=<file>
  --organisation <number>  whom it is for; or
  --person-file <file>     a file that holds the national id; or
  --party-id <number>
  --confirm                also complete the confirmation task
  --on-prefill <how>       overwrite (default), keep, stop
  --on-calculated <how>    stop (default), accept: when the service changes a value that you sent
  --deadline <seconds>     how long to go on (default: 900)
  --trace                  each step on standard error (without it: what is waited for)`;

export interface OpenSubmission {
  readonly client: AnyClient;
  readonly service: OpenService;
  readonly format: Format;
  /** Arguments after the service. */
  readonly rest: readonly string[];
  readonly settings: ReadySettings;
}

type Options = NonNullable<Parameters<typeof readArguments>[1]>;

/** Opens service and journal, does the work, and shows what went wrong. What asks nobody needs no login. */
export async function withSubmissions<const T extends Options>(
  args: readonly string[],
  context: CommandContext,
  options: T,
  work: (open: OpenSubmission, values: ReturnType<typeof readArguments<T>>['values']) => Promise<number>,
  asks: 'the platform' | 'nobody' = 'the platform',
): Promise<number> {
  const { values, positionals } = readArguments(args, { ...options, ...commonOptions });
  const common = values as Readonly<Record<keyof typeof commonOptions, string | undefined>>;
  const format = oneOf('format', common.format, ['text', 'json'], 'text');
  const [name, ...rest] = positionals;
  if (name === undefined) throw new UsageError('to which service? Name it as org/app, or by its package.');
  const { directory, terminal, clock } = context;
  const settings = readSettings({ file: common.settings, environment: common.environment, journal: common.journal }, directory);
  const service = await openService(name, directory, terminal);
  try {
    const client = service.client({ environment: settings.environment, auth: asks === 'nobody' ? nobody : tokensOf(settings), journal: fileJournal(settings.journal), ...(clock === undefined ? {} : { clock }) });
    return await work({ client, service, format, rest, settings }, values as never);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return reportError(error, format, terminal);
  }
}

/** What only looks at a journal makes none: a folder that was mistyped is said to be one. */
export function requireJournal({ journal }: ReadySettings): void {
  if (!existsSync(journal)) throw new UsageError(`there is no journal at ${journal}: give --journal, or "journal" in blankett.json.`);
}

/** Seconds as milliseconds. */
export function deadlineOf(seconds: string | undefined): { readonly deadline?: number } {
  if (seconds === undefined) return {};
  if (!/^\d{1,7}$/.test(seconds)) throw new UsageError('--deadline is a number of seconds.');
  return { deadline: Number(seconds) * 1000 };
}
