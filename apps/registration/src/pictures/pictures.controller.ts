import {
  Body,
  Controller,
  Get,
  Param,
  Post,
  Query,
  Res,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Public, PublicUrl, RateLimit, Roles } from '@funnelcast/service-kit';
import type { FastifyReply } from 'fastify';
import { drawCover } from './drawn-cover.js';
import { FindPicture } from './find-picture.query.js';
import { PictureResponse, pictureResponse, UploadPictureQuery } from './pictures.dto.js';
import { UploadPicture } from './upload-picture.use-case.js';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** The pictures of pages: covers and portraits. */
@ApiTags('pictures')
@Controller()
export class PicturesController {
  constructor(
    private readonly uploadPicture: UploadPicture,
    private readonly findPicture: FindPicture,
    private readonly publicUrl: PublicUrl,
  ) {}

  /** Takes a JPEG, PNG or WebP file of up to 2 MB as the body of the request; a webinar then names its id. */
  @Post('api/v1/pictures')
  @Roles('owner', 'presenter')
  @RateLimit({ max: 60, windowSeconds: 60 })
  @ApiConsumes('image/jpeg', 'image/png', 'image/webp')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  async upload(
    @CurrentMember() { workspaceId }: Member,
    @Query() { use }: UploadPictureQuery,
    @Body() content: unknown,
  ): Promise<PictureResponse> {
    if (!Buffer.isBuffer(content)) throw new UnsupportedMediaTypeException();
    return pictureResponse(await this.uploadPicture.execute({ workspaceId, content, use }), this.publicUrl);
  }

  /** One size of a picture, or the drawing in the place of one. What stands under an address never changes. */
  @Public()
  @ApiExcludeEndpoint()
  @Get('pictures/:file')
  @RateLimit({ max: 1200, windowSeconds: 60 })
  async find(
    @Param('file') file: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | string> {
    const drawing = /^drawn-([0-9a-f]{12})\.svg$/.exec(file)?.[1];
    const content = drawing ? drawCover(drawing) : await this.findPicture.execute(file);
    void reply.type(drawing ? 'image/svg+xml' : 'image/webp').header('cache-control', FOR_EVER);
    return content;
  }
}
