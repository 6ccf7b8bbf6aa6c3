import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { patientFetch } from './patient-fetch.ts';

/** A proxy that notes where it should connect to, and connects to nothing. */
let proxy: Server;
let wanted: string[];

beforeEach(async () => {
  wanted = [];
  proxy = createServer((_, answer) => void answer.end('direct'));
  proxy.on('connect', ({ url = '' }, socket) => {
    wanted.push(url);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('HTTPS_PROXY', address());
  vi.stubEnv('HTTP_PROXY', address());
});

afterEach(() => {
  vi.unstubAllEnvs();
  proxy.closeAllConnections();
  proxy.close();
});

const address = (): string => `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;

describe('patientFetch(isLocal)', () => {
  it('goes through the proxy of the environment', async () => {
    await expect(patientFetch(false)('https://models.example/v1')).rejects.toThrow('fetch failed');
    expect(wanted).toEqual(['models.example:443']);
  });

  it('goes straight to this machine', async () => {
    const answer = await patientFetch(true)(address());
    expect(await answer.text()).toBe('direct');
    expect(wanted).toEqual([]);
  });
});
