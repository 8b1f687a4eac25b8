export { SERVICE_MODULES } from './service-modules.js';
