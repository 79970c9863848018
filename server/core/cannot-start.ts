/** A reason not to start that the person at the terminal can act on; shown as it is, without a stack. */
export class CannotStart extends Error {
	override readonly name: string = 'CannotStart';
}

const plain = new Set(['CannotStart', 'SettingsError']);

/** Whether an error is a `CannotStart`; told by name, since the bundle has a copy of the class of its own. */
export const isCannotStart = (error: unknown): error is Error => error instanceof Error && plain.has(error.name);
