import { problemOf } from './problem';
import { renewAccess } from './request';

/** A file is fetched by the browser itself, so the access token must be fresh when it asks. */
export async function downloadFile(href: string, fileName: string): Promise<void> {
  await renewAccess();
  const link = document.createElement('a');
  link.href = href;
  link.download = fileName;
  link.click();
}

/** A file that may be refused: it is asked for first, so that a refusal can be told instead of being saved. */
export async function downloadIfGiven(href: string, fileName: string): Promise<void> {
  await save(href, fileName, { headers: { accept: 'application/pdf, application/problem+json' } });
}

/** A file about more than fits into an address. */
export async function downloadPosted(href: string, body: object, fileName: string): Promise<void> {
  const headers = { accept: 'text/csv, application/problem+json', 'content-type': 'application/json' };
  await save(href, fileName, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function save(href: string, fileName: string, asked: RequestInit): Promise<void> {
  await renewAccess();
  const response = await fetch(href, asked);
  if (!response.ok) throw await problemOf(response);
  const made = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = made;
  link.download = fileName;
  link.click();
  // The browser has begun to save it by then.
  setTimeout(() => URL.revokeObjectURL(made), 60_000);
}
