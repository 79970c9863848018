/** Data that travel with a page in one piece. */
export class Whole {}

/**
 * Says of a record that it is plain JSON all the way down, so that it travels as one text: Kit would look at each value in it
 * for what it may need beyond JSON, and write it out as a program. What is no record stays as it is.
 */
export const whole = <T>(data: T): T => (isRecord(data) ? Object.assign(new Whole(), data) : data);

const isRecord = (data: unknown): data is object =>
	typeof data === 'object' && data !== null && Object.getPrototypeOf(data) === Object.prototype;
