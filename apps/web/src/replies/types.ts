import type { components } from '../api/reminders';

type Schemas = components['schemas'];

export type Reply = Schemas['ReplyResponse'];
export type ReplyPart = Schemas['ReplyPartResponse'];
export type ReplyPage = Schemas['ReplyListResponse'];
