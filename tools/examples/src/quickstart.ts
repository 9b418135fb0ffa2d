/**
 * A generated package at work, from a document on disk to a form on the wire. Nothing leaves this machine.
 *
 *   npm run quickstart
 */
import { readFile } from 'node:fs/promises';
import { fixedToken } from '@blankett/altinn/auth';
import { compareStored, decodeXml, encodeXml, validate } from '@blankett/forms';
import { createClient, Omsetningsmelding } from '@blankett/skatt-omsetning';
import { startLoopbackApp } from './loopback-app.js';
import { printExchange, printTitle } from './print.js';

const sample = new URL('../../../schemas/skatt/omsetning/samples/omsetningsmelding/valid/liten.xml', import.meta.url);

printTitle('1. Decode a document: every member has its type, every amount its own text');
const decoded = decodeXml(Omsetningsmelding, await readFile(sample));
console.log(decoded);

printTitle('2. Change it, with the compiler looking on');
const melding: Omsetningsmelding = {
  ...decoded,
  linje: [
    ...decoded.linje,
    // kode is '1' | '3' | '5' | '6' here: anything else does not compile.
    { kode: '1', grunnlag: '1000000000000.10', avgift: 250_000_000_000 },
  ],
};
console.log(melding.linje);

printTitle('3. Validate: what the types cannot say is said now, all of it at once');
const mistaken: Omsetningsmelding = {
  ...melding,
  skattepliktig: { organisasjonsnummer: '91000000' },
  linje: [{ kode: '3', grunnlag: '12500.005', avgift: 3125.5 }],
};
for (const lang of ['en', 'nb'] as const) {
  for (const issue of validate(Omsetningsmelding, mistaken, { lang }).issues) console.log(String(issue));
}

printTitle('4. Encode: order, namespaces and constants are not your business');
const xml = encodeXml(Omsetningsmelding, melding);
console.log(xml);

printTitle('5. PUT it through the typed client');
const app = await startLoopbackApp();
const client = createClient({ environment: app.origin, auth: fixedToken('this.is.no-token') });
const instance = '50001/3f2b8c1e-0d4a-4f6b-9a57-1c2d3e4f5a6b';
const dataElement = '00000000-0000-4000-8000-000000000001';
const [instanceOwnerPartyId, instanceGuid] = [50001, '3f2b8c1e-0d4a-4f6b-9a57-1c2d3e4f5a6b'];

const { data, error } = await client.api.PUT('/instances/{instanceOwnerPartyId}/{instanceGuid}/data/{dataGuid}/type/omsetningsmelding', {
  params: { path: { instanceOwnerPartyId, instanceGuid, dataGuid: dataElement } },
  body: xml,
});
if (error !== undefined) throw new Error('the app refused the form');
console.log('stored as', data.id);

printTitle('6. Read back what was stored, and compare');
const stored = await client.forms.download('omsetningsmelding', { instance, dataElement });
const differences = compareStored(Omsetningsmelding, melding, stored.value);
console.log(differences.length === 0 ? 'nothing was lost, nothing was changed' : differences);

printTitle('What went over the wire');
for (const exchange of app.exchanges) printExchange(exchange);
await app.stop();
