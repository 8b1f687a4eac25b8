import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ROUTES, prefixesOf, serviceFor } from '../routes.mjs';

const FILE = new URL('nginx.conf', import.meta.url);
const SERVICE_PORT = 3000;

/** With the codes and words that the services have for the same (libs/service-kit, problem-details.ts). */
const REFUSALS = [
  { statuses: [400], status: 400, code: 'bad-request', title: 'The request could not be understood.' },
  { statuses: [404], status: 404, code: 'not-found', title: 'There is nothing here.' },
  { statuses: [408], status: 408, code: 'request-timeout', title: 'The request took too long to arrive.' },
  { statuses: [413], status: 413, code: 'body-too-large', title: 'The request is too large.' },
  { statuses: [414], status: 414, code: 'uri-too-long', title: 'The address is too long.' },
  // 494 is nginx's own number for it.
  { statuses: [494], status: 431, code: 'headers-too-large', title: 'The request headers are too large.' },
  {
    statuses: [500, 502, 503, 504],
    status: 503,
    code: 'service-unavailable',
    title: 'Service unavailable',
    detail: 'The service does not answer right now.',
    retryAfter: 2,
  },
];

/** The configuration of the stock proxy, from the same table that our own proxy reads. */
export function nginxConfig() {
  const services = [...new Set(Object.values(ROUTES.prefixes))];
  return `# Generated from deploy/routes.json by "npm run nginx:generate". Do not edit.
worker_processes auto;
pid /tmp/nginx.pid;

events {
  worker_connections 16384;
}

http {
  access_log off;
  server_tokens off;
  # Pictures of pages may have 2 MB.
  client_max_body_size 3m;
  proxy_temp_path /tmp/proxy;
  client_body_temp_path /tmp/body;
  fastcgi_temp_path /tmp/fastcgi;
  uwsgi_temp_path /tmp/uwsgi;
  scgi_temp_path /tmp/scgi;

  # The name server of the container network: a service that comes back with another address is found again.
  resolver 127.0.0.11 valid=5s;

  # Proxies in front of this one, which are believed about who the visitor is: TRUST_PROXY, by trust-proxies.sh.
  include /tmp/trusted-proxies.con[f];
  real_ip_header X-Forwarded-For;
  real_ip_recursive on;

  map $http_upgrade $connection_upgrade {
    default upgrade;
    '' '';
  }

  server {
    listen 8080;

    proxy_http_version 1.1;
    proxy_set_header Host $http_host;
    proxy_set_header Upgrade $http_upgrade;
    proxy_set_header Connection $connection_upgrade;
    # Replaced, and not added to: a visitor cannot pretend to come from elsewhere. A trusted proxy has told who it is.
    proxy_set_header X-Forwarded-For $remote_addr;
    proxy_set_header X-Forwarded-Proto $scheme;
    proxy_set_header X-Forwarded-Host $http_host;
    # Event streams must not wait in a buffer, and a quiet room is not a dead one.
    proxy_buffering off;
    proxy_read_timeout 1h;
    proxy_send_timeout 1h;

    # What this proxy refuses by itself is told as the services tell theirs; their own answers pass as they are.
${REFUSALS.map(refusal).join('\n')}

${[internalLocation(), ...uploadLocations(), ...services.map(serviceLocation), defaultLocation()].join('\n\n')}
  }
}
`;
}

function refusal({ statuses, code, status, title, detail, retryAfter }) {
  const problem = {
    type: `urn:funnelcast:problem:${code}`,
    title,
    status,
    ...(detail ? { detail } : {}),
    code,
  };
  return `    error_page ${statuses.join(' ')} = /problem/${code};
    location = /problem/${code} {
      internal;
      default_type application/problem+json;${retryAfter ? `\n      add_header Retry-After ${retryAfter} always;` : ''}
      return ${status} '${JSON.stringify(problem)}';
    }`;
}

function internalLocation() {
  return `    location ~ ${patternOf(ROUTES.internal)} {
      return 404;
    }`;
}

/** Before the services' own: the first expression that fits is the one that counts. */
function uploadLocations() {
  return Object.entries(ROUTES.uploads).map(
    ([prefix, size]) => `    location ~ ${patternOf([prefix])} {
      client_max_body_size ${size};
      set $service ${serviceFor(prefix)};
      proxy_pass http://$service:${SERVICE_PORT};
    }`,
  );
}

function serviceLocation(service) {
  return `    location ~ ${patternOf(prefixesOf(service))} {
      set $service ${service};
      proxy_pass http://$service:${SERVICE_PORT};
    }`;
}

function defaultLocation() {
  return `    location / {
      set $service ${ROUTES.default};
      proxy_pass http://$service:${SERVICE_PORT};
    }`;
}

function patternOf(prefixes) {
  const alternatives = prefixes.map((prefix) => prefix.slice(1).replaceAll('.', '\\.')).toSorted();
  return `"^/(?:${alternatives.join('|')})(?:/|$)"`;
}

export function isUpToDate() {
  return readFileSync(FILE, 'utf8') === nginxConfig();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes('--check')) writeFileSync(FILE, nginxConfig());
  else if (!isUpToDate()) {
    console.error(
      'deploy/docker/nginx.conf does not fit deploy/routes.json; "npm run nginx:generate" makes it anew.',
    );
    process.exitCode = 1;
  }
}
