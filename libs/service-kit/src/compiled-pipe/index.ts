export { CompiledBody } from './compiled-body.js';
export { CompiledPipe } from './compiled-pipe.js';
