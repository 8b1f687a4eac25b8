import type { Transaction } from '@funnelcast/persistence';

/** A picture as pages show it; its bytes lie elsewhere. */
export interface PictureView {
  id: string;
  width: number;
  height: number;
  color: string;
  widths: number[];
}

/** The pictures with these ids that the transaction may see, by their ids. */
export async function picturesById(
  tx: Transaction,
  ids: (string | null)[],
): Promise<Map<string, PictureView>> {
  const wanted = ids.filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const pictures: PictureView[] = await tx.query(
    'select id, width, height, color, widths from picture where id = any($1)',
    [wanted],
  );
  return new Map(pictures.map((picture) => [picture.id, picture]));
}
