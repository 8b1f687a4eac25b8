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

  /** At once where no token has to be looked at: public routes are where the rush is. */
  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    // Facts come from our own stream; only people and programs knock over HTTP.
    if (context.getType() !== 'http') return true;

    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    return access === 'public' || this.admit(context, access);
  }

  private async admit(
    context: ExecutionContext,
    access: Exclude<Access, 'public'> | undefined,
  ): Promise<boolean> {
    const request = context.switchToHttp().getRequest<RequestHead & { member?: Member }>();
    const member = await this.tokens.verify(request);
    if (access !== undefined && !access.includes(member.role)) throw new RoleNotAllowed();
    request.member = member;
    return true;
  }
}
