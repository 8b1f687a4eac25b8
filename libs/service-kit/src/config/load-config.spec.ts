import { IsBoolean, IsInt, IsOptional, IsString, Min, MinLength } from 'class-validator';
import { environmentName, InvalidConfiguration, loadConfig } from './load-config.js';

class MailConfig {
  @IsOptional()
  @IsString()
  @MinLength(10)
  smtpUrl?: string;

  @IsInt()
  @Min(1)
  mailConnections: number = 5;

  @IsBoolean()
  mailEnabled: boolean = true;
}

describe(loadConfig, () => {
  it('reads each property from its own name, converted to its type', () => {
    const config = loadConfig(MailConfig, {
      SMTP_URL: 'smtp://mail.example.org',
      MAIL_CONNECTIONS: '20',
      MAIL_ENABLED: 'false',
    });
    expect(config).toEqual({ smtpUrl: 'smtp://mail.example.org', mailConnections: 20, mailEnabled: false });
  });

  it('keeps the default where nothing, or only nothing, is given', () => {
    expect(loadConfig(MailConfig, { MAIL_CONNECTIONS: '' }).mailConnections).toBe(5);
  });

  it('names every wrong setting and never tells its value', () => {
    const environment = { SMTP_URL: 'secret', MAIL_CONNECTIONS: 'many', MAIL_ENABLED: 'perhaps' };
    const refusal = () => loadConfig(MailConfig, environment);
    expect(refusal).toThrow(InvalidConfiguration);
    expect(refusal).toThrow(/SMTP_URL[^]*MAIL_CONNECTIONS[^]*MAIL_ENABLED/);
    expect(refusal).not.toThrow(/secret|many|perhaps/);
  });
});

describe(environmentName, () => {
  it('is the property in capitals', () => {
    expect(environmentName('rateLimitFactor')).toBe('RATE_LIMIT_FACTOR');
  });
});
