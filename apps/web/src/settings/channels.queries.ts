import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request, type Page } from '../http/request';
import type {
  Channel,
  ChannelName,
  LetterSender,
  SmsSetUp,
  TestResult,
  WebhookSecret,
  WebhookSetUp,
} from './types';

export function useChannels() {
  return useQuery({
    queryKey: ['channels'],
    queryFn: () => request<Page<Channel>>('GET', '/api/v1/channels'),
  });
}

/** Answers what a person has to copy, or nothing. */
function useSetUp<Body, Answer>(channel: ChannelName) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => request<Answer>('PUT', `/api/v1/channels/${channel}`, { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['channels'] }),
  });
}

export const useSetUpSms = () => useSetUp<SmsSetUp, void>('sms');
export const useSetUpTelegram = () => useSetUp<{ botToken: string }, void>('telegram');
export const useSetUpWebhook = () => useSetUp<WebhookSetUp, WebhookSecret>('webhook');

export function useRemoveChannel() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (channel: ChannelName) => request('DELETE', `/api/v1/channels/${channel}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['channels'] }),
  });
}

export function useTestChannel(channel: ChannelName) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (address: string | undefined) =>
      request<TestResult>('POST', `/api/v1/channels/${channel}/test`, { body: { address } }),
    // An endpoint that says that it is gone is disabled.
    onSettled: () => queries.invalidateQueries({ queryKey: ['channels'] }),
  });
}

export function useLetterSender() {
  return useQuery({
    queryKey: ['letter-sender'],
    queryFn: () => request<LetterSender>('GET', '/api/v1/posted-letters/sender'),
  });
}

export function useKeepLetterSender() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (line: string) => request('PUT', '/api/v1/posted-letters/sender', { body: { line } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['letter-sender'] }),
  });
}
