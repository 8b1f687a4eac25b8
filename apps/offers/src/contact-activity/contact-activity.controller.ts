import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member } from '@funnelcast/service-kit';
import { ContactActivityRequest, ContactActivityResponse } from './contact-activity.dto.js';
import { ContactActivityQuery } from './contact-activity.query.js';

@ApiTags('contacts')
@Controller('api/v1/contact-activity')
export class ContactActivityController {
  constructor(private readonly activity: ContactActivityQuery) {}

  /** Tells how often a contact was reached, what they were offered, and what they bought; nothing of a stranger. */
  @Get()
  async show(
    @CurrentMember() { workspaceId }: Member,
    @Query() { contactId }: ContactActivityRequest,
  ): Promise<ContactActivityResponse> {
    return ContactActivityResponse.of(await this.activity.execute(workspaceId, contactId));
  }
}
