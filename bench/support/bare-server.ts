import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { newId } from '#server/core/context.ts';

/**
 * What we are compared with, in a process of its own: Socket.IO as it comes, which knows nobody, keeps nothing and sends
 * each message to its room by itself. `post:enveloped` does so with what our messages carry besides.
 */
const http = createServer();
const io = new Server(http, { serveClient: false });
let seq = 0;

io.on('connection', (socket) => {
	socket.on('join', (room: string, ack: () => void) => {
		void socket.join(room);
		ack();
	});
	socket.on('post', (message: { threadId: string }, ack: () => void) => {
		io.to(message.threadId).emit('message', message);
		ack();
	});
	socket.on('post:enveloped', (input: { threadId: string }, ack: (answer: unknown) => void) => {
		const byline = { kind: 'person', personId: socket.id };
		const message = { id: newId(), ...input, byline, createdAt: new Date().toISOString() };
		const at = { stream: input.threadId, seq: ++seq };
		io.to(input.threadId).emit('news', [{ kind: 'message:posted', message, at }]);
		ack({ ok: true, data: message });
	});
});

http.listen(0, '127.0.0.1', () => process.send?.((http.address() as AddressInfo).port));
process.on('disconnect', () => process.exit());
