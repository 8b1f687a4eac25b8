export {
  type CallAnswer,
  type CallOutcome,
  CALL_TIMEOUT_MS,
  type OutgoingCall,
  OutgoingCalls,
} from './outgoing-calls.js';
export { OutgoingConfig } from './outgoing.config.js';
