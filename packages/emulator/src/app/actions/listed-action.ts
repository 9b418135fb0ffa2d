/**
 * User actions that setup.json lists, for apps whose code is not at hand: they set members of forms, or only succeed.
 *
 * @module
 */
import { appFormOf } from '../../forms/app-form.js';
import { logicOf } from '../../setup/app-setup.js';
import type { ActionContext, ActionOutcome, AppHooks, EmulatedApp } from '../emulated-app.js';

/** The listed actions, as the app's own code would do them; undefined: there is none of that name. */
export function listedActions(app: EmulatedApp): NonNullable<AppHooks['onAction']> {
  return ({ action, forms }: ActionContext): ActionOutcome | undefined => {
    const listed = logicOf(app, 'userActions').find(({ id }) => id === action);
    if (listed === undefined) return undefined;
    for (const { dataType, value } of Object.values(forms)) {
      const form = listed.dataType === undefined || listed.dataType === dataType ? appFormOf(app, dataType) : undefined;
      for (const [path, text] of Object.entries(listed.sets ?? {})) form?.setText(value as Parameters<typeof form.setText>[0], path, String(text));
    }
    return {};
  };
}
