import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { provideConfig } from '../config/load-config.js';
import { AccessGuard } from './access.guard.js';
import { AuthConfig } from './auth.config.js';
import { MemberTokens } from './member-tokens.js';
import { RequestOrigin } from './request-origin.js';
import { SecretBox } from './secret-box.js';
import { SignedLinks } from './signed-links.js';

/** Members and links, the same in every service; the guard is global, so that no controller can forget it. */
@Global()
@Module({
  providers: [
    provideConfig(AuthConfig),
    RequestOrigin,
    MemberTokens,
    SecretBox,
    SignedLinks,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [AuthConfig, RequestOrigin, MemberTokens, SecretBox, SignedLinks],
})
export class AuthModule {}
