import type { components } from '../api/reminders';

type Schemas = components['schemas'];

export type ChannelAddress = Schemas['ChannelAddressResponse'];
export type ChannelName = ChannelAddress['channel'];
export type AddressChange = Schemas['KeepChannelAddressRequest'];
export type PostalAddress = Schemas['PostalAddressResponse'];
export type PostalAddressChange = Schemas['KeepPostalAddressRequest'];
