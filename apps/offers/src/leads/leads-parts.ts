import { CountAgain } from './count-again.js';
import { HeldHotLeads } from './held-hot-leads.js';
import { KeepLeads } from './keep-leads.js';
import { KeepLeadsCurrent } from './keep-leads.job.js';
import { LeadWork } from './lead-work.js';
import { LeadChecks } from './lead-checks.js';
import { LeadMatrix } from './lead-matrix.query.js';
import { LeadsOfContacts } from './lead-of-contact.query.js';
import { LeadsController } from './leads.controller.js';
import { ListLeads } from './list-leads.query.js';
import { TellHotLeads } from './tell-hot-leads.js';

/** Where people stand: fit, engagement, cell, stage and phase. */
export const leadParts = {
  controllers: [LeadsController],
  providers: [
    LeadChecks,
    HeldHotLeads,
    KeepLeads,
    TellHotLeads,
    CountAgain,
    LeadWork,
    KeepLeadsCurrent,
    LeadMatrix,
    ListLeads,
    LeadsOfContacts,
  ],
};
