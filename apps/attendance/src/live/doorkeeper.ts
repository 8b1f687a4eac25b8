import type { IncomingMessage } from 'node:http';
import { UnitOfWork } from '@funnelcast/persistence';
import { DomainError, MemberTokens, SignedLinks } from '@funnelcast/service-kit';
import { Injectable } from '@nestjs/common';
import { Session } from '../sessions/session.entity.js';
import type { ConsoleOccupant } from './occupant.js';

export type Pass = { registrationId: string } | { console: ConsoleOccupant };

export interface TurnedAway {
  status: number;
}

const CONSOLE =
  /^\/api\/v1\/rooms\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/console\/?$/i;
const LIVE = /^\/api\/v1\/rooms\/live\/?$/;

/** Decides at the door, from the request alone, who may come in and as what. */
@Injectable()
export class Doorkeeper {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signedLinks: SignedLinks,
    private readonly memberTokens: MemberTokens,
  ) {}

  async examine(request: IncomingMessage): Promise<Pass | TurnedAway> {
    const base = 'http://localhost';
    if (!URL.canParse(request.url ?? '', base)) return { status: 400 };
    const { pathname, searchParams } = new URL(request.url ?? '', base);
    if (LIVE.test(pathname)) return this.attendee(searchParams.get('token'));
    const sessionId = CONSOLE.exec(pathname)?.[1];
    return sessionId ? this.console(request, sessionId) : { status: 404 };
  }

  private attendee(token: string | null): Pass | TurnedAway {
    const registrationId = this.signedLinks.read('join', token);
    return registrationId ? { registrationId } : { status: 401 };
  }

  private async console(request: IncomingMessage, sessionId: string): Promise<Pass | TurnedAway> {
    try {
      const { workspaceId, role, name } = await this.memberTokens.verify(request);
      if (role !== 'owner' && role !== 'presenter') return { status: 403 };
      const known = await this.unitOfWork.inWorkspace(workspaceId, (tx) =>
        tx.existsBy(Session, { id: sessionId }),
      );
      return known ? { console: { kind: 'console', workspaceId, sessionId, name } } : { status: 404 };
    } catch (error) {
      if (error instanceof DomainError) return { status: error.status };
      throw error;
    }
  }
}
