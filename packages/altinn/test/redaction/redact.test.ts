import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containsNationalId, isNationalId, redact } from '../../src/redaction/index.js';

/** A synthetic national id: the month has 80 more. @param more added to the day (D-numbers: 40) and the month */
function nationalId(day: number, month: number, year: number, individual: number): string | undefined {
  const two = (number: number): string => String(number).padStart(2, '0');
  const start = `${two(day)}${two(month)}${two(year)}${String(individual).padStart(3, '0')}`;
  const check = (digits: string, weights: readonly number[]): number => (11 - weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11) % 11;
  const first = check(start, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
  const second = check(`${start}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
  return first === 10 || second === 10 ? undefined : `${start}${first}${second}`;
}

const ids = fc.record({
  day: fc.tuple(fc.integer({ min: 1, max: 28 }), fc.constantFrom(0, 40)).map(([day, more]) => day + more),
  month: fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(40, 65, 80)).map(([month, more]) => month + more),
  year: fc.nat(99), individual: fc.nat(999),
}).map(({ day, month, year, individual }) => nationalId(day, month, year, individual)).filter(id => id !== undefined);

describe('national ids', () => {
  it('T12 finds ordinary, D-, H- and synthetic numbers wherever they stand, also as people write them', () => {
    const separator = fc.constantFrom('', ' ', '-', '.');
    // What stands beside it; a digit would make it another number.
    const beside = fc.constantFrom('', ' ', 'x', '_', '"', '/', '%3A', 'æ', ':', '=', '-', 'urn:altinn:person:', '\n');
    fc.assert(fc.property(ids, separator, beside, beside, (id, between, before, after) => {
      fc.pre(!/\d$/.test(before) && !/^\d/.test(after));
      const text = `${before}${id.slice(0, 6)}${between}${id.slice(6)}${after}`;
      expect(containsNationalId(text)).toBe(true);
      expect(redact(text)).not.toContain(id.slice(0, 6));
      expect(redact(text)).not.toContain(id.slice(6));
    }));
  });

  it('T12 finds them however they are grouped, encoded, or both, in addresses and inside JSON', () => {
    const encodings: readonly ((text: string) => string)[] = [
      text => text, encodeURIComponent, text => encodeURIComponent(encodeURIComponent(text)), text => new URLSearchParams({ a: text }).toString(), JSON.stringify,
      text => text.replace(/\d/g, found => `%3${found}`), text => JSON.stringify({ deep: [{ text }] }), text => `<a>${text.replaceAll('\u00a0', '&nbsp;')}</a>`,
      text => JSON.stringify(JSON.stringify({ text })),
    ];
    const gaps = fc.array(fc.constantFrom('', '', '', ' ', '.', '-', '\u00a0', '\u202f', '\u2013', '\u00ad', '\t'), { minLength: 10, maxLength: 10 });
    fc.assert(fc.property(ids, gaps, fc.constantFrom(...encodings), fc.constantFrom('', 'x', '"', '/instances/'), (id, between, encode, before) => {
      const grouped = [...id].map((digit, index) => `${digit}${between[index] ?? ''}`).join('');
      const text = `${before}${encode(`urn:altinn:person:identifier-no:${grouped}`)}`;
      expect({ text, found: containsNationalId(text) }).toEqual({ text, found: true });
      expect(redact(text)).toContain('[national id]');
      expect(containsNationalId(redact(text))).toBe(false);
    }));
  });

  it.each([
    ['timestamp', '2026-01-05T08:00:00.000Z'], ['timestamp in an address', '2026-01-05T08%3A00%3A00.000Z'], ['telephone number', '+47 22 33 44 55'], ['list of numbers', '[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]'],
    ['instance', '510101/12345678-1234-4123-8123-123456789012'], ['reference of a period', 'termin-1-2026-01-15-0001'], ['version', '8.12.7'],
    ['25-digit number', '1234567890123456789012345'], ['milliseconds', '1767225600000'], ['organisation number', '310000001'], ['party id', '50001234'],
    ['guid', '00000000-0000-4000-8000-0000000000a5'], ['trace id', '0af7651916cd43dd8448eb211c80319c'], ['time', '2026-01-01T00:00:00.000Z'], ['nothing', ''],
  ])('leave a %s alone', (_, text) => {
    expect(containsNationalId(text)).toBe(false);
    expect(redact(text)).toBe(text);
  });

  it.each([['00000000000', false], ['01410112345', false], ['32018012345', false], ['1234567890', false], ['abcdefghijk', false]])('%s', (digits, expected) => {
    expect(isNationalId(digits)).toBe(expected);
  });

  it('eleven digits that stand alone are cut, whether they check or not: account numbers are nobody’s business either', () => {
    expect(redact('to 12345678901, 1234 5678901, ?id=123456%2078901')).toBe('to [national id], 1234 5678901, ?id=[national id]');
  });
});

describe('secrets', () => {
  it.each([
    ['GET /hook?code=abc&x=1', 'GET /hook?code=[secret]&x=1'],
    ['https://a.no/cb?state=s1&code=c1#f', 'https://a.no/cb?state=[secret]&code=[secret]#f'],
    ['Authorization: Bearer abc.def-_~+/=', 'Authorization: Bearer [secret]'],
    ['Set-Cookie: session=abc; HttpOnly\nAccept: a', 'Set-Cookie: [secret]\nAccept: a'],
    ['{"cookie":"session=abc; b=c"}', '{"cookie":"[secret]"}'],
    ['Ocp-Apim-Subscription-Key: abc', 'Ocp-Apim-Subscription-Key: [secret]'],
    ['GET https://kari:pass@altinn.no/a', 'GET https://[secret]@altinn.no/a'],
    ['https://altinn.no:443/a and kari@altinn.no', 'https://altinn.no:443/a and kari@altinn.no'],
    ['token eyJhbGciOiJSUzI1NiJ9.eyJwaWQiOiIwMSJ9.c2ln end', 'token [token] end'],
    ['cut off: eyJhbGciOiJSUzI1NiJ9.eyJwaWQi', 'cut off: [token]'],
    ['{"access_token":"abc\\"d","expires_in":9}', '{"access_token":"[secret]","expires_in":9}'],
    ['{ "personNumber" : "abc" }', '{ "personNumber":"[secret]" }'],
    ['grant_type=x&assertion=abc', 'grant_type=x&assertion=[secret]'],
    ['-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----!', '[key]!'],
    ['-----BEGIN RSA PRIVATE KEY-----\nabc', '[key]'],
    ['POST /hooks/0123456789abcdef0123456789abcdef0123 200', 'POST /hooks/[secret] 200'],
    ['GET /instances/50001/00000000-0000-4000-8000-0000000000a5/process', 'GET /instances/50001/00000000-0000-4000-8000-0000000000a5/process'],
    ['process.next: the service failed (status 500)', 'process.next: the service failed (status 500)'],
  ])('%j becomes %j', (text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  it('T12 are cut wherever they are planted', () => {
    const filler = fc.string({ unit: fc.constantFrom('a', 'Z', '/', ' ', '"', '[', '.', '{', '\n', 'æ'), maxLength: 12 });
    const secrets = fc.oneof(
      ids.map(id => [id, id] as const), fc.constantFrom(
        ['eyJhbGciOiJSUzI1NiJ9.eyJwaWQiOiIwMSJ9.c2ln', 'eyJwaWQi'], ['?code=s3cr3t', 's3cr3t'], ['&client_assertion=s3cr3t', 's3cr3t'], ['Bearer s3cr3t.x', 's3cr3t'], ['"password":"s3cr3t"', 's3cr3t'],
      ),
    );
    fc.assert(fc.property(fc.array(fc.tuple(filler, secrets), { maxLength: 6 }), parts => {
      const redacted = redact(parts.map(([text, [planted]]) => `${text} ${planted}`).join(' '));
      for (const [, [, secret]] of parts) expect(redacted).not.toContain(secret);
    }));
  });

  it('takes no longer for hostile text', () => {
    for (const text of ['eyJ'.repeat(20_000), 'code='.repeat(20_000), '"code":"'.repeat(20_000), '-----BEGIN PRIVATE KEY-----'.repeat(2_000), `/${'a'.repeat(100_000)}`, '1'.repeat(100_000), '1 '.repeat(50_000), '%31'.repeat(30_000), `1${'\\'.repeat(50)}`.repeat(2_000), `1${'%25'.repeat(20)}`.repeat(2_000), '0 1 8 1 8 0 1 2 3 5 '.repeat(5_000), '://a:'.repeat(20_000), 'cookie:'.repeat(20_000)]) {
      expect(redact(text).length).toBeLessThanOrEqual(text.length * 3);
    }
  });
});
