import { DisqualificationsController } from './disqualifications.controller.js';
import { DisqualifyLead } from './disqualify-lead.use-case.js';
import { RequalifyLead } from './requalify-lead.use-case.js';

export const disqualificationParts = {
  controllers: [DisqualificationsController],
  providers: [DisqualifyLead, RequalifyLead],
};
