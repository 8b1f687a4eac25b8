import { IsInt, IsOptional, IsString, Max, Min, MinLength } from 'class-validator';

/** What `npm start` tells about the demo, and what the demo's own installation is told. */
export class DemoConfig {
  /** The program that plays the demo; without it there is none to be had here. */
  @IsOptional()
  @IsString()
  demoProgram?: string;

  /** Below it lies the folder of the demo's installation. */
  @IsOptional()
  @IsString()
  demoDataDir?: string;

  /** How long the live hour takes when a real person is in it. */
  @IsInt()
  @Min(5)
  @Max(3600)
  demoLiveSeconds: number = 80;

  /** Known to the demo's installation and to the one that started it: seals the links that sign in there. */
  @IsOptional()
  @IsString()
  @MinLength(32)
  demoEntrySecret?: string;

  /** The demo's installation signs its visitor in as the owner, whose sign-in it was given at its start. */
  @IsOptional()
  @IsString()
  ownerEmail?: string;

  @IsOptional()
  @IsString()
  ownerPassword?: string;
}
