import { eventually, type Studio } from '@funnelcast/demo';
import sharp from 'sharp';
import type { Made, Words } from './place.js';

/** One with a row that was refused, which nobody else may read either. */
export async function anImport(owner: Studio, { name }: Words): Promise<string> {
  const csv = `email,name\nsecret@,${name}\n`;
  const { id } = await sent(owner, '/api/v1/contact-imports?consent=true', 'text/csv', csv);
  await eventually(async () =>
    expect(await owner.get(`/api/v1/contact-imports/${id}`)).toMatchObject({
      status: 'finished',
      refused: 1,
    }),
  );
  return id;
}

export async function aPicture(owner: Studio): Promise<string> {
  const picture = sharp({ create: { width: 1600, height: 900, channels: 3, background: '#a04020' } });
  const { id } = await sent(
    owner,
    '/api/v1/pictures?use=cover',
    'image/jpeg',
    await picture.jpeg().toBuffer(),
  );
  return id;
}

async function sent({ origin, cookieHeader }: Studio, path: string, type: string, body: string | Buffer) {
  const response = await fetch(new URL(path, origin), {
    method: 'POST',
    headers: { cookie: cookieHeader, origin, 'content-type': type },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
  expect(response.status).toBeLessThan(300);
  return (await response.json()) as Made;
}
