import { renewAccess } from './request';

/** A file is fetched by the browser itself, so the access token must be fresh when it asks. */
export async function downloadFile(href: string, fileName: string): Promise<void> {
  await renewAccess();
  const link = document.createElement('a');
  link.href = href;
  link.download = fileName;
  link.click();
}
