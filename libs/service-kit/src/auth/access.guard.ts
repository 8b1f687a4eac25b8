import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Access, ACCESS } from './access.decorators.js';
import { RoleNotAllowed } from './auth.errors.js';
import { MemberTokens } from './member-tokens.js';
import type { Member } from './member.js';
import type { RequestHead } from './request-origin.js';

/** Stands before every route: what nobody opened on purpose is for signed-in members only. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: MemberTokens,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // Facts come from our own stream; only people and programs knock over HTTP.
    if (context.getType() !== 'http') return true;

    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access === 'public') return true;

    const request = context.switchToHttp().getRequest<RequestHead & { member?: Member }>();
    const member = await this.tokens.verify(request);
    if (access !== undefined && !access.includes(member.role)) throw new RoleNotAllowed();
    request.member = member;
    return true;
  }
}
