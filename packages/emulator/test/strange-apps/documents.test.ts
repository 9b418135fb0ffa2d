/** What apps hand out for their pages, whether there is any or not. */
import { expect, it } from 'vitest';
import { strangeStage } from './strange-app.js';

it.each([
  ['/api/layouts', '8.12.7', 200, '{}'], ['/api/layouts', '9.0.0', 404, ''], ['/api/layouts/side', '9.0.0', 200, '{"side1":{}}'], ['/api/layouts/anna', '8.12.7', 200, '{}'],
  ['/api/layoutsettings/side', '8.12.7', 200, '{"pages":{}}'], ['/api/layoutsettings/anna', '9.0.0', 204, ''],
  ['/api/ruleconfiguration/side', '8.12.7', 204, ''], ['/api/rulehandler/side', '8.12.7', 200, 'var ruleHandlerObject = {};'], ['/api/rulehandler/side', '9.0.0', 404, ''],
])('%s of %s is %i', async (path, library, status, body) => {
  const { send } = strangeStage({ library, documents: { 'layouts-side.json': { side1: {} }, 'layoutsettings-side.json': { pages: {} }, 'rulehandler-side.js': 'var ruleHandlerObject = {};' } });
  const answer = await send('GET', path, undefined, {}, '');
  expect([answer.status, answer.text]).toEqual([status, body]);
});
