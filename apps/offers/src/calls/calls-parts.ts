import { CallsController } from './calls.controller.js';
import { ListCalls } from './list-calls.query.js';
import { RecordCalls } from './record-calls.use-case.js';

export const callParts = { controllers: [CallsController], providers: [RecordCalls, ListCalls] };
