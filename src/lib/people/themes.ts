import type { Theme } from '#shared/themes.ts';
import { m } from '#shared/messages/messages.js';

/** A theme in words. */
export const themeNames: Record<Theme, () => string> = {
	communication: m.theme_communication,
	education: m.theme_education,
	prisons: m.theme_prisons,
	rehabilitation: m.theme_rehabilitation,
	local: m.theme_local,
	families: m.theme_families,
	police: m.theme_police,
	mental_health: m.theme_mental_health,
	victims: m.theme_victims,
	returnees: m.theme_returnees,
	youth: m.theme_youth,
	women: m.theme_women,
	religion: m.theme_religion,
	evaluation: m.theme_evaluation,
	online: m.theme_online
};
