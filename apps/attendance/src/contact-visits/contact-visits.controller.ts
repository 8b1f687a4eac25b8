import { CurrentMember, type Member } from '@funnelcast/service-kit';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ContactVisitListResponse, ListContactVisitsRequest } from './contact-visits.dto.js';
import { ListContactVisits } from './list-contact-visits.query.js';

@ApiTags('contacts')
@Controller('api/v1/contact-visits')
export class ContactVisitsController {
  constructor(private readonly listContactVisits: ListContactVisits) {}

  /** Tells what a contact did in the rooms: came, left, answered, asked. Somebody who was never there has no visits. */
  @Get()
  async list(
    @CurrentMember() { workspaceId }: Member,
    @Query() { contactId }: ListContactVisitsRequest,
  ): Promise<ContactVisitListResponse> {
    return { items: await this.listContactVisits.execute(workspaceId, contactId) };
  }
}
