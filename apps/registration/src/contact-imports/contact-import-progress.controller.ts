import { Controller, Get, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, PageRequest, Roles } from '@funnelcast/service-kit';
import { ContactImportListResponse, ContactImportResponse } from './contact-imports.dto.js';
import { FindContactImport } from './find-contact-import.query.js';
import { ListContactImports } from './list-contact-imports.query.js';
import { ListRefusedRows } from './list-refused-rows.query.js';
import { refusedRowsCsv } from './refused-rows-csv.js';

/** What has become of the imports. */
@ApiTags('contacts')
@Roles('owner', 'presenter')
@Controller('api/v1/contact-imports')
export class ContactImportProgressController {
  constructor(
    private readonly listContactImports: ListContactImports,
    private readonly findContactImport: FindContactImport,
    private readonly listRefusedRows: ListRefusedRows,
  ) {}

  /** Lists the imports of the workspace, the newest first. */
  @Get()
  async list(
    @CurrentMember() { workspaceId }: Member,
    @Query() page: PageRequest,
  ): Promise<ContactImportListResponse> {
    const { items, nextCursor } = await this.listContactImports.execute(workspaceId, page);
    return { items: items.map((one) => ContactImportResponse.of(one)), nextCursor };
  }

  /** Tells how far an import has come. */
  @Get(':contactImportId')
  async find(
    @CurrentMember() { workspaceId }: Member,
    @Param('contactImportId', ParseUUIDPipe) id: string,
  ): Promise<ContactImportResponse> {
    return ContactImportResponse.of(await this.findContactImport.execute(workspaceId, id));
  }

  /** The rows that were not taken, each with its line and the reason. */
  @Get(':contactImportId/refused-rows.csv')
  @ApiProduces('text/csv')
  async refusedRows(
    @CurrentMember() { workspaceId }: Member,
    @Param('contactImportId', ParseUUIDPipe) id: string,
  ): Promise<StreamableFile> {
    return new StreamableFile(refusedRowsCsv(await this.listRefusedRows.execute(workspaceId, id)), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="refused-rows-${id}.csv"`,
    });
  }
}
