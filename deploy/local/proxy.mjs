import { createProxyServer } from './proxy-server.mjs';

/** The process in front of the separate services: PORT, HOST and UPSTREAMS ({"accounts": "http://127.0.0.1:1234", ...}). */
const { PORT, HOST, UPSTREAMS, TRUST_PROXY } = process.env;
/** The page of the services themselves, from what is compiled: nothing of them is loaded but its words. */
const { problemPage } = await import('../../dist/libs/service-kit/src/problems/problem-page.js');
const server = createProxyServer({
  upstreams: JSON.parse(UPSTREAMS),
  trustForwarded: Boolean(TRUST_PROXY),
  waitingPage: (asked) => problemPage({ retryAfterSeconds: 2, asked }),
});

server.listen(Number(PORT), HOST, () => console.log(`proxy listens on ${HOST}:${PORT}`));

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.once(signal, () => {
    // Open rooms would keep it for hours; the services behind have said good-bye to them already.
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 1000);
  });
}
