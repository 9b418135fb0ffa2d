import { describe, expect, it } from 'vitest';
import { loginsOf, resolveEnvironment } from '../src/environment/index.js';
import { isAltinnError } from '../src/errors/index.js';

describe('resolveEnvironment', () => {
  it.each([
    ['production', 'https://skatt.apps.altinn.no', 'https://platform.altinn.no'],
    ['tt02', 'https://skatt.apps.tt02.altinn.no', 'https://platform.tt02.altinn.no'],
    ['local', 'http://local.altinn.cloud', 'http://local.altinn.cloud'],
    ['http://localhost:8080', 'http://localhost:8080', 'http://localhost:8080'],
    ['http://127.0.0.1:1/', 'http://127.0.0.1:1', 'http://127.0.0.1:1'],
    ['http://[::1]:9', 'http://[::1]:9', 'http://[::1]:9'],
    ['https://emulator.eksempel.no', 'https://emulator.eksempel.no', 'https://emulator.eksempel.no'],
  ])('%s', (option, apps, platform) => {
    expect(resolveEnvironment(option, 'skatt')).toMatchObject({ apps, platform, origins: [...new Set([apps, platform])] });
  });

  it.each([
    ['staging'], [''], ['toString'], ['__proto__'],
    ['http://emulator.eksempel.no'], // no TLS, not on this machine
    ['http://localhost.eksempel.no'], ['ftp://localhost'], ['file:///etc/passwd'],
    // Look-alikes of this machine, and machines beside it.
    ['http://localhost@emulator.eksempel.no'], ['http://emulator.eksempel.no\\@localhost'], ['http://l\u043ecalhost'], ['http://localhost。eksempel.no'], ['http://localhost.'],
    ['http://local.altinn.cloud.eksempel.no'], ['http://10.0.0.1'], ['http://169.254.169.254'], ['http://0.0.0.0'], ['http://[::]'], ['http://128.0.0.1'], ['javascript:alert(1)'], ['data:,localhost'],
    ['https://emulator.eksempel.no/base'], ['https://a:b@emulator.eksempel.no'], ['https://emulator.eksempel.no?x=1'],
  ])('T11 refuses %j', option => {
    expect(thrownBy(() => resolveEnvironment(option, 'skatt'))).toMatchObject({ code: 'environment', outcomeKnown: true });
  });

  it.each([['evil.no/'], ['evil.no#'], ['a-b'], [''], ['A'], ['user@evil.no:1']])('T10 refuses the owner code %j: it would become a host name', org => {
    expect(thrownBy(() => resolveEnvironment('production', org))).toMatchObject({ code: 'environment' });
  });
});

describe('loginsOf', () => {
  it.each([
    ['production', 'https://maskinporten.no/token', 'https://idporten.no', undefined, ['am.ui.altinn.no', 'authn.ui.altinn.no']],
    ['tt02', 'https://test.maskinporten.no/token', 'https://test.idporten.no', undefined, ['am.ui.tt02.altinn.no', 'authn.ui.tt02.altinn.no']],
    ['local', undefined, undefined, 'http://local.altinn.cloud', []],
    ['http://localhost:8080', 'http://localhost:8080/maskinporten/token', 'http://localhost:8080/idporten', 'http://localhost:8080', ['localhost:8080']],
  ])('%s', (option, maskinporten, idPorten, testTokens, consentHosts) => {
    const logins = loginsOf(resolveEnvironment(option, 'skatt'));
    expect([logins.maskinporten?.token, logins.idPorten?.issuer, logins.testTokens, logins.consentHosts]).toEqual([maskinporten, idPorten, testTokens, consentHosts]);
  });

  it.each(['production', 'tt02', 'https://emulator.eksempel.no'])('leads nowhere without TLS from %s', option => {
    const addresses = JSON.stringify(loginsOf(resolveEnvironment(option, 'skatt'))).match(/https?:[^"]*/g)!;
    expect(addresses.filter(address => !address.startsWith('https://'))).toEqual([]);
  });
});

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    expect(isAltinnError(error)).toBe(true);
    return error;
  }
  throw new Error('nothing was thrown');
}
