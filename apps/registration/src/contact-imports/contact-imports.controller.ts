import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, readUpload, Roles } from '@funnelcast/service-kit';
import { MOST_BYTES } from './contact-import-limits.js';
import {
  ContactFilePreviewResponse,
  ContactImportResponse,
  PreviewContactFileRequest,
  StartContactImportRequest,
} from './contact-imports.dto.js';
import { FindContactImport } from './find-contact-import.query.js';
import { ImportContacts } from './import-contacts.job.js';
import { PreviewContactFile } from './preview-contact-file.query.js';
import { StartContactImport } from './start-contact-import.use-case.js';

const CsvBody = ApiBody({
  schema: { type: 'string', format: 'binary' },
  description: 'The CSV file itself.',
});

/** Files with people from elsewhere. */
@ApiTags('contacts')
@Roles('owner', 'presenter')
@Controller('api/v1/contact-imports')
export class ContactImportsController {
  constructor(
    private readonly previewContactFile: PreviewContactFile,
    private readonly startContactImport: StartContactImport,
    private readonly importContacts: ImportContacts,
    private readonly findContactImport: FindContactImport,
  ) {}

  /** Shows how a CSV file would be understood; its beginning is enough. */
  @Post('preview')
  @HttpCode(200)
  @ApiConsumes('text/csv')
  @CsvBody
  async preview(
    @Query() { language }: PreviewContactFileRequest,
    @Body() body: unknown,
  ): Promise<ContactFilePreviewResponse> {
    return this.previewContactFile.execute(await readUpload(body, MOST_BYTES), language);
  }

  /**
   * Imports the people of a CSV file of up to 50,000 rows and 10 MB. The answer comes when the file has been read; how far
   * it is written, the import tells. Of people who are known nothing changes but that their
   * profile gets what it lacked.
   */
  @Post()
  @HttpCode(202)
  @ApiConsumes('text/csv')
  @CsvBody
  async start(
    @CurrentMember() { workspaceId, name }: Member,
    @Query() { consent, fileName, language, timeZone, keepOthers }: StartContactImportRequest,
    @Body() body: unknown,
  ): Promise<ContactImportResponse> {
    const file = await readUpload(body, MOST_BYTES);
    const wishes = { fileName, consent, language, timeZone, keepOthers };
    const id = await this.startContactImport.execute({ workspaceId, startedBy: name, file, ...wishes });
    void this.importContacts.wake();
    return ContactImportResponse.of(await this.findContactImport.execute(workspaceId, id));
  }
}
