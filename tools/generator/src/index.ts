/** Models to the files of a package: plan, emit, print. Pure: reads and writes nothing. @module */
export { generatorDiagnosticKinds } from './diagnostics.js';
export { emitForms } from './emit/descriptors/form.js';
export type { EmittedForm, EmittedForms, EmittedModule } from './emit/descriptors/form.js';
export { jsonSchema } from './emit/json-schema/json-schema.js';
export { formsOfSchema } from './forms-of-schema.js';
export type { FormsOfSchema, FormsOfSchemaOptions } from './forms-of-schema.js';
export { describeService, generatePackage } from './generate-package.js';
export type { DescribedService, FormInput, GeneratedPackage, PackageInput, PackageManifest } from './generate-package.js';
export { planForms } from './plan/plan-forms.js';
export type { FormSource, FormsPlan, ModulePlan } from './plan/plan-forms.js';
