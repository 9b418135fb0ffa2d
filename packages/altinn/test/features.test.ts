import { describe, expect, it } from 'vitest';
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
