import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';

/** What holds for all sequences of a workspace. */
export interface TouchPolicy {
  /** No more than so many messages to one person within so many days; without both, no cap. */
  capTouches: number | null;
  capDays: number | null;
  /** `21:00` to `08:00` on the person’s wall: nothing is due then. */
  quietFrom: string | null;
  quietUntil: string | null;
  /** Whoever was touched less often has been given up too early. */
  fewestTouches: number;
}

const NONE: TouchPolicy = {
  capTouches: null,
  capDays: null,
  quietFrom: null,
  quietUntil: null,
  fewestTouches: 7,
};

/** How often and when people may be touched. */
@Injectable()
export class TouchPolicies {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async find(workspaceId: string): Promise<TouchPolicy> {
    const [policy] = await this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      tx.query<TouchPolicy[]>(
        `select cap_touches as "capTouches", cap_days as "capDays", quiet_from as "quietFrom",
           quiet_until as "quietUntil", fewest_touches as "fewestTouches"
         from touch_policy where workspace_id = $1`,
        [workspaceId],
      ),
    );
    return policy ?? NONE;
  }

  async save(workspaceId: string, policy: TouchPolicy): Promise<TouchPolicy> {
    const { capTouches, capDays, quietFrom, quietUntil, fewestTouches } = policy;
    await this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      tx.query(
        `insert into touch_policy (workspace_id, cap_touches, cap_days, quiet_from, quiet_until, fewest_touches)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (workspace_id) do update set cap_touches = $2, cap_days = $3, quiet_from = $4, quiet_until = $5,
           fewest_touches = $6`,
        [workspaceId, capTouches, capDays, quietFrom, quietUntil, fewestTouches],
      ),
    );
    return policy;
  }
}
