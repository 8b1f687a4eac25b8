import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles, PageRequest } from '@funnelcast/service-kit';
import {
  type ApiKeyResponse,
  ApiKeysResponse,
  CreateApiKeyRequest,
  CreatedApiKeyResponse,
} from './api-keys.dto.js';
import { CreateApiKey, type CreatedApiKey } from './create-api-key.use-case.js';
import { ListApiKeys } from './list-api-keys.query.js';
import { RevokeApiKey } from './revoke-api-key.use-case.js';

@ApiTags('api-keys')
@Roles('owner')
@Controller('api/v1/api-keys')
export class ApiKeysController {
  constructor(
    private readonly listApiKeys: ListApiKeys,
    private readonly createApiKey: CreateApiKey,
    private readonly revokeApiKey: RevokeApiKey,
  ) {}

  /** The keys of this workspace, without their secrets. */
  @Get()
  async list(@CurrentMember() { workspaceId }: Member, @Query() page: PageRequest): Promise<ApiKeysResponse> {
    const { items, nextCursor } = await this.listApiKeys.execute(workspaceId, page);
    return { items: items.map(toResponse), nextCursor };
  }

  /** Makes a key for a program; the answer is the only place where it is shown. */
  @Post()
  async create(
    @CurrentMember() owner: Member,
    @Body() { name, role }: CreateApiKeyRequest,
  ): Promise<CreatedApiKeyResponse> {
    const { key, grant } = await this.createApiKey.execute(owner, { name: name.trim(), role });
    return Object.assign(toResponse(grant), { key });
  }

  /** Ends a key; a token it got before lives ten minutes at most. */
  @HttpCode(204)
  @Delete(':apiKeyId')
  async revoke(@Param('apiKeyId', ParseUUIDPipe) id: string, @CurrentMember() owner: Member): Promise<void> {
    await this.revokeApiKey.execute(owner, id);
  }
}

function toResponse({ id, name, role, hint, createdBy, createdAt }: CreatedApiKey['grant']): ApiKeyResponse {
  return { id, name, role, hint, createdBy, createdAt: createdAt.toISOString() };
}
