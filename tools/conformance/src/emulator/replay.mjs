// Plays what is recorded but no longer stands among the recorder's scenarios: the recorded requests themselves, in their order, with ids mapped.
// replay.mjs <folder of record.mjs> <recorded flow> <played flow>; the played file gets the steps that it lacks. Ports and rate as for the recorder.
// What it cannot know: pauses (those of the recorder's other scenarios are kept), and numbers of JSON bodies beyond their value.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [tools, recordedFile, playedFile] = process.argv.slice(2);
process.env.RECORD_OUT = dirname(dirname(playedFile));
const { Flow, raw, token } = await import(pathToFileURL(join(tools, 'record.mjs')).href);
const rate = Number(process.env.PLAY_RATE ?? 1);
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const recorded = JSON.parse(readFileSync(recordedFile, 'utf8'));
const played = existsSync(playedFile) ? readFileSync(playedFile, 'utf8') : '[]';
const names = JSON.parse(played).map(({ step }) => step);
const missing = recorded.filter(({ step }) => {
  const at = names.indexOf(step);
  if (at >= 0) names.splice(at, 1);
  return at < 0;
});

/** Recorded id → played id. */
const ids = new Map();
/** An instance that no step has made was begun outside the record; its elements are met in their order. */
async function begin(app, party, guid, as) {
  const headers = { Authorization: `Bearer ${await token(as)}` };
  const answer = await raw({ method: 'POST', path: `/${app}/instances?instanceOwnerPartyId=${party}`, headers });
  const instance = JSON.parse(answer.body);
  ids.set(guid, instance.id.split('/')[1]);
  const elements = instance.data.map(({ id }) => id);
  for (const { request } of missing) {
    const [, id] = new RegExp(`${guid}/data/([0-9a-f-]{36})`).exec(request.path) ?? [];
    if (id !== undefined && !ids.has(id) && elements.length > 0) ids.set(id, elements.shift());
  }
}
async function requestOf({ path, headers, body, as, method, to }) {
  const [, app, party, guid] = /^\/([^/]+\/[^/]+)\/instances\/(\d+)\/([0-9a-f-]{36})/.exec(path) ?? [];
  if (guid !== undefined && !ids.has(guid)) await begin(app, party, guid, as);
  const mapped = path.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => ids.get(id) ?? id);
  return { to: to ?? 'app', as, method, path: mapped, headers, body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body) };
}

const flow = new Flow(basename(dirname(playedFile)), `${basename(playedFile, '.json')}-rest`);
const scenarios = new Map();
for (const step of missing) scenarios.set(scenarioOf(step), [...(scenarios.get(scenarioOf(step)) ?? []), step]);
for (const [first, ...rest] of scenarios.values()) {
  await flow.step(first.step, await requestOf(first.request));
  // Steps are recorded as they end: one that was given up began before those in front of it.
  const begun = new Map();
  for (const one of rest.filter(({ response }) => response.error === 'timeout')) {
    process.env.RECORD_TIMEOUT = String(Number(/took ([\d.]+) s/.exec(one.note ?? '')?.[1] ?? 60) / rate);
    begun.set(one, flow.step(one.step, await requestOf(one.request)));
  }
  for (const one of rest) {
    if (begun.has(one)) { await begun.get(one); continue; }
    await pause(/poll \d+$/.test(one.step) ? 1500 : 700);
    await flow.step(one.step, await requestOf(one.request));
  }
}
if (missing.length > 0) {
  const own = join(dirname(playedFile), `${flow.name}.json`);
  const inner = (text) => text.trim().slice(1, -1).trim();
  writeFileSync(playedFile, `[\n${[inner(played), inner(readFileSync(own, 'utf8'))].filter(Boolean).join(',\n')}\n]\n`);
  rmSync(own);
}

function scenarioOf({ step }) {
  return step.slice(0, Math.max(0, step.lastIndexOf(': ')));
}
