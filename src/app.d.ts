import type { Ctx } from '#server/core/context.ts';

declare global {
	namespace App {
		interface Locals {
			/** Who asks; every load, action and endpoint hands it to its command. */
			ctx: Ctx;
		}
	}
}
