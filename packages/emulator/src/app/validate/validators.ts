/**
 * All validators of an app.
 *
 * @module
 */
import { hasFeature } from '@blankett/altinn/features';
import { logicOf, settingOf } from '../../setup/app-setup.js';
import type { EmulatedApp } from '../emulated-app.js';
import { elementValidator } from './element-validator.js';
import { expressionValidator } from './expression-validator.js';
import { annotationValidator, codeValidator, rulesValidator, xsdValidator } from './form-validators.js';
import { requiredValidator } from './required-validator.js';
import { signatureValidator } from './signature-validator.js';
import { taskValidator } from './task-validator.js';
import type { Validator } from './validator.js';

/** In the order in which their issues are told of. recorded: processErrors; https://github.com/Altinn/app-lib-dotnet: ValidatorFactory */
export function validatorsOf(app: EmulatedApp): readonly Validator[] {
  return [
    signatureValidator,
    ...(settingOf(app, 'XsdValidation') && hasFeature(app.library, 'xsdValidation') ? [xsdValidator] : []),
    ...(settingOf(app, 'RequiredValidation') ? [requiredValidator] : []),
    ...(settingOf(app, 'ExpressionValidation') ? [expressionValidator] : []),
    taskValidator,
    elementValidator,
    annotationValidator,
    ...logicOf(app, 'validators').filter(({ source }) => !builtIn.has(source)).map(rulesValidator),
    ...(app.hooks?.onValidate === undefined ? [] : [codeValidator]),
  ];
}

const builtIn = new Set(['Xsd', 'DataAnnotations', 'Required', 'Expression']);
