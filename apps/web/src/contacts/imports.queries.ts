import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { browserZone } from '../format/time';
import { request, type Page } from '../http/request';
import { downloadFile } from '../http/download';
import { language } from '../language/language';
import type { ContactImport, FilePreview } from './types';

/** The head and the first rows are in it; the rest is not sent before the importer has agreed. */
const BEGINNING = 64 * 1024;
const POLL_MS = 800;

const PATH = '/api/v1/contact-imports';

export function usePreview() {
  return useMutation({
    mutationFn: (file: File) =>
      request<FilePreview>('POST', `${PATH}/preview`, {
        query: { language },
        body: file.slice(0, BEGINNING, 'text/csv'),
      }),
  });
}

export function useStartImport() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ file, keepOthers }: { file: File; keepOthers: boolean }) =>
      request<ContactImport>('POST', PATH, {
        query: {
          language,
          timeZone: browserZone(),
          fileName: file.name.slice(0, 255),
          consent: 'true',
          keepOthers: String(keepOthers),
        },
        body: file.slice(0, file.size, 'text/csv'),
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['contact-imports'] }),
  });
}

/** A member's decision about an import; the answer is how it stands then. */
export function useDecideImport(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (decision: 'cancel' | 'retry') =>
      request<ContactImport>('POST', `${PATH}/${id}/${decision}`, { body: {} }),
    onSuccess: (found) => queries.setQueryData(['contact-imports', id], found),
    // Somebody else may have decided before, or the import was quicker.
    onSettled: () => queries.invalidateQueries({ queryKey: ['contact-imports'] }),
  });
}

/** Asked again and again until it is over, so that the page may be left and opened anew meanwhile. */
export function useImport(id: string) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: ['contact-imports', id],
    queryFn: async () => {
      const found = await request<ContactImport>('GET', `${PATH}/${id}`);
      if (found.status !== 'running') void queries.invalidateQueries({ queryKey: ['contacts'] });
      return found;
    },
    refetchInterval: ({ state: { data } }) =>
      data === undefined || data.status === 'running' ? POLL_MS : false,
  });
}

export function useImports() {
  return useQuery({
    queryKey: ['contact-imports'],
    queryFn: () => request<Page<ContactImport>>('GET', PATH, { query: { limit: 10 } }),
  });
}

export const downloadRefusedRows = (id: string): Promise<void> =>
  downloadFile(`${PATH}/${id}/refused-rows.csv`, `refused-rows-${id}.csv`);
