import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { newId, type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { AccountsConfig } from '../accounts.config.js';
import { Identities } from '../identities/identities.js';
import { People } from '../identities/people.js';
import { WorkspaceOpening } from './workspace-opening.js';

/** Makes a fresh installation usable: one workspace and its owner, once, however many copies start together. */
@Injectable()
export class OpenFirstWorkspace implements OnApplicationBootstrap {
  readonly #logger = new Logger(OpenFirstWorkspace.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly identities: Identities,
    private readonly people: People,
    private readonly opening: WorkspaceOpening,
    private readonly config: AccountsConfig,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.execute();
  }

  /** Whether this call opened it. */
  async execute(): Promise<boolean> {
    if (await this.unitOfWork.acrossWorkspaces(hasWorkspace)) return false;
    const { ownerEmail, ownerPassword, workspaceName: name, workspaceTimeZone: timeZone } = this.config;
    if (!ownerEmail || !ownerPassword) {
      this.#logger.warn('There is no workspace yet: set OWNER_EMAIL and OWNER_PASSWORD and start again.');
      return false;
    }
    const email = ownerEmail.trim().toLowerCase();
    const passwordHash = await this.identities.hashPassword(ownerPassword);
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('open first workspace', 0))`);
      if (await hasWorkspace(tx)) return false;
      const ownerId = await this.people.add(tx, { name: 'Owner', email, passwordHash });
      if (ownerId === null) return false;
      await this.opening.open(tx, { id: newId(), name, timeZone, locale: 'en', ownerId });
      return true;
    });
  }
}

async function hasWorkspace(tx: Transaction): Promise<boolean> {
  const found = await tx.query<unknown[]>('select from workspace limit 1');
  return found.length > 0;
}
