/**
 * What an app has for its own web pages: texts, languages, settings, layouts, footer, and the page itself.
 *
 * @module
 */
import { isVersionAtLeast } from '@blankett/altinn/features';
import { empty, json, text } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall, Route } from '../../http/route.js';
import { platformDifferences } from '../../platform/differences.js';

export const frontendRoutes: readonly Route<AppCall>[] = [
  { operation: 'text.read', method: 'GET', path: '/{org}/{app}/api/v1/texts/{language}', access: 'anonymous', handle: readTexts },
  { operation: 'text.languages', method: 'GET', path: '/{org}/{app}/api/v1/applicationlanguages', access: 'anonymous', handle: readLanguages },
  { operation: 'layout.settings', method: 'GET', path: '/{org}/{app}/api/v1/applicationsettings', access: 'anonymous', handle: ({ app }) => storedJson(app.documents.get('applicationsettings.json')) ?? json(200, {}) },
  { operation: 'layout.read', method: 'GET', path: '/{org}/{app}/api/layoutsets', access: 'anonymous', handle: readLayoutSets },
  { operation: 'layout.read', method: 'GET', path: '/{org}/{app}/api/layoutsettings', access: 'anonymous', handle: readLayoutSettings },
  { operation: 'layout.read', method: 'GET', path: '/{org}/{app}/api/layouts', until: '9.0.0', access: 'anonymous', handle: (call) => storedText(call, 'layouts.json') ?? text(call, 200, '{}') },
  { operation: 'layout.read', method: 'GET', path: '/{org}/{app}/api/layouts/{id}', access: 'anonymous', handle: (call) => storedText(call, `layouts-${call.parameters['id']}.json`) ?? text(call, 200, '{}') },
  { operation: 'layout.read', method: 'GET', path: '/{org}/{app}/api/layoutsettings/{id}', access: 'anonymous', handle: (call) => storedText(call, `layoutsettings-${call.parameters['id']}.json`) ?? empty(204) },
  { operation: 'layout.read', method: 'GET', path: '/{org}/{app}/api/ruleconfiguration/{id}', until: '9.0.0', access: 'anonymous', handle: (call) => storedText(call, `ruleconfiguration-${call.parameters['id']}.json`) ?? empty(204) },
  { operation: 'layout.read', method: 'GET', path: '/{org}/{app}/api/rulehandler/{id}', until: '9.0.0', access: 'anonymous', handle: (call) => storedText(call, `rulehandler-${call.parameters['id']}.js`) ?? empty(204) },
  { operation: 'layout.read', method: 'GET', path: '/{org}/{app}/api/v1/footer', access: 'anonymous', handle: (call) => storedText(call, 'footer.json') ?? empty(204) },
  { operation: 'layout.read', method: 'GET', path: '/{org}/{app}/api/validationconfig/{dataType}', access: 'anonymous', handle: (call) => storedText(call, `validationconfig-${call.parameters['dataType']}.json`) ?? empty(204) },
  { operation: 'page.read', method: 'GET', path: '/{org}/{app}', access: 'anonymous', handle: readPage },
  { operation: 'health.read', method: 'GET', path: '/health', access: 'anonymous', handle: readHealth },
];

/** behaviours: texts-200, texts-fallback-nb-200, texts-none-404 – Norwegian stands in for a language that is not there. */
function readTexts(call: AppCall): Outgoing {
  const { app, parameters } = call;
  const language = parameters['language'] ?? '';
  if (language.length !== 2) return text(call, 400, `Provided language ${language} is invalid. Language code should consists of two characters.`);
  return storedJson(app.documents.get(`texts-${language}.json`) ?? app.documents.get('texts-nb.json')) ?? empty(404);
}

function readLanguages({ app }: AppCall): Outgoing {
  const stored = storedJson(app.documents.get('applicationlanguages.json'));
  if (stored !== undefined) return stored;
  const languages = [...app.documents.keys()].flatMap((name) => /^texts-(\w\w)\.json$/.exec(name)?.[1] ?? []);
  return json(200, languages.sort().map((language) => ({ language })));
}

/** Recorded: documents – since version 9 folders are named as the tasks are. */
function readLayoutSets(call: AppCall): Outgoing {
  if (!isVersionAtLeast(call.app.library, '9.0.0')) return storedText(call, 'layoutsets.json') ?? text(call, 200, '');
  return text(call, 400, 'Layout-sets no longer exist, folders are named the same as taskIds now, there are no mapping between layoutsets and taskIds. The default data type can now be read from layoutsettings.');
}

function readLayoutSettings(call: AppCall): Outgoing {
  return storedText(call, 'layoutsettings.json') ?? empty(isVersionAtLeast(call.app.library, '9.0.0') ? 404 : 204);
}

/** Who is not logged in is sent to the login, and comes back with the page's address. */
function readPage({ app, caller, world }: AppCall): Outgoing {
  const page = `https://${world.linkHost}/${app.org}/${app.app}`;
  if (caller !== undefined) return { status: 200, headers: [['Content-Type', 'text/html; charset=utf-8']], body: '<!DOCTYPE html><html lang="nb"><head><meta charset="utf-8"></head><body><div id="root"></div></body></html>' };
  const goto = encodeURIComponent(page).replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase());
  return empty(302, [['Location', `${platformDifferences.platformAddress[world.platform]}/authentication/api/v1/authentication?goto=${goto}`], ['Pragma', 'no-cache']]);
}

function readHealth(): Outgoing {
  return { status: 200, headers: [['Content-Type', 'text/plain'], ['Cache-Control', 'no-store, no-cache'], ['Expires', 'Thu, 01 Jan 1970 00:00:00 GMT'], ['Pragma', 'no-cache']], body: 'Healthy' };
}

function storedJson(bytes: Uint8Array | undefined): Outgoing | undefined {
  return bytes === undefined ? undefined : { status: 200, headers: [['Content-Type', 'application/json; charset=utf-8']], body: bytes };
}

/** Files that the app hands out as the text that they are, whatever is in them. */
function storedText(call: AppCall, name: string): Outgoing | undefined {
  const bytes = call.app.documents.get(name);
  return bytes === undefined ? undefined : text(call, 200, new TextDecoder().decode(bytes));
}
