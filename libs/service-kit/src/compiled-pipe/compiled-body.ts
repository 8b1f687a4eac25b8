import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { RequestClass } from './build-instance.js';
import { CompiledPipe } from './compiled-pipe.js';

const RequestBody = createParamDecorator(
  (_: unknown, context: ExecutionContext): unknown =>
    context.switchToHttp().getRequest<{ body: unknown }>().body,
);

/** `@Body()` for hot routes. A decorator of its own, because the global pipe would check a `@Body()` a second time. */
export function CompiledBody(Target: RequestClass): ParameterDecorator {
  const take = RequestBody(CompiledPipe(Target));
  return (controller, method, index) => {
    take(controller, method, index);
    if (method === undefined) return;
    const descriptor = Object.getOwnPropertyDescriptor(controller, method);
    if (descriptor) ApiBody({ type: Target })(controller, method, descriptor);
  };
}
