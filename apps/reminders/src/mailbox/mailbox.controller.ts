import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '@funnelcast/service-kit';
import { CaughtMails, type CaughtMailSummary } from './caught-mails.query.js';
import {
  CaughtMailListResponse,
  CaughtMailResponse,
  CaughtMailSummaryResponse,
  ListCaughtMailsRequest,
} from './mailbox.dto.js';

@Public()
@ApiTags('mailbox')
@Controller('api/v1/mailbox/messages')
export class MailboxController {
  constructor(private readonly mails: CaughtMails) {}

  /** Lists the mails that were caught, newest first; only where no SMTP server is set. */
  @Get()
  async list(@Query() { to, cursor, limit }: ListCaughtMailsRequest): Promise<CaughtMailListResponse> {
    const { items, nextCursor } = await this.mails.list(to, cursor, limit);
    return { items: items.map(toSummary), nextCursor };
  }

  /** Shows one mail with its calendar entry. */
  @Get(':id')
  async find(@Param('id', ParseUUIDPipe) id: string): Promise<CaughtMailResponse> {
    const mail = await this.mails.find(id);
    const { calendar, receivedAt, ...rest } = mail;
    return { ...rest, receivedAt: receivedAt.toISOString(), ...(calendar ? { calendar } : {}) };
  }
}

function toSummary({ id, from, to, subject, receivedAt }: CaughtMailSummary): CaughtMailSummaryResponse {
  return { id, from, to, subject, receivedAt: receivedAt.toISOString() };
}
