import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { LetterSenders } from './letter-senders.js';
import { MarkLettersPosted } from './mark-letters-posted.use-case.js';
import { PostalAddresses } from './postal-addresses.js';
import {
  KeepPostalAddressRequest,
  LetterSenderRequest,
  LetterSenderResponse,
  LettersPostedResponse,
  MarkLettersPostedRequest,
  PostalAddressResponse,
  PrintLettersRequest,
} from './posted-letters.dto.js';
import { PrintLetters } from './print-letters.use-case.js';

/** Letters on paper. */
@Roles('owner', 'presenter', 'sales')
@ApiTags('posted letters')
@Controller('api/v1')
export class PostedLettersController {
  constructor(
    private readonly printLetters: PrintLetters,
    private readonly markLettersPosted: MarkLettersPosted,
    private readonly senders: LetterSenders,
    private readonly addresses: PostalAddresses,
  ) {}

  /** Prints letters as one PDF for envelopes with a window, and marks them as printed; all, or 422 `letters-not-printable`. */
  @ApiProduces('application/pdf')
  @Header('cache-control', 'private, no-store')
  @Get('posted-letters.pdf')
  async print(
    @CurrentMember() { workspaceId }: Member,
    @Query() { ids }: PrintLettersRequest,
  ): Promise<StreamableFile> {
    const pdf = await this.printLetters.execute(workspaceId, ids);
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: 'inline; filename="letters.pdf"',
    });
  }

  /** Tells that letters were posted, which ends their tasks. */
  @HttpCode(200)
  @Post('posted-letters')
  async markPosted(
    @CurrentMember() { workspaceId, name }: Member,
    @Body() { ids }: MarkLettersPostedRequest,
  ): Promise<LettersPostedResponse> {
    return { ids: await this.markLettersPosted.execute(workspaceId, ids, name) };
  }

  /** Tells the line above the window. */
  @Get('posted-letters/sender')
  async sender(@CurrentMember() { workspaceId }: Member): Promise<LetterSenderResponse> {
    return { line: await this.senders.read(workspaceId) };
  }

  /** Sets the line above the window. */
  @Roles('owner')
  @HttpCode(204)
  @Put('posted-letters/sender')
  keepSender(@CurrentMember() { workspaceId }: Member, @Body() { line }: LetterSenderRequest): Promise<void> {
    return this.senders.keep(workspaceId, line.trim());
  }

  /** Tells where letters to a contact go. */
  @Get('postal-addresses/:contactId')
  findAddress(
    @CurrentMember() { workspaceId }: Member,
    @Param('contactId', ParseUUIDPipe) contactId: string,
  ): Promise<PostalAddressResponse> {
    return this.addresses.find(workspaceId, contactId);
  }

  /** Keeps where letters to a contact go. */
  @HttpCode(204)
  @Put('postal-addresses/:contactId')
  keepAddress(
    @CurrentMember() { workspaceId }: Member,
    @Param('contactId', ParseUUIDPipe) contactId: string,
    @Body() { recipient, street, extra, postalCode, city, country }: KeepPostalAddressRequest,
  ): Promise<void> {
    const address = { recipient, street, extra: extra ?? null, postalCode, city, country: country ?? null };
    return this.addresses.keep(workspaceId, contactId, address);
  }
}
