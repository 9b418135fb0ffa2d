/**
 * What examples use without saying where it comes from: the reader has it, or sees from its name what it is.
 *
 * @module
 */

/** Name → type, in the terms of the packages and of {@link imports}. */
export const takenForGranted: Readonly<Record<string, string>> = {
  app: 'EmulatedApp',
  ask: '(...things: unknown[]) => void',
  auth: 'TokenProvider',
  bytes: 'Uint8Array',
  client: 'Client',
  clientId: 'string',
  connection: 'Connection & { app: string; has: () => boolean }',
  connectionString: 'string',
  dataElement: 'string',
  error: 'AltinnError',
  file: 'Blob',
  files: 'ReadonlyMap<string, Uint8Array>',
  instance: 'string',
  instanceGuid: 'string',
  keep: '(...things: unknown[]) => void',
  key: 'ClientKey',
  kid: 'string',
  later: '(...things: unknown[]) => void',
  linje: 'Linje[]',
  mark: '(...things: unknown[]) => void',
  melding: 'Omsetningsmelding',
  party: '{ organisation: string }',
  path: '{ readonly instanceOwnerPartyId: number; readonly instanceGuid: string }',
  paths: 'object',
  redirectUri: 'string',
  request: '{ readonly url: string }',
  scopes: 'string[]',
  sessions: 'SessionStore',
  show: '(...things: unknown[]) => void',
  systemId: 'string',
  token: 'string',
  updated: 'number',
  value: 'Omsetningsmelding',
};

/** Where the names that examples and their types use are exported. */
export const imports: Readonly<Record<string, readonly string[]>> = {
  '@blankett/altinn': ['AltinnError', 'answerOf', 'isAltinnError', 'serviceIssuesOf', 'TokenProvider'],
  '@blankett/altinn/auth': [
    'appResource', 'ClientKey', 'fixedToken', 'idPorten', 'maskinporten', 'memorySessions', 'SessionStore', 'systemUser', 'systemUsers', 'testToken', 'tokenCache',
  ],
  '@blankett/altinn/http': ['Connection', 'fetchTransport'],
  '@blankett/altinn/journal': ['memoryJournal'],
  '@blankett/altinn/journal/file': ['fileJournal'],
  '@blankett/altinn/journal/postgresql': ['postgresqlJournal'],
  '@blankett/altinn/telemetry': ['openTelemetry'],
  '@blankett/emulator': ['createEmulator', 'createScaledClock', 'createVirtualClock', 'EmulatedApp', 'readApp', 'readService'],
  '@blankett/emulator/server': ['listen', 'readAppFolder'],
  '@blankett/forms': ['decodeXml', 'encodeXml', 'FormError', 'readXml', 'validate'],
  '@blankett/skatt-omsetning': ['Client', 'createClient', 'Forms', 'Linje', 'Omsetningsmelding', 'service'],
};
