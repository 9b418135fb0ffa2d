/** What is loaded with the first submission: one chunk of its own. @module */
export { createSubmissions } from './create-submissions.js';
export { safeguardsIn } from './safeguards.js';
export { servicePlatform } from './service-platform.js';
