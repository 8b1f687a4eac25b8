import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { HealthChecks } from '@funnelcast/service-kit';
import { DataSource } from 'typeorm';
import { databaseUrlOf } from './database-url.js';
import { openDataSource, type ServiceSchema } from './data-source.js';
import { UnitOfWork } from './unit-of-work.js';

/** Which schema the surrounding service owns, for parts that need a connection of their own. */
export class OwnDatabase {
  constructor(
    readonly schema: string,
    readonly url: string,
  ) {}
}

/** Closes last: everything that still drains needs the database. */
class CloseDataSource implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

/** One service's database: its schema, its migrations, its unit of work. */
@Module({})
export class PersistenceModule {
  /** Keep the result in a constant: modules that get the same object share one data source. */
  static forService(service: ServiceSchema): DynamicModule {
    return {
      module: PersistenceModule,
      providers: [
        {
          provide: OwnDatabase,
          useFactory: () => new OwnDatabase(service.schema, databaseUrlOf(service.schema)),
        },
        {
          provide: DataSource,
          inject: [OwnDatabase],
          useFactory: ({ url }: OwnDatabase) => openDataSource(service, url),
        },
        {
          provide: UnitOfWork,
          inject: [DataSource, HealthChecks],
          useFactory: (dataSource: DataSource, health: HealthChecks) => {
            health.register(`database ${service.schema}`, async () => {
              await dataSource.query('select 1');
              return { up: true };
            });
            return new UnitOfWork(dataSource);
          },
        },
        CloseDataSource,
      ],
      exports: [UnitOfWork, OwnDatabase],
    };
  }
}
