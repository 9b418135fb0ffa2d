/**
 * Where to submit and as whom: a settings file and the environment, never the command line, which every user of the machine can read.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fixedToken, maskinporten, systemUser, testToken } from '@blankett/altinn/auth';
import type { ClientKey, TestIdentity, TokenProvider } from '@blankett/altinn/auth';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { UsageError } from '../commands/command.js';

/** The contents of `blankett.json`. Paths are relative to its folder. */
export interface SubmissionSettings {
  /** `production`, `tt02`, `local`, or the address of an emulator. */
  readonly environment?: string;
  /** Folder of the journal. */
  readonly journal?: string;
  readonly maskinporten?: MaskinportenSettings;
  /** A test user, owner or system user, where the environment gives test tokens. */
  readonly testToken?: TestIdentity;
  /** A file that holds an Altinn token. */
  readonly tokenFile?: string;
}

export interface MaskinportenSettings {
  readonly clientId: string;
  /** PEM (PKCS #8), or a JWK. */
  readonly keyFile: string;
  /** Left out where the key is a JWK that names itself. */
  readonly keyId?: string;
  /** Default: those that read and write instances. */
  readonly scopes?: readonly string[];
  /** Organisation number of the customer whose system user it is. */
  readonly customer?: string;
  readonly externalRef?: string;
}

/** Settings as they are used: paths absolute. */
export interface ReadySettings {
  readonly environment: string;
  readonly journal: string;
  readonly login: LoginSettings;
}

const text = { type: 'string', minLength: 1 } as const;
const settingsSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    environment: text,
    journal: text,
    tokenFile: text,
    maskinporten: {
      type: 'object',
      required: ['clientId', 'keyFile'],
      additionalProperties: false,
      properties: { clientId: text, keyFile: text, keyId: text, scopes: { type: 'array', items: text }, customer: text, externalRef: text },
    },
    testToken: {
      type: 'object',
      additionalProperties: false,
      properties: { user: { type: 'integer' }, level: { type: 'integer' }, org: text, organisation: text, systemUser: text, scopes: { type: 'array', items: text } },
    },
  },
} as const;

const check = new Ajv2020({ allErrors: true, strict: true }).compile<SubmissionSettings>(settingsSchema);

/** Variables of the environment, each in place of a setting. */
const variables = {
  environment: 'BLANKETT_ENVIRONMENT',
  journal: 'BLANKETT_JOURNAL',
  tokenFile: 'BLANKETT_TOKEN_FILE',
  clientId: 'BLANKETT_CLIENT_ID',
  keyFile: 'BLANKETT_KEY_FILE',
  keyId: 'BLANKETT_KEY_ID',
  scopes: 'BLANKETT_SCOPES',
  customer: 'BLANKETT_CUSTOMER',
  externalRef: 'BLANKETT_EXTERNAL_REF',
} as const;

const usualScopes = ['altinn:instances.read', 'altinn:instances.write'];

export interface SettingsChoice {
  /** As `--settings` has it; left out: `blankett.json`, if it is there. */
  readonly file: string | undefined;
  readonly environment: string | undefined;
  readonly journal: string | undefined;
}

/**
 * Reads the settings: options before variables, variables before the file.
 *
 * @throws UsageError when something is missing or is not what it should be; the message holds no secret
 */
export function readSettings(choice: SettingsChoice, directory: string, env: Readonly<Record<string, string | undefined>> = process.env): ReadySettings {
  const path = resolve(directory, choice.file ?? 'blankett.json');
  const file = readFile(path, choice.file);
  const folder = dirname(path);
  const environment = choice.environment ?? env[variables.environment] ?? file.environment;
  if (environment === undefined) throw new UsageError(`to which environment? Give --environment, ${variables.environment}, or "environment" in blankett.json.`);
  const journal = choice.journal ?? env[variables.journal];
  return {
    environment,
    journal: journal === undefined ? resolve(folder, file.journal ?? 'journal') : resolve(directory, journal),
    login: withVariables(file, env, directory, folder),
  };
}

