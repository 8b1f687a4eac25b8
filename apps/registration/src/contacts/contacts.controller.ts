import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, PageRequest } from '@funnelcast/service-kit';
import {
  ContactLineResponse,
  ContactListResponse,
  ContactRegistrationListResponse,
  ContactRegistrationResponse,
  ContactResponse,
  ListContactsRequest,
} from './contacts.dto.js';
import { FindContact } from './find-contact.query.js';
import { ListContactRegistrations } from './list-contact-registrations.query.js';
import { ListContacts } from './list-contacts.query.js';

/** The people of a workspace, each known by an e-mail address. */
@ApiTags('contacts')
@Controller('api/v1/contacts')
export class ContactsController {
  constructor(
    private readonly listContacts: ListContacts,
    private readonly findContact: FindContact,
    private readonly listContactRegistrations: ListContactRegistrations,
  ) {}

  /** Lists the contacts of the workspace, the newest first. */
  @Get()
  async list(
    @CurrentMember() { workspaceId }: Member,
    @Query() filter: ListContactsRequest,
  ): Promise<ContactListResponse> {
    const { items, ...page } = await this.listContacts.execute(workspaceId, filter);
    return { ...page, items: items.map((contact) => ContactLineResponse.of(contact)) };
  }

  /** Answers one contact with the consent that was given. */
  @Get(':contactId')
  async find(
    @CurrentMember() { workspaceId }: Member,
    @Param('contactId', ParseUUIDPipe) contactId: string,
  ): Promise<ContactResponse> {
    return ContactResponse.of(await this.findContact.execute(workspaceId, contactId));
  }

  /** Lists the sessions that the contact has registered for, the latest first. */
  @Get(':contactId/registrations')
  async registrations(
    @CurrentMember() { workspaceId }: Member,
    @Param('contactId', ParseUUIDPipe) contactId: string,
    @Query() page: PageRequest,
  ): Promise<ContactRegistrationListResponse> {
    const { items, nextCursor } = await this.listContactRegistrations.execute(workspaceId, contactId, page);
    return { items: items.map((one) => ContactRegistrationResponse.of(one)), nextCursor };
  }
}
