import { KnowMemberWhenMemberJoined } from './know-member-when-member-joined.handler.js';
import { ListSalesTeam } from './list-sales-team.query.js';
import { NoteRoleWhenMemberRoleChanged } from './note-role-when-member-role-changed.handler.js';
import { NoteWhenMemberLeft } from './note-when-member-left.handler.js';
import { SalesTeamController } from './sales-team.controller.js';
import { SetSalesProfile } from './set-sales-profile.use-case.js';

export const salesTeamParts = {
  controllers: [SalesTeamController],
  providers: [ListSalesTeam, SetSalesProfile],
  projections: [KnowMemberWhenMemberJoined, NoteRoleWhenMemberRoleChanged, NoteWhenMemberLeft],
  readModels: ['member'],
};
