/**
 * Code lists: from files, from the app's own code as data, with and without an instance.
 *
 * @module
 */
import { json, problem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall, Route } from '../../http/route.js';
import { setupOf } from '../../setup/app-setup.js';
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

/** One list of setup.json: what the app's own code hands out. */
interface OptionsProvider {
  readonly id: string;
  /** Only with an instance. */
  readonly needsInstance?: boolean;
  readonly options?: readonly unknown[];
  /** What it was asked for from elsewhere; `{language}` stands for the language of the request. */
  readonly parameters?: Readonly<Record<string, string>>;
}

function readOptions(call: AppCall, withInstance: boolean): Outgoing {
  const id = call.parameters['optionsId'] ?? '';
  const provider = providersOf(call).find((one) => one.id === id && one.options !== undefined && (withInstance || one.needsInstance !== true));
  if (provider !== undefined) {
    // behaviour: options-instance-default-nb – without an instance no language is the default
    const language = call.query.get('language') ?? (withInstance ? 'nb' : '');
    return json(200, (provider.options ?? []).map(withoutEmpty), parameterHeader(provider.parameters, language));
  }
  const file = call.app.documents.get(`options-${id}.json`);
  if (file !== undefined) return { status: 200, headers: [['Content-Type', 'application/json; charset=utf-8']], body: file };
  return problem(call, 404);
}

function providersOf({ app }: AppCall): readonly OptionsProvider[] {
  const options = setupOf(app).logic?.['options'];
  return Array.isArray(options) ? options as readonly OptionsProvider[] : [];
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
