import { InvalidInput } from '@funnelcast/service-kit';

/** Only the domain can see whether somebody is new here and has to choose both. */
export class NameAndPasswordNeeded extends InvalidInput {
  constructor({ name, password }: { name?: string; password?: string }) {
    super(
      Object.entries({ name, password })
        .filter(([, value]) => value === undefined)
        .map(([field]) => ({ pointer: `/${field}`, rule: 'isDefined', message: `${field} is needed` })),
    );
  }
}
