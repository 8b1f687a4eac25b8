import { Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { CancelContactImport } from './cancel-contact-import.use-case.js';
import { ContactImportResponse } from './contact-imports.dto.js';
import { FindContactImport } from './find-contact-import.query.js';
import { ImportContacts } from './import-contacts.job.js';
import { RetryContactImport } from './retry-contact-import.use-case.js';

/** What a member decides about an import that is not finished. */
@ApiTags('contacts')
@Roles('owner', 'presenter')
@Controller('api/v1/contact-imports')
export class ContactImportDecisionsController {
  constructor(
    private readonly cancelContactImport: CancelContactImport,
    private readonly retryContactImport: RetryContactImport,
    private readonly importContacts: ImportContacts,
    private readonly findContactImport: FindContactImport,
  ) {}

  /** Ends an import where it is. Who was imported already stays, and the file is forgotten. */
  @Post(':contactImportId/cancel')
  @HttpCode(200)
  async cancel(
    @CurrentMember() { workspaceId }: Member,
    @Param('contactImportId', ParseUUIDPipe) id: string,
  ): Promise<ContactImportResponse> {
    await this.cancelContactImport.execute(workspaceId, id);
    return ContactImportResponse.of(await this.findContactImport.execute(workspaceId, id));
  }

  /** Lets an import that has failed go on from the row at which it stopped. */
  @Post(':contactImportId/retry')
  @HttpCode(202)
  async retry(
    @CurrentMember() { workspaceId }: Member,
    @Param('contactImportId', ParseUUIDPipe) id: string,
  ): Promise<ContactImportResponse> {
    await this.retryContactImport.execute(workspaceId, id);
    void this.importContacts.wake();
    return ContactImportResponse.of(await this.findContactImport.execute(workspaceId, id));
  }
}
