import { createProxyServer } from './proxy-server.mjs';

/** The process in front of the separate services: PORT, HOST and UPSTREAMS ({"accounts": "http://127.0.0.1:1234", ...}). */
const { PORT, HOST, UPSTREAMS, TRUST_PROXY } = process.env;
const server = createProxyServer({ upstreams: JSON.parse(UPSTREAMS), trustForwarded: Boolean(TRUST_PROXY) });

server.listen(Number(PORT), HOST, () => console.log(`proxy listens on ${HOST}:${PORT}`));

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.once(signal, () => {
    // Open rooms would keep it for hours; the services behind have said good-bye to them already.
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 1000);
  });
}
