import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../http/call';
import { renewAccess, request, type Page } from '../http/request';
import type {
  ApiKey,
  Invitation,
  MemberSummary,
  NewApiKey,
  PasswordLink,
  Role,
  ShownInvitation,
} from './types';

export function useMembers() {
  return useQuery({
    queryKey: ['members'],
    queryFn: () => request<Page<MemberSummary>>('GET', '/api/v1/members'),
  });
}

function useMemberChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['members'] }),
  });
}

export const useChangeRole = (userId: string) =>
  useMemberChange((role: Role) => request('PATCH', `/api/v1/members/${userId}`, { body: { role } }));

export const useRemoveMember = (userId: string) =>
  useMemberChange(() => request('DELETE', `/api/v1/members/${userId}`));

export function useMakePasswordLink(userId: string) {
  return useMutation({
    mutationFn: () => request<PasswordLink>('POST', `/api/v1/members/${userId}/password-links`, { body: {} }),
  });
}

export function useInvitations(enabled: boolean) {
  return useQuery({
    queryKey: ['invitations'],
    enabled,
    queryFn: () => request<Page<Invitation>>('GET', '/api/v1/invitations'),
  });
}

export function useInvite() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { email: string; role: Role }) =>
      request<Invitation>('POST', '/api/v1/invitations', { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['invitations'] }),
  });
}

export function useWithdrawInvitation() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request('DELETE', `/api/v1/invitations/${id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['invitations'] }),
  });
}

/** The link that was handed over is good again. */
export function useRestoreInvitation() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      request<Invitation>('POST', `/api/v1/invitations/${id}/restore`, { body: {} }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['invitations'] }),
  });
}

/** What the invited person sees before they have an account. */
export function useShownInvitation(id: string) {
  return useQuery({
    queryKey: ['invitation', id],
    queryFn: () => call<ShownInvitation>('GET', `/api/v1/invitations/${id}`),
  });
}

interface Acceptance {
  email: string;
  password: string;
  /** Absent when the person has an account, and only signs in. */
  name?: string;
}

/** Ends signed in, in the workspace that invited: with a new account, or with the one the person has. */
export function useAcceptInvitation(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ email, password, name }: Acceptance) => {
      const signIn = () => call('POST', '/api/auth/sign-in/email', { body: { email, password } });
      if (name === undefined) await signIn();
      const body = name === undefined ? {} : { name, password };
      const { workspaceId } = await call<{ workspaceId: string }>(
        'POST',
        `/api/v1/invitations/${id}/accept`,
        { body },
      );
      if (name !== undefined) await signIn();
      await renewAccess();
      await call('POST', `/api/v1/workspaces/${workspaceId}/activate`, { body: {} });
    },
    // Whatever was read before belongs to whoever was signed in here before.
    onSuccess: () => queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'invitation' }),
  });
}

export function useApiKeys(enabled: boolean) {
  return useQuery({
    queryKey: ['api-keys'],
    enabled,
    queryFn: () => request<Page<ApiKey>>('GET', '/api/v1/api-keys'),
  });
}

export function useCreateApiKey() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { name: string; role: Role }) =>
      request<NewApiKey>('POST', '/api/v1/api-keys', { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['api-keys'] }),
  });
}

export function useDeleteApiKey() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request('DELETE', `/api/v1/api-keys/${id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['api-keys'] }),
  });
}
