export { until } from '@funnelcast/testing';
