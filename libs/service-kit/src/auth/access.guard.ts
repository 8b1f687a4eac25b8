import { type CanActivate, type ExecutionContext, Injectable, type Type } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Access, ACCESS } from './access.decorators.js';
import { RoleNotAllowed } from './auth.errors.js';
import { MemberTokens } from './member-tokens.js';
import type { Member } from './member.js';
import type { RequestHead } from './request-origin.js';

type Handler = ReturnType<ExecutionContext['getHandler']>;

/** Stands before every route: what nobody opened on purpose is for signed-in members only. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly accesses = new Map<Type, Map<Handler, Access | undefined>>();

  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: MemberTokens,
  ) {}

  /** At once where no token has to be looked at: public routes are where the rush is. */
  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    // Facts come from our own stream; only people and programs knock over HTTP.
    if (context.getType() !== 'http') return true;

    const access = this.accessTo(context.getHandler(), context.getClass());
    return access === 'public' || this.admit(context, access);
  }

  /** What decorators say does not change, and reading them takes longer than everything else about a public route. */
  private accessTo(handler: Handler, controller: Type): Access | undefined {
    const known = this.accesses.get(controller) ?? new Map<Handler, Access | undefined>();
    if (!known.has(handler)) {
      known.set(handler, this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [handler, controller]));
      this.accesses.set(controller, known);
    }
    return known.get(handler);
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
