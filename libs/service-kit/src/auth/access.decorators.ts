import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Member, Role } from './member.js';

/** One key for both decorators, so that the nearest one decides: the method's before the controller's. */
export const ACCESS = 'funnelcast:access';

export type Access = 'public' | readonly Role[];

/** Open to everybody; without it a route asks for a signed-in member. */
export const Public = () => access('public');

/** Only for members with one of these roles. */
export const Roles = (...roles: Role[]) => access(roles);

/** What the guard reads, the documents tell. */
const access = (allowed: Access) =>
  applyDecorators(SetMetadata<string, Access>(ACCESS, allowed), ApiExtension('x-access', allowed));

/** The signed-in member of the request. */
export const CurrentMember = createParamDecorator(
  (_: unknown, context: ExecutionContext): Member =>
    context.switchToHttp().getRequest<{ member: Member }>().member,
);
