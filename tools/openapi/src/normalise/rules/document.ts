/**
 * What a document says of itself: version, servers, security.
 *
 * @module
 */
import { appServers, bearerScheme } from '../../app-api/servers.js';
import { member } from '../../load/json-value.js';
import type { Rule } from '../rule.js';

const version: Rule = {
  code: 'O7',
  apply(document, context) {
    const published = member(document.info, 'version');
    const library = context.metadata?.appLibrary?.version;
    if (context.kind === 'platform') {
      if (typeof published === 'string' && published !== '') return document;
      context.report('/info', 'info.version is missing.', 'repaired');
      return { ...document, info: { ...document.info, version: '0.0.0' } };
    }
    // The generic document has the version that Program.cs gives it, "1.0" in every app.
    if (typeof published === 'string' && published !== '') return document;
    context.report(
      '/info',
      library === undefined ? 'info.version is missing.' : `info.version is missing; the app library is ${library}.`,
      library === undefined ? 'repaired' : 'corrected-from-metadata',
    );
    return { ...document, info: { ...document.info, version: library ?? '0.0.0' } };
  },
};

const serversAndSecurity: Rule = {
  code: 'O8',
  kinds: ['per-app', 'generic'],
  apply(document, context) {
    const silent = document.servers === undefined && Object.keys(document.components.securitySchemes).length === 0;
    if (silent) context.report('', 'The document says neither where the API is nor that it wants a token.');
    return {
      ...document,
      servers: appServers(context),
      security: [{ AltinnToken: [] }],
      components: { ...document.components, securitySchemes: { AltinnToken: bearerScheme } },
    };
  },
};

export const documentRules: readonly Rule[] = [version, serversAndSecurity];
