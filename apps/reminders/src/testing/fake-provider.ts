export { type Answer, type Call, FakeProvider } from '@funnelcast/testing';
