import type { components } from '../api/all-in-one';

type Schemas = components['schemas'];

export type Demo = Schemas['DemoResponse'];
export type DemoGuest = Schemas['DemoGuestResponse'];
export type DemoResult = Schemas['DemoResultResponse'];
export type DemoPerson = Schemas['DemoPersonResponse'];
export type PlayDemo = Schemas['PlayDemoRequest'];
export type Act = Demo['act'];
