import type { InterfaceLanguage } from '#shared/locales.ts';
import type { Ctx } from '#server/core/context.ts';

declare global {
	namespace App {
		interface Locals {
			/** Who asks; every load, action and endpoint hands it to its command. */
			ctx: Ctx;
			/** She signed in on a computer that others use as well: nothing is kept there. */
			sharedComputer: boolean;
			/** The session ends with this request, or was ended elsewhere before it: nothing of it may stay in the browser. */
			sessionEnded: boolean;
			/** The languages one can choose for pages. */
			languages: readonly InterfaceLanguage[];
		}
	}
}
