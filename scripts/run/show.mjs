// What the terminal shows.
import process from 'node:process';

/** A reason to stop that is told as it is, without a stack. */
export class Stop extends Error {
	constructor(message, code = 1) {
		super(message);
		this.code = code;
	}
}

/** Tells why we stop; gives the exit code. */
export function sayStop(error) {
	if (!(error instanceof Stop)) throw error;
	if (error.message) console.error(error.message);
	return error.code;
}

/** How long something took or takes. */
export const seconds = (since) => `${Math.round((Date.now() - since) / 1000)} s`;

/**
 * Says that something long goes on: counting in place in a terminal, now and then a line in a log. Gives what to call
 * with the last word on it.
 */
export function showProgress(title) {
	const since = Date.now();
	const terminal = process.stdout.isTTY;
	if (!terminal) console.log(`${title} …`);
	const tell = () =>
		terminal ? process.stdout.write(`\r${title} … ${seconds(since)} `) : console.log(`  ${seconds(since)} …`);
	if (terminal) tell();
	const timer = setInterval(tell, terminal ? 1_000 : 20_000);
	return (word) => {
		clearInterval(timer);
		console.log(`${terminal ? '\r' : ''}${title}: ${word} (${seconds(since)})`.padEnd(terminal ? 60 : 0));
	};
}

/** Prints rows under each other in columns. */
export function showTable(rows) {
	const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
	const align = (cell, column) =>
		column < 2 ? String(cell).padEnd(widths[column]) : String(cell).padStart(widths[column]);
	console.log(`\n${rows.map((row) => `  ${row.map(align).join('   ').trimEnd()}`).join('\n')}\n`);
}
