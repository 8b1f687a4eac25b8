import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The tables of better-auth, as its own generator wrote them for our options; their names are the library's.
 * They are frozen here so that they come with the schema, under its lock; a spec compares them with what the library wants.
 */
export class CreateIdentityTables1764000001000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table "user" (
        "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
        "name" text not null,
        "email" text not null unique,
        "emailVerified" boolean not null,
        "image" text,
        "createdAt" timestamptz default current_timestamp not null,
        "updatedAt" timestamptz default current_timestamp not null
      );
      create table "session" (
        "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
        "expiresAt" timestamptz not null,
        "token" text not null unique,
        "createdAt" timestamptz default current_timestamp not null,
        "updatedAt" timestamptz not null,
        "ipAddress" text,
        "userAgent" text,
        "userId" uuid not null references "user" ("id") on delete cascade,
        "activeWorkspaceId" text
      );
      create table "account" (
        "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
        "accountId" text not null,
        "providerId" text not null,
        "userId" uuid not null references "user" ("id") on delete cascade,
        "accessToken" text,
        "refreshToken" text,
        "idToken" text,
        "accessTokenExpiresAt" timestamptz,
        "refreshTokenExpiresAt" timestamptz,
        "scope" text,
        "password" text,
        "createdAt" timestamptz default current_timestamp not null,
        "updatedAt" timestamptz not null
      );
      create table "verification" (
        "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
        "identifier" text not null,
        "value" text not null,
        "expiresAt" timestamptz not null,
        "createdAt" timestamptz default current_timestamp not null,
        "updatedAt" timestamptz default current_timestamp not null
      );
      create table "apikey" (
        "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
        "configId" text not null,
        "name" text,
        "start" text,
        "referenceId" text not null,
        "prefix" text,
        "key" text not null,
        "refillInterval" integer,
        "refillAmount" integer,
        "lastRefillAt" timestamptz,
        "enabled" boolean,
        "rateLimitEnabled" boolean,
        "rateLimitTimeWindow" integer,
        "rateLimitMax" integer,
        "requestCount" integer,
        "remaining" integer,
        "lastRequest" timestamptz,
        "expiresAt" timestamptz,
        "createdAt" timestamptz not null,
        "updatedAt" timestamptz not null,
        "permissions" text,
        "metadata" text
      );
      create table "rateLimit" (
        "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
        "key" text not null unique,
        "count" integer not null,
        "lastRequest" bigint not null
      );
      create index "session_userId_idx" on "session" ("userId");
      create index "account_userId_idx" on "account" ("userId");
      create index "verification_identifier_idx" on "verification" ("identifier");
      create index "apikey_configId_idx" on "apikey" ("configId");
      create index "apikey_referenceId_idx" on "apikey" ("referenceId");
      create index "apikey_key_idx" on "apikey" ("key");
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
