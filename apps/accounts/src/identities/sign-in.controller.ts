import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '@funnelcast/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessCookie } from '../access-tokens/access-cookie.js';
import {
  ChangePasswordRequest,
  ChooseNewPasswordRequest,
  NewPasswordResponse,
  SignInRequest,
  SignInResponse,
  SignOutResponse,
} from './sign-in.dto.js';
import { PasswordLinkHolds } from '../members/password-link-holds.query.js';
import { SignInRefused } from './identities.errors.js';
import { SignInGateway } from './sign-in.gateway.js';

/**
 * The part of better-auth that is open, route by route: what is not listed here does not exist,
 * so a new version of the library opens nothing by itself.
 */
@ApiTags('sign-in')
@Public()
@Controller('api/auth')
export class SignInController {
  constructor(
    private readonly gateway: SignInGateway,
    private readonly accessCookie: AccessCookie,
    private readonly passwordLink: PasswordLinkHolds,
  ) {}

  /** Opens a session in this browser; exchange it for an access token next. */
  @HttpCode(200)
  @Post('sign-in/email')
  async signIn(
    @Body() body: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInResponse> {
    const { user } = await this.gateway.pass<SignInResponse>(request, reply, body);
    return { user: { id: user.id, name: user.name, email: user.email } };
  }

  /** Ends the session and takes the access token out of this browser. */
  @HttpCode(200)
  @Post('sign-out')
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignOutResponse> {
    await this.gateway.pass(request, reply, {});
    this.accessCookie.clear(reply);
    return { success: true };
  }

  /** Sets a new password and ends every other session of this person. */
  @HttpCode(200)
  @Post('change-password')
  async changePassword(
    @Body() { currentPassword, newPassword }: ChangePasswordRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInResponse> {
    const { user } = await this.gateway.pass<SignInResponse>(request, reply, {
      currentPassword,
      newPassword,
      revokeOtherSessions: true,
    });
    return { user: { id: user.id, name: user.name, email: user.email } };
  }

  /** Sets a new password by a link that an owner made, once, and ends every session of this person. */
  @HttpCode(200)
  @Post('reset-password')
  async chooseNewPassword(
    @Body() { token, newPassword }: ChooseNewPasswordRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NewPasswordResponse> {
    if (!(await this.passwordLink.execute(token)))
      throw new SignInRefused(400, 'invalid-token', 'This link is not good any more.');
    await this.gateway.pass(request, reply, { token, newPassword });
    return { status: true };
  }
}
