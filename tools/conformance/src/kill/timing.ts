/**
 * Short times, so that hundreds of kills take minutes: in milliseconds of the emulator's clock.
 *
 * @module
 */
import type { ServiceClientOptions } from '@blankett/altinn';

export const timing: NonNullable<ServiceClientOptions['timing']> = { instantiate: 10_000, advance: 10_000, settle: 8_000, lease: 20_000, call: 600_000, probe: 10_000 };
