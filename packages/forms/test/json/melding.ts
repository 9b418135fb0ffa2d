/** A form with every kind of member that the platform has JSON for, and one that it has none for. */
import type { Form } from '../../src/generated-v1.js';

interface Melding {
  dataFormatId?: '12';
  tekst: string;
  belop?: number | string | null;
  antall?: number;
  stort?: number | bigint | string;
  flyt?: number;
  ja?: boolean;
  dato?: string;
  vedlegg?: Uint8Array;
  koder?: string[];
  liste?: string[];
  linje?: { sum?: number | string; namn?: string; kode?: string }[];
  merket?: { value: string | null; orid?: string; kilde?: string };
  gruppe?: { a?: string } | null;
  paakrevd: string | null;
}

export const melding: Form<Melding> = {
  descriptor: 1,
  namespace: 'urn:no:eksempel:melding:v1',
  root: { element: 'melding', type: 'Melding' },
  types: {
    Melding: {
      complex: true,
      attributes: [{ attribute: 'dataFormatId', type: 'xs:string', fixed: '12' }],
      content: {
        sequence: [
          { element: 'tekst', type: 'Tekst' },
          { element: 'belop', type: 'xs:decimal', nillable: true, min: 0 },
          { element: 'antall', type: 'xs:int', min: 0 },
          { element: 'stort', type: 'xs:long', min: 0 },
          { element: 'flyt', type: 'xs:double', min: 0 },
          { element: 'ja', type: 'xs:boolean', min: 0 },
          { element: 'dato', type: 'xs:dateTime', min: 0 },
          { element: 'vedlegg', type: 'xs:base64Binary', min: 0 },
          { element: 'koder', type: 'xs:NMTOKENS', min: 0 },
          { element: 'liste', type: 'xs:string', min: 0, max: 'unbounded' },
          { element: 'linje', type: 'Linje', min: 0, max: 'unbounded' },
          { element: 'merket', type: 'Merket', nillable: true, min: 0 },
          { element: 'gruppe', type: 'Gruppe', nillable: true, min: 0 },
          { element: 'paakrevd', type: 'xs:string', nillable: true },
        ],
      },
    },
    Tekst: { base: 'xs:string', maxLength: 50 },
    Linje: {
      complex: true,
      attributes: [{ attribute: 'kode', type: 'xs:string' }],
      content: { sequence: [{ element: 'sum', type: 'xs:decimal', min: 0 }, { element: 'namn', type: 'xs:string', min: 0 }] },
    },
    Merket: {
      complex: true,
      attributes: [{ attribute: 'orid', type: 'xs:positiveInteger', fixed: '77' }, { attribute: 'kilde', type: 'xs:string' }],
      text: 'xs:string',
    },
    Gruppe: { complex: true, content: { sequence: [{ element: 'a', type: 'xs:string', min: 0 }] } },
  },
};

interface Brev {
  $content: (string | { avsnitt: string | null | { $type: 'xs:token'; value: string } } | { $any: { name: string } })[];
}

/** Content in free order, xsi:type and elements that nobody declares: the platform has no JSON for these. */
export const brev: Form<Brev> = {
  descriptor: 1,
  root: { element: 'brev', type: 'Brev' },
  json: 'blankett',
  types: {
    Brev: {
      complex: true,
      mixed: true,
      ordered: true,
      content: {
        choice: [{ element: 'avsnitt', type: 'xs:string', nillable: true }, { any: { not: '' }, process: 'lax' }],
        min: 0,
        max: 'unbounded',
      },
    },
  },
};
