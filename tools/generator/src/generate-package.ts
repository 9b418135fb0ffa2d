/**
 * The one function from models to the files of a package.
 *
 * @module
 */
import { noNames } from '@blankett/model';
import type { Diagnostic, FormModel, Names, OutcomeManifest, SenderReferenceManifest, ServiceModel } from '@blankett/model';
import { emitForms } from './emit/descriptors/form.js';
import type { EmittedForm, EmittedModule } from './emit/descriptors/form.js';
import { formModule } from './emit/form-module.js';
import { constantsModule } from './emit/package/constants.js';
import { optionsModule } from './emit/package/options.js';
import { planSenderReference } from './plan/sender-reference.js';
import { planService } from './plan/plan-service.js';
import { clientModule } from './emit/package/client.js';
import { indexModule } from './emit/package/index-module.js';
import { generatedJson, packageJson, packageTsconfig } from './emit/package/manifest.js';
import { readme } from './emit/package/readme.js';
import { serviceModule, serviceValue } from './emit/package/service.js';
import { schemaModule } from './emit/json-schema/schema-module.js';
import { uniteModels } from './plan/unite-models.js';
import { compareText } from './plan/names.js';
import { planForms } from './plan/plan-forms.js';
import type { FormsPlan } from './plan/plan-forms.js';
import { checkNames } from './plan/check-names.js';

/** A form of the package: a data type and the model of its schema. */
export interface FormInput {
  /** Data type id; the module's file is named after it. */
  readonly dataType: string;
  /** Path of the entry document. Data types with one schema share one module. */
  readonly xsd: string;
  readonly model: FormModel;
  /** `{namespace}local` of the data type's root element, where the schema has several. */
  readonly root?: string;
}

/** What service.json says of the package. */
export interface PackageManifest {
  readonly package: string;
  readonly version: string;
  readonly languages?: readonly string[];
  /** How `^` and `$` in patterns are read. Default `anchored` for a service, `xsd` for a package of forms alone. */
  readonly patterns?: 'xsd' | 'anchored';
  readonly outcome?: OutcomeManifest;
  readonly senderReference?: SenderReferenceManifest;
}

export interface PackageInput {
  readonly manifest: PackageManifest;
  readonly forms: readonly FormInput[];
  /** Left out for a package of forms alone. */
  readonly service?: {
    readonly model: ServiceModel;
    /** The types of its operations, as TypeScript. */
    readonly types: string;
  };
  /** What names.json holds. */
  readonly names?: Names;
  /** Everything that the package is made from. */
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
  readonly generatorVersion: string;
}

export interface GeneratedPackage {
  /** Path within the package (with `/`) to text. Empty when a diagnostic is an error. */
  readonly files: ReadonlyMap<string, string>;
  /** What names.json is to hold from now on. */
  readonly names: Names;
  readonly diagnostics: readonly Diagnostic[];
}

/** A data type and the form that its data is. */
export interface DataTypeForm {
  readonly dataType: string;
  readonly emitted: EmittedForm;
  /** Base name of the form's module. */
  readonly file: string;
}

/** Generates a package. Pure: the same input gives the same bytes, in whatever order forms and files come. */
export function generatePackage(input: PackageInput): GeneratedPackage {
  const { manifest, service, names = noNames } = input;
  const faults = checkNames(names);
  if (faults.length > 0) return { files: new Map(), names, diagnostics: faults };
  const { senderReference, diagnostics } = planSenderReference(manifest.senderReference, input.forms);
  if (diagnostics.length > 0) return { files: new Map(), names, diagnostics };

  const plan = planPackage(input, names);
  const named = planService(service?.model ?? { options: [] }, plan.names.types);
  const { modules } = emitForms(plan);
  const files = new Map<string, string>();

  const printed = modules.map(module => ({ module, form: formModule(module, manifest.languages) }));
  for (const { module, form } of printed) files.set(`src/forms/${module.plan.file}.ts`, form.text);
  const forms = dataTypeForms(input, modules);
  for (const module of modules) if (module.forms.length > 0) files.set(`src/schemas/${module.plan.file}.ts`, schemaModule(module));
  if (service) {
    files.set('src/api.ts', service.types);
    files.set('src/service.ts', serviceModule(service.model, forms, { outcome: manifest.outcome, senderReference }));
    files.set('src/constants.ts', constantsModule(service.model, named));
    files.set('src/client.ts', clientModule(service.model, named.attachment));
    if (named.options.size > 0) files.set('src/options.ts', optionsModule(service.model, ({ id }) => named.options.get(id)!, manifest.languages));
  }
  files.set('src/index.ts', indexModule(printed.map(({ module, form }) => ({ file: module.plan.file, ...form })), service && { constantTypes: [named.dataType, named.attachment, named.task, named.action], options: [...named.options.values()] }));
  files.set('package.json', packageJson(manifest, service?.model));
  files.set('tsconfig.json', packageTsconfig(service !== undefined));
  files.set('README.md', readme({ manifest, forms: forms.length > 0 ? forms : modulesForms(modules), ...(service ? { service: service.model } : {}) }));
  files.set('generated.json', generatedJson(input, [...files.keys()]));
  return { files: sorted(files), names: service === undefined ? plan.names : { ...plan.names, types: named.types }, diagnostics: [] };
}

