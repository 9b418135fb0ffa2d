/**
 * The form in a request's body.
 *
 * @module
 */
import type { AppForm } from '../../forms/app-form.js';
import type { FormObject } from '../../forms/form-class.js';
import type { AppCall } from '../../http/route.js';
import type { Refusal } from './refusal.js';

/** XML where nothing is said of the content. recorded: dataErrors */
export function readFormBody(call: AppCall, form: AppForm): FormObject | Refusal {
  const { headers, body } = call.incoming;
  const contentType = headers.get('content-type') ?? 'application/xml';
  const isJson = contentType.includes('application/json');
  if (!isJson && !contentType.includes('application/xml')) {
    return { status: 415, title: 'Unsupported content type', detail: `Content type ${contentType} is not supported for deserialization` };
  }
  const read = isJson ? form.readJson(body) : form.readXml(body, call.world.clock.now());
  return 'value' in read ? read.value : { status: 400, ...read.problem };
}
