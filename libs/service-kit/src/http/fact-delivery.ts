import type { CustomTransportStrategy } from '@nestjs/microservices';

/** Who delivers facts in this process. The messaging library provides it; the bootstrap connects it to Nest. */
export const FACT_DELIVERY = Symbol('fact delivery');

export type FactDelivery = CustomTransportStrategy;
