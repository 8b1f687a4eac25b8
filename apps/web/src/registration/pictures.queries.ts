import { useMutation } from '@tanstack/react-query';
import type { components } from '../api/registration';
import { Problem } from '../http/problem';
import { request } from '../http/request';

export type Picture = components['schemas']['PictureResponse'];
export type PictureUse = 'cover' | 'portrait';

export const PICTURE_FORMATS = 'image/jpeg,image/png,image/webp';
const LARGEST_BYTES = 2 * 1024 * 1024;

/** Sent as it is: the body of the request is the file. */
export function useUploadPicture(use: PictureUse) {
  return useMutation({
    mutationFn: (file: File) => {
      // What is refused anyway need not be sent over a slow line first.
      if (file.size > LARGEST_BYTES) throw new Problem('body-too-large', 413, '');
      return request<Picture>('POST', '/api/v1/pictures', { query: { use }, body: file });
    },
  });
}