function readFile(path: string, named: string | undefined): SubmissionSettings {
  if (!existsSync(path)) {
    if (named !== undefined) throw new UsageError(`${named} is not there.`);
    return {};
  }
  let settings: unknown;
  try {
    settings = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new UsageError(`${path} is no JSON.`);
  }
  if (check(settings)) return settings;
  const faults = (check.errors ?? []).map(({ instancePath, message, params }) => `  ${instancePath || '/'} ${message ?? ''} ${String(params['additionalProperty'] ?? '')}`.trimEnd());
  throw new UsageError(`${path} is not what the settings may be:\n${faults.join('\n')}`);
}

/** As whom: one of them, or none. */
export interface LoginSettings {
  readonly tokenFile?: string;
  readonly maskinporten?: MaskinportenSettings;
  readonly testToken?: TestIdentity;
}

function withVariables(file: SubmissionSettings, env: Readonly<Record<string, string | undefined>>, directory: string, folder: string): LoginSettings {
  const given = (name: keyof typeof variables): string | undefined => env[variables[name]] || undefined;
  const tokenFile = given('tokenFile');
  if (tokenFile !== undefined) return { tokenFile: resolve(directory, tokenFile) };
  const clientId = given('clientId') ?? file.maskinporten?.clientId;
  if (clientId !== undefined) {
    const keyFile = given('keyFile');
    const ownKey = file.maskinporten?.keyFile;
    if (keyFile === undefined && ownKey === undefined) throw new UsageError(`with which key? Give ${variables.keyFile}.`);
    const optional = { keyId: given('keyId'), customer: given('customer'), externalRef: given('externalRef'), scopes: given('scopes')?.split(/[\s,]+/) };
    const maskinportenSettings = {
      ...file.maskinporten,
      clientId,
      keyFile: keyFile === undefined ? resolve(folder, ownKey!) : resolve(directory, keyFile),
      ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    };
    return { maskinporten: maskinportenSettings };
  }
  if (file.tokenFile !== undefined) return { tokenFile: resolve(folder, file.tokenFile) };
  return file.testToken === undefined ? {} : { testToken: file.testToken };
}

/** For commands that ask nobody. */
export const nobody: TokenProvider = { getToken: () => Promise.reject(new Error('nobody is logged in')) };

/**
 * Where tokens come from.
 *
 * @throws UsageError when the settings say nobody to log in as, or the key cannot be read
 */
export function tokensOf({ login: { tokenFile, maskinporten: grant, testToken: identity } }: ReadySettings): TokenProvider {
  if (tokenFile !== undefined) return fixedToken(readSecret(tokenFile).trim());
  if (grant !== undefined) {
    const { clientId, scopes = usualScopes, customer, externalRef } = grant;
    const options = { clientId, key: keyOf(grant), scopes };
    return customer === undefined ? maskinporten(options) : systemUser({ ...options, customer, ...(externalRef === undefined ? {} : { externalRef }) });
  }
  if (identity !== undefined) return testToken(identity);
  throw new UsageError(`as whom? Give "maskinporten", "tokenFile" or "testToken" in blankett.json, or ${variables.clientId} and ${variables.keyFile}, or ${variables.tokenFile}. --help shows them.`);
}

function keyOf({ keyFile, keyId }: MaskinportenSettings): ClientKey {
  const secret = readSecret(keyFile);
  if (!secret.trimStart().startsWith('{')) {
    if (keyId === undefined) throw new UsageError(`which key is it? Give "keyId" (kid), or ${variables.keyId}.`);
    return { privateKey: secret, kid: keyId };
  }
  let key: unknown;
  try {
    key = JSON.parse(secret);
  } catch {
    throw new UsageError(`${keyFile} is neither PEM nor a JWK.`);
  }
  return (keyId === undefined ? key : { ...(key as object), kid: keyId }) as ClientKey;
}

/** The contents of a file that nobody is shown. */
function readSecret(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}.`);
  }
}
