import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the built-in SMTP server keeps what it was given. It belongs to no workspace: it is filled by address, like a mailbox. */
export class CatchMail1795306000002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table caught_mail (
        id uuid constraint caught_mail_key primary key,
        sender text not null,
        recipient text not null,
        subject text not null,
        body_text text not null,
        body_html text not null,
        headers jsonb not null,
        calendar text,
        message_id text,
        received_at timestamptz not null
      );
      create index caught_mail_of_recipient on caught_mail (recipient, id);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
