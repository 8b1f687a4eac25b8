import { Injectable } from '@nestjs/common';
import { ACCESS_TOKEN, PublicUrl } from '@funnelcast/service-kit';
import type { FastifyReply } from 'fastify';

/** Keeps the access token where scripts cannot read it; it is for this site's own requests only. */
@Injectable()
export class AccessCookie {
  readonly #attributes: string;

  constructor({ origin }: PublicUrl) {
    const secure = origin.startsWith('https:') ? '; Secure' : '';
    this.#attributes = `Path=/; HttpOnly; SameSite=Lax${secure}`;
  }

  set(reply: FastifyReply, token: string): void {
    this.#write(reply, token, ACCESS_TOKEN.lifetimeSeconds);
  }

  clear(reply: FastifyReply): void {
    this.#write(reply, '', 0);
  }

  /** Fastify adds further cookies to those that are set already. */
  #write(reply: FastifyReply, value: string, maxAgeSeconds: number): void {
    void reply.header(
      'set-cookie',
      `${ACCESS_TOKEN.cookie}=${value}; Max-Age=${maxAgeSeconds}; ${this.#attributes}`,
    );
  }
}
