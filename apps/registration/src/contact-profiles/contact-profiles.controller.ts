import { Body, Controller, Get, Param, ParseUUIDPipe, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { ContactProfileResponse, DescribeContactRequest } from './contact-profiles.dto.js';
import { DescribeContact } from './describe-contact.use-case.js';
import { FindContactProfile } from './find-contact-profile.query.js';

/** What members know about a contact beyond what the form asked. */
@ApiTags('contacts')
@Controller('api/v1/contacts/:contactId/profile')
export class ContactProfilesController {
  constructor(
    private readonly findProfile: FindContactProfile,
    private readonly describeContact: DescribeContact,
  ) {}

  /** Answers the attributes and tags of one contact. */
  @Get()
  find(
    @CurrentMember() { workspaceId }: Member,
    @Param('contactId', ParseUUIDPipe) contactId: string,
  ): Promise<ContactProfileResponse> {
    return this.findProfile.execute(workspaceId, contactId);
  }

  /** Changes attributes and tags of one contact; what is not named stays. */
  @Patch()
  @Roles('owner', 'presenter', 'sales')
  describe(
    @CurrentMember() { workspaceId }: Member,
    @Param('contactId', ParseUUIDPipe) contactId: string,
    @Body() { attributes, addTags, removeTags }: DescribeContactRequest,
  ): Promise<ContactProfileResponse> {
    return this.describeContact.execute({
      workspaceId,
      contactId,
      attributes: attributes ?? [],
      addTags: addTags ?? [],
      removeTags: removeTags ?? [],
    });
  }
}
