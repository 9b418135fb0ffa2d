/** All probes. */
import { attributeProbes } from './attributes.js';
import { builtInTypeProbes } from './built-in-types.js';
import { complexTypeProbes } from './complex-types.js';
import { documentProbes } from './documents.js';
import { elementProbes } from './elements.js';
import { facetProbes, patternProbes } from './facets.js';
import { identityProbes } from './identity.js';
import { nameProbes } from './names.js';
import { namespaceProbes } from './namespaces.js';
import { particleProbes } from './particles.js';
import type { Probe } from './probe.js';
import { simpleTypeProbes } from './simple-types.js';

export type { InvalidDocument, Probe } from './probe.js';

export const probes: readonly Probe[] = [
  ...builtInTypeProbes, ...facetProbes, ...patternProbes, ...simpleTypeProbes, ...particleProbes, ...attributeProbes,
  ...complexTypeProbes, ...elementProbes, ...namespaceProbes, ...identityProbes, ...nameProbes, ...documentProbes,
];
