import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { serve } from '@hono/node-server';
import { StartError } from '../postgres/start-error.ts';

/** P-REL-15: a request under way has this long to end, and the rest of the stop has the rest of 30 s. */
const LAST_REQUESTS_MS = 10_000;

export interface Listener {
  /** Takes no new connection and lets requests under way end, for ten seconds at most. May be called twice. */
  close(): Promise<void>;
}

/**
 * Opens a port for an app and resolves when it listens.
 * @param variable the setting that names the port, for the sentence that says how to choose another one
 * @throws StartError when the port is taken
 */
export async function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  { host, port, variable }: { host: string; port: number; variable: string },
): Promise<Listener> {
  const server = await new Promise<Server>((done, refuse) => {
    const opened = serve({ fetch, port, hostname: host }, () => done(opened)) as Server;
    opened.once('error', (error: NodeJS.ErrnoException) => refuse(asStartError(error, port, variable)));
  });
  const unused = watchUnused(server);
  let closed: Promise<void> | undefined;
  return {
    close: () => {
      closed ??= closeServer(server, unused);
      return closed;
    },
  };
}

function asStartError(error: NodeJS.ErrnoException, port: number, variable: string): Error {
  if (error.code !== 'EADDRINUSE') return error;
  return new StartError(
    `Port ${port} is taken by another program. Choose one with ${variable}, for example: ${variable}=${port + 1} npm start`,
  );
}

/** Connections that have not asked for anything yet: the library does not count them as idle. */
function watchUnused(server: Server): Set<Socket> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('request', ({ socket }) => sockets.delete(socket));
  return sockets;
}

/**
 * Connections that are kept, or that a browser opened before it has a use for them, would hold the stop back for ever: they
 * are closed at once.
 */
function closeServer(server: Server, unused: Set<Socket>): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS_MS);
    server.close(() => {
      clearTimeout(timer);
      done();
    });
    server.closeIdleConnections();
    for (const socket of unused) socket.destroy();
  });
}
