import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Feature } from '../src/features/index.js';
import { featureLevelOf, featureSince, featuresOf, hasFeature, isVersionAtLeast } from '../src/features/index.js';

describe('feature levels', () => {
  it.each([
    ['4.36.2', 'v7'],
    ['7.15.3', 'v7'],
    ['8.0.0-preview.11', 'v8.0'],
    ['8.4.9.0', 'v8.0'],
    ['8.5.0', 'v8.5'],
    ['8.12.7.0', 'v8.6'],
    ['9.0.0.0', 'v9'],
    ['10.1.0', 'v9'],
    ['', 'v7'],
  ])('%s is %s', (version, level) => {
    expect(featureLevelOf(version)).toBe(level);
  });

  it.each([
    ['7.15.2', ['fileScan']],
    ['7.15.3', ['applicationXmlAttachments', 'fileScan']],
    ['8.0.0', ['applicationXmlAttachments', 'changedDataAnswers200', 'fileScan', 'languageParameter', 'numericSeverity', 'patchDataElement', 'processNextIssues', 'userActions']],
  ] as const)('%s has %j', (version, features) => {
    expect(featuresOf(version)).toEqual(features);
  });

  it.each([
    ['8.12.5', 'xsdSchema', false],
    ['8.12.6.0', 'xsdSchema', true],
    ['8.10.0-preview.2', 'processNextExclusive', true],
    ['8.12.7', 'workflowEngine', false],
    ['9.0.0-preview.1', 'workflowEngine', true],
  ] as const)('%s, %s: %s', (version, feature, want) => {
    expect(hasFeature(version, feature)).toBe(want);
  });

  it('stands in the order of the versions, and what came once stays', () => {
    const versions = Object.values(featureSince);
    expect([...versions].sort((a, b) => (a === b ? 0 : isVersionAtLeast(a, b) ? 1 : -1))).toEqual(versions);
    expect(featuresOf('99.0.0')).toEqual(Object.keys(featureSince).sort());
  });
});

const reference = ['../shared/reference/altinn-platform.md', '../../../shared/reference/altinn-platform.md'].find(path => existsSync(path));

/** Where the reference says since when; the others rest on the sources of the library alone. */
describe.skipIf(reference === undefined)('the reference says the same of', () => {
  const text = reference === undefined ? '' : readFileSync(reference, 'utf8');
  it.each<[feature: Feature, says: RegExp]>([
    ['applicationXmlAttachments', /`application\/xml` with alternative `text\/xml` in v([\d.]+)\+/],
    ['changedDataAnswers200', /applib v7[^)]*changed to 200 in v([\d.]+),/],
    ['patchDataElement', /`PATCH I\/data\/\{dataGuid\}` \(([\d.]+)\+/],
    ['patchDataElements', /`PATCH I\/data\?language=` \(>= ([\d.]+)\)/],
    ['processNextIssues', /`validationIssues` in 409 exists since v([\d.]+\d)/],
    ['titledRefusals', /titled refusals date from ([\d.]+\d)/],
    ['requiredActions', /`actionRequired` from ([\d.]+\d)/],
    ['createDataOfType', /`POST I\/data\/type\/\{x\}` \(>= ([\d.]+);/],
    ['customOpenApi', /present in every app >= ([\d.]+)/],
    ['systemUsers', /apps need lib >= ([\d.]+\d)/],
    ['validateNeedsProcess', /without a started process\." \(since ([\d.]+);/],
    ['processNextDetails', /409 with only `detail` \(>= ([\d.]+);/],
    ['processNextExclusive', /409 without detail \(>= ([\d.]+)\)/],
    ['taskOfDataEnforced', /only >= ([\d.]+) \*\*and\*\* `AppSettings.EnforceDataTypeTaskId`/],
    ['xsdSchema', /\*\*v([\d.]+)\+ only\*\* \(first tag with the route/],
    ['xsdValidation', /Server-side XSD validation\*\* \(([\d.]+)\+/],
    ['processResume', /`POST I\/process\/resume` \(v(\d)\)/],
    ['processNextReturnsInstance', /`\?returnInstance=true` \(v(\d)\)/],
    ['receiptOnlyByTask', /`ref-data-as-pdf` on the instance \(v(\d) makes it only by/],
    ['languageParameter', /v7 `next` takes `\?elementId=&lang=` \(not `language`\)()/],
    ['numericSeverity', /In app-lib v7 the severity was a \*\*string\*\*()/],
  ])('%s', (feature, says) => {
    const since = says.exec(text)?.[1];
    expect(since, 'what the reference says').toBeDefined();
    const version = since === '' ? '8.0.0' : since!;
    expect(featureSince[feature]).toBe([...version.split('.'), '0', '0'].slice(0, 3).join('.'));
  });
});
