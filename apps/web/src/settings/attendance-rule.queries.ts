import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../api/attendance';
import { request } from '../http/request';

export type AttendanceRule = components['schemas']['AttendanceRuleResponse'];

const PATH = '/api/v1/attendance-rule';
const KEY = ['attendance-rule'];

export function useAttendanceRule() {
  return useQuery({ queryKey: KEY, queryFn: () => request<AttendanceRule>('GET', PATH) });
}

export function useSetAttendanceRule() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: AttendanceRule) => request<AttendanceRule>('PUT', PATH, { body }),
    onSuccess: (saved) => queries.setQueryData(KEY, saved),
  });
}
