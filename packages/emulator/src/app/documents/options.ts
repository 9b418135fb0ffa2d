/**
 * Code lists: from files, from the app's own code as data, with and without an instance.
 *
 * @module
 */
import { json, problem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall, Route } from '../../http/route.js';
import { logicOf, type OptionsSetup } from '../../setup/app-setup.js';
import { fetchInstance } from '../instances/fetch-instance.js';

export const optionRoutes: readonly Route<AppCall>[] = [
  { operation: 'options.read', method: 'GET', path: '/{org}/{app}/api/options/{optionsId}', access: 'anonymous', handle: (call) => readOptions(call, false) },
  {
    operation: 'options.read', method: 'GET', path: '/{org}/{app}/instances/{partyId:int}/{instanceGuid:guid}/options/{optionsId}',
    handle: (call) => {
      fetchInstance(call);
      return readOptions(call, true);
    },
  },
];

function readOptions(call: AppCall, withInstance: boolean): Outgoing {
  const id = call.parameters['optionsId'] ?? '';
  const file = call.app.documents.get(`options-${id}.json`);
  const provider = logicOf(call.app, 'options').find((one) => one.id === id && (withInstance || one.needsInstance !== true));
  const entries = provider === undefined || (provider.options === undefined && file !== undefined) ? undefined : entriesOf(provider);
  if (entries !== undefined) {
    // behaviour: options-instance-default-nb – without an instance no language is the default
    const language = call.query.get('language') ?? (withInstance ? 'nb' : '');
    return json(200, entries.map(withoutEmpty), parameterHeader(provider?.parameters, language));
  }
  if (file !== undefined) return { status: 200, headers: [['Content-Type', 'application/json; charset=utf-8']], body: file };
  return problem(call, 404);
}

/** What a list holds: of the app's own code, or of its file. recorded: documents */
function entriesOf({ options, file }: OptionsSetup): readonly unknown[] | undefined {
  return options ?? file?.map(([value = null, label, description, helpText]) => ({ value, label, description, helpText }));
}

/** behaviour: options-types-200 – value and label are always there, the others only when they say something. */
function withoutEmpty(option: unknown): unknown {
  if (typeof option !== 'object' || option === null) return option;
  return Object.fromEntries(Object.entries(option).filter(([name, value]) => name === 'value' || (value !== null && value !== undefined)));
}

/** behaviour: options-parameters-header-encoding */
function parameterHeader(parameters: Readonly<Record<string, string>> | undefined, language: string): Outgoing['headers'] {
  if (parameters === undefined) return [];
  const list = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value.replace('{language}', language))}`);
  return [['Altinn-DownstreamParameters', list.join(',')]];
}
