import { CallsController } from './calls.controller.js';
import { ListCalls } from './list-calls.query.js';
import { RecordCall } from './record-call.use-case.js';

export const callParts = { controllers: [CallsController], providers: [RecordCall, ListCalls] };
