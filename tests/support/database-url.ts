import type pg from 'pg';

/** The address of a clone, for a server in a process of its own. */
export function toUrl({ host, port, user, password, database }: pg.PoolConfig): string {
	const address = new URL(`postgres://${user}@localhost:${port}/${database}`);
	address.password = String(password);
	address.searchParams.set('host', String(host));
	return address.href;
}
