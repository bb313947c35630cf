import { expect, it } from 'vitest';
import { clockAhead } from './clock.ts';
import { ConfigError, readConfig } from './config.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

it('lets the clock run ahead on this machine alone, and never behind', () => {
  expect(readConfig({ INSIGNE_CLOCK_OFFSET: '3' }).clockOffsetDays).toBe(3);
  expect(() => readConfig({ INSIGNE_CLOCK_OFFSET: '3', INSIGNE_BASE_URL: 'https://badges.example' })).toThrow(
    ConfigError,
  );
  expect(() => readConfig({ INSIGNE_CLOCK_OFFSET: '-1' })).toThrow(ConfigError);
  const ahead = clockAhead(3).now().getTime() - Date.now();
  expect(Math.abs(ahead - 3 * DAY_MS)).toBeLessThan(1_000);
});

it('opens no admin port by itself, and one for this machine alone', () => {
  expect(readConfig({})).toMatchObject({ adminPort: undefined, adminHost: '127.0.0.1' });
  expect(readConfig({ INSIGNE_ADMIN_PORT: '9464' })).toMatchObject({ adminPort: 9464, adminHost: '127.0.0.1' });
  expect(() => readConfig({ INSIGNE_ADMIN_PORT: 'yes' })).toThrow(ConfigError);
});
