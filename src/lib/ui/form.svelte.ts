import { getContext, setContext } from 'svelte';

const key = Symbol('form');

/** Whether a form is on its way, and which of its buttons sent it. */
export class FormState {
	busy = $state(false);
	pressed: HTMLElement | null = $state.raw(null);
}

/** Hands a form's state down to its buttons. */
export const provideForm = () => setContext(key, new FormState());

/** The state of the form around; none outside of one. */
export const useForm = (): FormState | undefined => getContext<FormState | undefined>(key);
