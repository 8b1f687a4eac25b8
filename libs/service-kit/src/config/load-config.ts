import 'reflect-metadata';
import type { Provider, Type } from '@nestjs/common';
import { getMetadataStorage, validateSync } from 'class-validator';

/** A bad start lists every wrong name and what was expected, never the value: values may be secrets. */
export class InvalidConfiguration extends Error {
  constructor(problems: string[]) {
    super(`The configuration is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/**
 * Fills a class from the environment and validates it: `smtpUrl` is read from SMTP_URL.
 * Values are converted by the declared type of the property (string, number, boolean).
 */
export function loadConfig<Config extends object>(
  ConfigClass: Type<Config>,
  environment: NodeJS.ProcessEnv = process.env,
): Config {
  const config = new ConfigClass();
  for (const property of propertiesOf(ConfigClass)) {
    const text = environment[environmentName(property)];
    if (text === undefined || text === '') continue;
    const type: unknown = Reflect.getMetadata('design:type', ConfigClass.prototype, property);
    Reflect.set(config, property, convert(text, type));
  }
  const errors = validateSync(config, { forbidUnknownValues: false });
  if (errors.length > 0) {
    throw new InvalidConfiguration(
      errors.map(({ property, constraints }) => {
        const expected = Object.values(constraints ?? {}).map((text) => text.replace(property, 'it'));
        return `${environmentName(property)}: ${expected.join(', ')}`;
      }),
    );
  }
  return config;
}

/** The class is the injection token, the loaded value is what is injected. */
export function provideConfig<Config extends object>(ConfigClass: Type<Config>): Provider {
  return { provide: ConfigClass, useFactory: () => loadConfig(ConfigClass) };
}

export function environmentName(property: string): string {
  return property.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

function propertiesOf(ConfigClass: Type<object>): string[] {
  const metadatas = getMetadataStorage().getTargetValidationMetadatas(ConfigClass, '', false, false);
  return [...new Set(metadatas.map(({ propertyName }) => propertyName))];
}

function convert(text: string, type: unknown): unknown {
  if (type === Number) return text.trim() === '' ? Number.NaN : Number(text);
  if (type === Boolean) return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}
