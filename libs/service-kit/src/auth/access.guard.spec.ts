import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Public, Roles } from './access.decorators.js';
import { AccessGuard } from './access.guard.js';
import { RoleNotAllowed, SignInRequired } from './auth.errors.js';
import type { MemberTokens } from './member-tokens.js';
import type { Member, Role } from './member.js';

const memberWith = (role: Role): Member => ({
  userId: 'u',
  workspaceId: 'w',
  role,
  name: 'Ada',
  email: 'ada@example.org',
});

class Webinars {
  list() {}

  @Roles('owner', 'presenter')
  create() {}

  @Public()
  landingPage() {}
}

@Public()
class Pages {
  show() {}

  @Roles('owner')
  edit() {}
}

describe(AccessGuard, () => {
  /** Knocks at a route as a member of this role, or as a stranger. */
  const knock = async (
    controller: typeof Webinars | typeof Pages,
    route: string,
    role?: Role,
    type = 'http',
  ) => {
    const tokens = {
      verify: async () => {
        if (role === undefined) throw new SignInRequired();
        return memberWith(role);
      },
    } as unknown as MemberTokens;
    const request: { member?: Member } = {};
    const context = {
      getType: () => type,
      getHandler: () => Reflect.get(controller.prototype, route),
      getClass: () => controller,
      switchToHttp: () => ({ getRequest: () => request }),
    } as unknown as ExecutionContext;
    const open = await new AccessGuard(new Reflector(), tokens).canActivate(context);
    return { open, member: request.member };
  };

  it('opens an unmarked route for any member and says who it is', async () => {
    expect(await knock(Webinars, 'list', 'sales')).toEqual({
      open: true,
      member: memberWith('sales'),
    });
  });

  it('keeps an unmarked route closed for strangers', async () => {
    await expect(knock(Webinars, 'list')).rejects.toThrow(SignInRequired);
  });

  it('opens a public route without asking for a token', async () => {
    expect(await knock(Webinars, 'landingPage')).toEqual({ open: true, member: undefined });
  });

  it('refuses a role that is not named', async () => {
    await expect(knock(Webinars, 'create', 'sales')).rejects.toThrow(RoleNotAllowed);
    expect((await knock(Webinars, 'create', 'presenter')).open).toBe(true);
  });

  it('lets the method decide before its controller', async () => {
    expect((await knock(Pages, 'show')).open).toBe(true);
    await expect(knock(Pages, 'edit')).rejects.toThrow(SignInRequired);
    await expect(knock(Pages, 'edit', 'sales')).rejects.toThrow(RoleNotAllowed);
  });

  it('does not stand between the event stream and its handlers', async () => {
    expect((await knock(Webinars, 'list', undefined, 'rpc')).open).toBe(true);
  });
});