/** A service as its package would hold it. */
export interface DescribedService {
  /** Its type is `ServiceDescriptor` of `@blankett/altinn/generated-v1`. */
  readonly descriptor: Readonly<Record<string, unknown>>;
  /** Why there can be no package, and the descriptor is not to be used; none: all is well. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The descriptor of a service, for whoever has the models at hand and no package. */
export function describeService(input: Pick<PackageInput, 'manifest' | 'forms'> & { readonly service: { readonly model: ServiceModel } }): DescribedService {
  const forms = dataTypeForms(input, emitForms(planPackage(input, noNames)).modules);
  const { senderReference, diagnostics } = planSenderReference(input.manifest.senderReference, input.forms);
  const members = serviceValue(input.service.model, { outcome: input.manifest.outcome, senderReference });
  return { descriptor: { ...members, forms: Object.fromEntries(forms.map(({ dataType, emitted }) => [dataType, emitted.form])) }, diagnostics };
}

type Described = Pick<PackageInput, 'manifest' | 'forms'> & { readonly service?: { readonly model: ServiceModel } };

function planPackage({ manifest, forms, service }: Described, names: Names): FormsPlan {
  const patterns = manifest.patterns ?? (service === undefined ? 'xsd' : 'anchored');
  return planForms(uniteModels(forms).map(({ model, dataTypes }) => ({ model, patterns, ...(dataTypes.length === 1 ? { name: dataTypes[0]! } : {}) })), names);
}

function dataTypeForms(input: Described, modules: readonly EmittedModule[]): readonly DataTypeForm[] {
  return inOrder(input).flatMap(({ dataType, xsd, root }): readonly DataTypeForm[] => {
    const module = modules.find(({ plan: { model } }) => model.entry === xsd);
    const emitted = module && formOfRoot(module.forms, root);
    return emitted ? [{ dataType, emitted, file: module.plan.file }] : [];
  });
}

/** Data types as the service's metadata has them, others after them by name: the order of the input says nothing. */
function inOrder({ forms, service }: Described): readonly FormInput[] {
  const ids = (service?.model.dataTypes ?? []).map(({ id }) => id);
  const rank = ({ dataType }: FormInput): number => (ids.includes(dataType) ? ids.indexOf(dataType) : ids.length);
  return [...forms].sort((a, b) => rank(a) - rank(b) || compareText(a.dataType, b.dataType));
}

function formOfRoot(forms: readonly EmittedForm[], root: string | undefined): EmittedForm | undefined {
  if (root === undefined) return forms[0];
  return forms.find(({ form }) => {
    const namespace = form.root.namespace ?? form.namespace ?? '';
    return root === (namespace === '' ? form.root.element : `{${namespace}}${form.root.element}`) || root === `{${namespace}}${form.root.element}`;
  });
}

function modulesForms(modules: ReturnType<typeof emitForms>['modules']): readonly DataTypeForm[] {
  return modules.flatMap(({ plan, forms }) => forms.map(emitted => ({ dataType: emitted.form.root.element, emitted, file: plan.file })));
}

function sorted(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
