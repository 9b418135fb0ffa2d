/** A form written by hand, as a vendor writes it: typed, valid, and refused with a line that says where and why. */
import { decodeXml, encodeXml, validate } from '@blankett/forms';
import { Omsetningsmelding } from '@blankett/skatt-omsetning';
import type { Linje } from '@blankett/skatt-omsetning';
import { Melding } from '@blankett/ttd-tjenesteeier';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const melding: Omsetningsmelding = {
  skattepliktig: { organisasjonsnummer: '910000001' },
  periode: { aar: 2026, termin: 'september-oktober' },
  linje: [{ kode: '3', grunnlag: '12500.00', avgift: 3125 }],
};

it('is valid, and comes back as it was', () => {
  expect(validate(Omsetningsmelding, melding)).toEqual({ valid: true, issues: [] });
  expect(decodeXml(Omsetningsmelding, encodeXml(Omsetningsmelding, melding))).toEqual(melding);
});

it('a mistake that types do not see is one line', () => {
  const { issues } = validate(Omsetningsmelding, { ...melding, linje: [{ kode: '3', avgift: 3125.5 }] });
  expect(issues.map(String)).toEqual(['linje[0].avgift: must be a whole number, is 3125.5 · /omsetningsmelding/linje[1]/avgift']);
});

it('the compiler sees the others', () => {
  // @ts-expect-error -- '4' is not in the code list
  const unknownCode: Linje = { kode: '4', avgift: 0 };
  // @ts-expect-error -- one or the other
  const twoIdentifiers: Omsetningsmelding['skattepliktig'] = { organisasjonsnummer: '910000001', foedselsnummer: '15857912345' };
  // @ts-expect-error -- what is required
  const noPeriod: Omsetningsmelding = { skattepliktig: melding.skattepliktig, linje: [] };
  for (const [wrong, code] of [[{ ...melding, linje: [unknownCode] }, 'enumeration'], [{ ...melding, skattepliktig: twoIdentifiers }, 'element-choice']] as const) {
    expect(validate(Omsetningsmelding, wrong).issues.map(issue => issue.code)).toContain(code);
  }
  expect(validate(Omsetningsmelding, noPeriod).valid).toBe(false);
});

it('constants are written for the sender, and nil keeps its own', () => {
  const { tjenesteeier, ...rest } = decodeXml(Melding, readFileSync('schemas/ttd/tjenesteeier/samples/tjenesteeier/valid/liten.xml'));
  const { akronym, ...others } = tjenesteeier;
  const xml = encodeXml(Melding, { tjenesteeier: { ...others, akronym: { value: akronym.value }, telefonSentralbord: { value: null } }, ...rest });
  expect(xml).toContain('dataFormatId="6210"');
  expect(xml).toMatch(/<akronym orid="\d+">eks<\/akronym>/);
  expect(xml).toMatch(/<telefonSentralbord (?=[^>]*orid="\d+")[^>]*xsi:nil="true"[^>]*\/>/);
});
