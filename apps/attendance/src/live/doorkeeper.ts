import type { IncomingMessage } from 'node:http';
import { UnitOfWork } from '@funnelcast/persistence';
import { correlation, MemberTokens, RoleNotAllowed, SignedLinks } from '@funnelcast/service-kit';
import { BadRequestException, Injectable, NotFoundException } from '@nestjs/common';
import { LinkNotValid } from '../rooms/place.errors.js';
import { Session } from '../sessions/session.entity.js';
import { SessionNotFound } from '../sessions/session.errors.js';
import type { Arrival } from '../presence/enter-room.use-case.js';
import type { ConsoleOccupant } from './occupant.js';

export type Pass = Arrival | { console: ConsoleOccupant };

const CONSOLE =
  /^\/api\/v1\/rooms\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/console\/?$/i;
const LIVE = /^\/api\/v1\/rooms\/live\/?$/;

/** Decides at the door, from the request alone, who may come in and as what; throws at whoever may not. */
@Injectable()
export class Doorkeeper {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signedLinks: SignedLinks,
    private readonly memberTokens: MemberTokens,
  ) {}

  async examine(request: IncomingMessage): Promise<Pass> {
    const base = 'http://localhost';
    if (!URL.canParse(request.url ?? '', base)) throw new BadRequestException();
    const { pathname, searchParams } = new URL(request.url ?? '', base);
    if (LIVE.test(pathname)) return this.attendee(request, searchParams.get('token'));
    const sessionId = CONSOLE.exec(pathname)?.[1];
    if (!sessionId) throw new NotFoundException();
    return this.console(request, sessionId);
  }

  private attendee({ headers }: IncomingMessage, token: string | null): Pass {
    const registrationId = this.signedLinks.read('join', token);
    if (!registrationId) throw new LinkNotValid();
    return { registrationId, correlationId: correlation.accept(headers['x-correlation-id']) };
  }

  private async console(request: IncomingMessage, sessionId: string): Promise<Pass> {
    const { workspaceId, role, name } = await this.memberTokens.verify(request);
    if (role !== 'owner' && role !== 'presenter') throw new RoleNotAllowed();
    const known = await this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      tx.existsBy(Session, { id: sessionId }),
    );
    if (!known) throw new SessionNotFound();
    return { console: { kind: 'console', workspaceId, sessionId, name } };
  }
}
