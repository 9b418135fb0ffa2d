/**
 * A generated package at work: from a document on disk to the owner's answer. Altinn is emulated; nothing leaves this machine.
 *
 *   npm run quickstart
 */
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idPorten, memorySessions, systemUser, testToken } from '@blankett/altinn/auth';
import { decodeXml, FormError, validate } from '@blankett/forms';
import { createClient, limits, Omsetningsmelding } from '@blankett/skatt-omsetning';
import { startEmulatedAltinn } from './emulated-altinn.js';
import { answerAsOwner } from './owner.js';
import { pressTheButton } from './person-at-the-browser.js';
import { printReceipt, printStep, printTitle, printWire } from './print.js';

const sample = new URL('../../../schemas/skatt/omsetning/samples/omsetningsmelding/valid/liten.xml', import.meta.url);
const scopes = ['altinn:instances.read', 'altinn:instances.write'];

printTitle('1. Decode a document: every member has its type, every amount its own text');
const decoded = decodeXml(Omsetningsmelding, await readFile(sample));
console.log(decoded);

printTitle('2. Change it, with the compiler looking on');
const melding: Omsetningsmelding = {
  ...decoded,
  linje: [
    ...decoded.linje.map((linje, index) => ({ ...linje, linjenummer: index + 1 })),
    // kode is '1' | '3' | '5' | '6' here: anything else does not compile.
    { linjenummer: 2, kode: '1', grunnlag: '1000000000000.10', avgift: 250_000_000_000 },
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

printTitle('4. Start an Altinn on this machine');
const altinn = await startEmulatedAltinn();
const environment = altinn.origin;
const journal = await mkdtemp(join(tmpdir(), 'blankett-quickstart-'));
console.log(`${environment}, with ${createClient({ environment, auth: testToken({ user: 20001 }) }).service.title['en'] ?? ''} in it`);

printTitle('5. Log in as a system, with Maskinporten: it acts for the customer who has given it rights');
const system = createClient({ environment, journal, auth: systemUser({ ...altinn.vendor, scopes }) });

printTitle('6. Submit with the mistake in it: refused before anything is sent');
const reference = 'termin-5-910000001';
const party = { organisation: altinn.vendor.customer };
const before = altinn.exchanges.length;
try {
  await system.submit({ reference, party, forms: { omsetningsmelding: mistaken } });
} catch (error) {
  if (!(error instanceof FormError)) throw error;
  console.log(`${error.issues.length} faults, ${altinn.exchanges.length - before} requests`);
}

printTitle('7. Submit it corrected, with an attachment');
const file = new Blob(['%PDF-1.7 Grunnlag for meldingen'], { type: 'application/pdf' });
if (file.size > limits.vedlegg.maxBytes) throw new Error('larger than the service takes');
const draft = await system.submit({
  reference,
  party,
  forms: { omsetningsmelding: melding },
  attachments: [{ dataType: 'vedlegg', name: 'Grunnlag høst.pdf', body: file }],
  onProgress: printStep,
});
printReceipt(draft);

printTitle('8. Log in as a person, with ID-porten: confirming is for someone who is answerable');
const persons = idPorten({ environment, ...altinn.application, scopes, sessions: memorySessions() });
const { url, loginId } = await persons.startLogin();
const returned = await pressTheButton(url, 'Ask Bjerk');
const { auth } = await persons.finishLogin(returned, loginId);
const person = createClient({ environment, journal, auth });
printReceipt(await person.resume(reference, { confirm: true, party, onProgress: printStep, deadline: 2_000 }));

printTitle('9. The owner answers, and the receipt says so');
await answerAsOwner({ environment, instance: draft.instance ?? '', answer: { status: 'godkjent' } });
printReceipt(await system.resume(reference, { party, onProgress: printStep }));

printTitle('What went over the wire');
printWire(altinn.exchanges);
await altinn.stop();
