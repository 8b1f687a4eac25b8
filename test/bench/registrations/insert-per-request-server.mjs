import 'reflect-metadata';
import { Body, Controller, Module, Param, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Equals, IsEmail, IsString, Length, MaxLength } from 'class-validator';
import pg from 'pg';
import { answerTo, rowsOf } from './plain-person.mjs';
import { insertInOneTransaction } from './insert-in-one-transaction.mjs';

/** The common shape: Nest on Fastify, its own validation, a pool, and one transaction for every request. */
const { PORT, DATABASE_URL, SESSION } = process.env;
const session = JSON.parse(SESSION);
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 16 });

// Decorators are called by hand, because this file is not compiled.
class RegisterRequest {}
const rules = {
  name: [IsString(), Length(1, 120)],
  email: [IsEmail(), MaxLength(254)],
  consent: [Equals(true)],
  timeZone: [IsString()],
  locale: [IsString()],
};
for (const [property, decorators] of Object.entries(rules)) {
  for (const decorate of decorators) decorate(RegisterRequest.prototype, property);
}

class RegistrationsController {
  async register(_slug, person) {
    const rows = rowsOf(person, session);
    await insertInOneTransaction(pool, rows);
    return answerTo(rows);
  }
}
const method = [RegistrationsController.prototype, 'register'];
Post('webinars/:slug/registrations')(...method, Object.getOwnPropertyDescriptor(...method));
Param('slug')(...method, 0);
Body()(...method, 1);
Reflect.defineMetadata('design:paramtypes', [String, RegisterRequest], ...method);
Controller('api/v1/public')(RegistrationsController);

class RegistrationsModule {}
Module({ controllers: [RegistrationsController] })(RegistrationsModule);

const app = await NestFactory.create(RegistrationsModule, new FastifyAdapter(), { logger: false });
app.useGlobalPipes(new ValidationPipe({ whitelist: true, transform: true }));
await app.listen(Number(PORT), '127.0.0.1');
