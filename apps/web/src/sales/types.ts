import type { components } from '../api/offers';

type Schemas = components['schemas'];

export type Lead = Schemas['HandedLeadResponse'];
export type HandOverView = Schemas['HandOverHotListRequest'];
export type LeadCounts = Schemas['LeadCountsResponse'];
export type CallOutcome = Schemas['RecordCallRequest']['outcome'];
/** What came of a call, whoever was called. */
export type CallCame = Omit<Schemas['RecordCallRequest'], 'contactId'>;
export type NewCalls = Schemas['RecordCallsRequest'];
export type NewCall = Schemas['RecordCallRequest'];
export type RecordedCall = Schemas['CallResponse'];
export type HandOffSettings = Schemas['HandOffSettingsBody'];
export type OwnerRule = Schemas['OwnerRuleBody'];
export type TeamMember = Schemas['TeamMemberResponse'];
export type SalesProfile = Schemas['SalesProfileBody'];
export type Share = Schemas['ShareResponse'];
export type LeadView = 'to-call' | 'offered' | 'waiting' | 'later' | 'done';
