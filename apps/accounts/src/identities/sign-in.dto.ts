import { Transform } from 'class-transformer';
import { IsBoolean, IsEmail, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';

export class SignInRequest {
  /** Compared without regard to case. */
  @IsEmail()
  @MaxLength(254)
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.trim().toLowerCase() : value,
  )
  email: string;

  @IsString()
  @MinLength(1)
  @MaxLength(128)
  password: string;

  /** False ends the session with the browser. */
  @IsOptional()
  @IsBoolean()
  rememberMe?: boolean;
}

export class ChangePasswordRequest {
  @IsString()
  @MinLength(1)
  @MaxLength(128)
  currentPassword: string;

  @IsString()
  @MinLength(10)
  @MaxLength(128)
  newPassword: string;
}

export class ChooseNewPasswordRequest {
  /** From the link that an owner made. */
  @IsString()
  @MinLength(1)
  @MaxLength(128)
  // It is looked up as it is, and no column takes a NUL.
  @Matches(/^\P{Cc}*$/u)
  token: string;

  @IsString()
  @MinLength(10)
  @MaxLength(128)
  newPassword: string;
}

export class NewPasswordResponse {
  status: boolean;
}

export class PersonResponse {
  id: string;
  name: string;
  email: string;
}

export class SignInResponse {
  user: PersonResponse;
}

export class SignOutResponse {
  success: boolean;
}
