import { IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { type Role, ROLES } from '@funnelcast/service-kit';
import { PLAIN_NAME } from '../identities/plain-name.js';

export class CreateApiKeyRequest {
  /** What the key is for; shown in the list. */
  @IsString()
  @MaxLength(32)
  @Matches(PLAIN_NAME, { message: 'name must be plain text on one line' })
  name: string;

  /** What the program may do. */
  @IsIn(ROLES)
  role: Role;
}

export class ApiKeyResponse {
  id: string;
  name: string;
  role: 'owner' | 'presenter' | 'sales';
  /** How the key begins. */
  hint: string;
  createdBy: string;
  createdAt: string;
}

export class CreatedApiKeyResponse extends ApiKeyResponse {
  /** The whole key, shown this once. */
  key: string;
}

export class ApiKeysResponse {
  items: ApiKeyResponse[];
  nextCursor: string | null;
}
