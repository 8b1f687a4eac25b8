import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../http/request';

const pathOf = (contactId: string) => `/api/v1/leads/${contactId}/disqualification`;

/** Where somebody stands is shown with their calls and with their history. */
function useStandingAct<Given>(act: (given: Given) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['leads'] }),
        queries.invalidateQueries({ queryKey: ['contacts', 'activity'] }),
      ]),
  });
}

export const useDisqualify = () =>
  useStandingAct(({ contactId, reason }: { contactId: string; reason: string }) =>
    request('PUT', pathOf(contactId), { body: { reason } }),
  );

export const useRequalify = () => useStandingAct((contactId: string) => request('DELETE', pathOf(contactId)));
