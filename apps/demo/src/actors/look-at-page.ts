import { JsonClient } from './json-client.js';

/** Opens the landing page as a browser of one's own does, which the platform counts as one visitor. */
export async function lookAtPage(origin: string, slug: string, who: string): Promise<void> {
  const userAgent = `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 (${who})`;
  await new JsonClient(origin, { 'user-agent': userAgent }).text(`/w/${slug}`);
}
