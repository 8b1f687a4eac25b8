import { Resolver } from 'node:dns/promises';
import { Injectable } from '@nestjs/common';

const NOBODY = new Set(['ENOTFOUND', 'ENODATA', 'ENONAME']);

/** Asks the DNS. Nothing means that it could not be asked; an empty list, that there is no such record. */
@Injectable()
export class DnsLookup {
  private readonly resolver = new Resolver({ timeout: 3_000, tries: 2 });

  texts(name: string): Promise<string[] | undefined> {
    return answered(async () => (await this.resolver.resolveTxt(name)).map((parts) => parts.join('')));
  }

  aliases(name: string): Promise<string[] | undefined> {
    return answered(() => this.resolver.resolveCname(name));
  }
}

async function answered(ask: () => Promise<string[]>): Promise<string[] | undefined> {
  try {
    return await ask();
  } catch (error) {
    return NOBODY.has((error as NodeJS.ErrnoException).code ?? '') ? [] : undefined;
  }
}
