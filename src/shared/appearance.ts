/** How pages can look: as the device has it, light, dark, or as the device has it with more contrast. */
export const appearances = ['device', 'light', 'dark', 'contrast'] as const;
export type Appearance = (typeof appearances)[number];

/** The appearance a word names; anything else leaves it to the device. */
export const appearanceOf = (word: unknown): Appearance => appearances.find((each) => each === word) ?? 'device';
