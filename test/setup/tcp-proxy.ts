import { type AddressInfo, type Server, type Socket, connect, createServer } from 'node:net';

/** A way to a server that can be cut, frozen and mended. */
export interface TcpProxy {
  /** The server's URL, by way of the proxy. */
  url: string;
  /** Breaks every connection and refuses new ones. */
  cut(): Promise<void>;
  /** Takes everything and passes nothing on, as a machine without a pulse does. */
  freeze(): void;
  /** Makes it whole again; what hung in a frozen connection is lost. Nothing happens to one that is whole. */
  mend(): Promise<void>;
  close(): Promise<void>;
}

/** Listens on a free loopback port and passes everything on to the server that a URL names. */
export async function startTcpProxy(target: string, defaultPort: number): Promise<TcpProxy> {
  const to = new URL(target);
  const sockets = new Set<Socket>();
  let state: 'whole' | 'frozen' | 'cut' = 'whole';
  let server: Server;
  const listen = (port: number) =>
    new Promise<number>((resolve, reject) => {
      server = createServer((inbound) => {
        const outbound = connect(Number(to.port || defaultPort), to.hostname);
        for (const socket of [inbound, outbound]) {
          sockets.add(socket);
          socket.on('error', () => undefined);
          socket.on('close', () => {
            sockets.delete(socket);
            inbound.destroy();
            outbound.destroy();
          });
        }
        inbound.on('data', (data) => state === 'frozen' || outbound.write(data));
        outbound.on('data', (data) => state === 'frozen' || inbound.write(data));
      });
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    });
  const cut = () =>
    new Promise<void>((done) => {
      state = 'cut';
      server.close(() => done());
      for (const socket of sockets) socket.destroy();
    });
  const port = await listen(0);
  const url = new URL(target);
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.href,
    cut,
    freeze: () => void (state = 'frozen'),
    mend: async () => {
      if (state === 'whole') return;
      if (state === 'frozen') await cut();
      await listen(port);
      state = 'whole';
    },
    close: cut,
  };
}
