import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ROUTES, prefixesOf, serviceFor } from '../routes.mjs';

const FILE = new URL('nginx.conf', import.meta.url);
const PROBLEM_PAGE = new URL('../../dist/libs/service-kit/src/problems/problem-page.js', import.meta.url)
  .href;
const SERVICE_PORT = 3000;
/** What asks for a page: somebody who follows a link, and neither a script nor a program. */
const OPENS_A_PAGE = '~^GET .*text/html';

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

/**
 * The configuration of the stock proxy, from the same table that our own proxy reads. `pages` is what a person sees while a
 * service does not answer, by language: the page that the services themselves show.
 */
export function nginxConfig(pages) {
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

  # Who follows a link while a service is away gets a page, in the language that their browser names first.
  map $http_accept_language $page_language {
    default en;
${Object.keys(pages).map(language).join('\n')}
  }
  map "$request_method $http_accept" $waiting_page {
    default '';
    '${OPENS_A_PAGE}' /$page_language;
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
${Object.entries(pages).map(waitingPage).join('\n')}

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
  return `    error_page ${statuses.join(' ')} = /problem/${code}${retryAfter ? '$waiting_page' : ''};
    location = /problem/${code} {
      internal;
      default_type application/problem+json;${retryAfter ? `\n      add_header Retry-After ${retryAfter} always;` : ''}
      return ${status} '${JSON.stringify(problem)}';
    }`;
}

function language(tag) {
  return `    '~*^${tag}\\b' ${tag};`;
}

function waitingPage([tag, page]) {
  const { code, status, retryAfter } = REFUSALS.find((refused) => refused.retryAfter);
  return `    location = /problem/${code}/${tag} {
      internal;
      default_type 'text/html; charset=utf-8';
      add_header Retry-After ${retryAfter} always;
      add_header Cache-Control no-store always;
      return ${status} '${quoted(page)}';
    }`;
}

/** On one line, since the file is read by people; `$` would begin a variable and cannot be escaped. */
function quoted(page) {
  if (page.includes('$')) throw new Error('nginx cannot say a page with a $ in it');
  return page.replaceAll(/\n\s*/g, ' ').trim().replaceAll('\\', '\\\\').replaceAll("'", "\\'");
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

export function isUpToDate(pages) {
  return readFileSync(FILE, 'utf8') === nginxConfig(pages);
}

/** From what is compiled: the words belong to the languages. */
async function builtPages() {
  const { problemPages } = await import(PROBLEM_PAGE);
  return problemPages();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const pages = await builtPages();
  if (!process.argv.includes('--check')) writeFileSync(FILE, nginxConfig(pages));
  else if (!isUpToDate(pages)) {
    console.error(
      'deploy/docker/nginx.conf does not fit deploy/routes.json; "npm run nginx:generate" makes it anew.',
    );
    process.exitCode = 1;
  }
}
