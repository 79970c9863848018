import type { Server } from 'socket.io';
import type { Calls, Signals } from '#shared/live.ts';
import type { SocketPerson } from './handle.ts';

/** The typed socket server. */
export type Io = Server<Calls, Signals, Record<string, never>, SocketPerson>;
