import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ROUTES, prefixesOf, serviceFor } from '../routes.mjs';

const FILE = new URL('nginx.conf', import.meta.url);
const SERVICE_PORT = 3000;

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
    # Replaced, and not added to: a visitor cannot pretend to come from elsewhere.
    proxy_set_header X-Forwarded-For $remote_addr;
    proxy_set_header X-Forwarded-Proto $scheme;
    proxy_set_header X-Forwarded-Host $http_host;
    # Event streams must not wait in a buffer, and a quiet room is not a dead one.
    proxy_buffering off;
    proxy_read_timeout 1h;
    proxy_send_timeout 1h;

    error_page 502 503 504 = @unavailable;

    location @unavailable {
      internal;
      default_type application/problem+json;
      add_header Retry-After 2 always;
      return 503 '{"type":"urn:funnelcast:problem:service-unavailable","title":"Service unavailable","status":503,"detail":"The service does not answer right now.","code":"service-unavailable"}';
    }

${[internalLocation(), ...uploadLocations(), ...services.map(serviceLocation), defaultLocation()].join('\n\n')}
  }
}
`;
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
