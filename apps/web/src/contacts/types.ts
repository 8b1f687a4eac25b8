import type { components as attendance } from '../api/attendance';
import type { components as offers } from '../api/offers';
import type { components as registration } from '../api/registration';
import type { components as reminders } from '../api/reminders';

type Registration = registration['schemas'];

export type ContactLine = Registration['ContactLineResponse'];
export type Contact = Registration['ContactResponse'];
export type ContactProfile = Registration['ContactProfileResponse'];
export type ProfileChanges = Registration['DescribeContactRequest'];
export type ContactRegistration = Registration['ContactRegistrationResponse'];
export type ContactImport = Registration['ContactImportResponse'];
export type FilePreview = Registration['ContactFilePreviewResponse'];
export type Touch = reminders['schemas']['TouchResponse'];
export type Task = reminders['schemas']['TaskResponse'];
export type Visit = attendance['schemas']['ContactVisitResponse'];
export type Activity = offers['schemas']['ContactActivityResponse'];

export interface ContactFilter {
  search?: string;
  subscription?: 'subscribed' | 'unsubscribed';
}
