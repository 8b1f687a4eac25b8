import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../http/call';
import { renewAccess, request } from '../http/request';
import type { Me, Role } from './types';

/** Who is signed in, in which workspace. */
export function useMe() {
  return useQuery({ queryKey: ['me'], queryFn: () => request<Me>('GET', '/api/v1/me'), staleTime: 60_000 });
}

const rights = {
  present: ['owner', 'presenter'],
  sell: ['owner', 'sales'],
  govern: ['owner'],
} as const satisfies Record<string, Role[]>;

/** Whether a button is worth showing; the platform decides by itself whether it works. */
export function useMay(right: keyof typeof rights): boolean {
  const { data: me } = useMe();
  return me !== undefined && (rights[right] as readonly Role[]).includes(me.role);
}

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (credentials: { email: string; password: string }) => {
      await call('POST', '/api/auth/sign-in/email', { body: credentials });
      await renewAccess();
    },
    onSuccess: () => queries.resetQueries(),
  });
}

export function useChangePassword() {
  return useMutation({
    mutationFn: async (passwords: { currentPassword: string; newPassword: string }) => {
      await call('POST', '/api/auth/change-password', { body: passwords });
      await renewAccess();
    },
  });
}

/** By a link that an owner made; the person signs in with it next. */
export function useChooseNewPassword(token: string) {
  return useMutation({
    mutationFn: (newPassword: string) =>
      call('POST', '/api/auth/reset-password', { body: { token, newPassword } }),
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => call('POST', '/api/auth/sign-out', { body: {} }),
    onSuccess: () => queries.clear(),
  });
}

export function useOpenWorkspace() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ name, timeZone }: { name: string; timeZone: string }) =>
      request('POST', '/api/v1/workspaces', { body: { name, timeZone } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['me'] }),
  });
}

/** Every query is of one workspace, so all of them begin anew after the switch. */
export function useActivateWorkspace() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (workspaceId: string) =>
      request('POST', `/api/v1/workspaces/${workspaceId}/activate`, { body: {} }),
    onSuccess: () => queries.resetQueries(),
  });
}
