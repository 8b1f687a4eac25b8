import { AcceptLead } from './accept-lead.use-case.js';
import { CallAgain } from './call-again.js';
import { ChangeHandOffSettings } from './change-hand-off-settings.use-case.js';
import { FollowStages } from './follow-stages.js';
import { FollowRolesWhenMemberRoleChanged } from './follow-roles-when-member-role-changed.handler.js';
import { HandOffSettingsController } from './hand-off-settings.controller.js';
import { HandOffSettingsOf } from './hand-off-settings.js';
import { HandOffsController } from './hand-offs.controller.js';
import { HotListHandOversController } from './hot-list-hand-overs.controller.js';
import { GiveToMember } from './give-to-member.js';
import { HandOffs } from './hand-offs.js';
import { HandOverHotList } from './hand-over-hot-list.use-case.js';
import { ListHandOffs } from './list-hand-offs.query.js';
import { OfferBuyers } from './offer-buyers.js';
import { OutOfSales } from './out-of-sales.js';
import { OfferLeads } from './offer-leads.use-case.js';
import { PassLeadOn } from './pass-lead-on.use-case.js';
import { ReassignLeads } from './reassign-leads.use-case.js';
import { ReturnLateLeads } from './return-late-leads.job.js';
import { ReturnLeadsWhenMemberLeft } from './return-leads-when-member-left.handler.js';
import { TakeLeads } from './take-leads.use-case.js';
import { TellHandOffs } from './tell-hand-offs.js';

/** What the module lists for handing over, in one place beside it. */
export const handOffParts = {
  controllers: [HandOffsController, HotListHandOversController, HandOffSettingsController],
  providers: [
    HandOffSettingsOf,
    TellHandOffs,
    HandOffs,
    CallAgain,
    FollowStages,
    ReturnLateLeads,
    ListHandOffs,
    OfferBuyers,
    OutOfSales,
    OfferLeads,
    GiveToMember,
    HandOverHotList,
    AcceptLead,
    TakeLeads,
    PassLeadOn,
    ReassignLeads,
    ChangeHandOffSettings,
  ],
  reactions: [ReturnLeadsWhenMemberLeft, FollowRolesWhenMemberRoleChanged],
};
