/**
 * Short times, so that hundreds of kills take minutes: in milliseconds of the emulator's clock.
 *
 * @module
 */
import type { ServiceClientOptions } from '@blankett/altinn';

export const timing: NonNullable<ServiceClientOptions['timing']> = { instantiate: 30_000, advance: 60_000, settle: 20_000, lease: 60_000, call: 600_000, probe: 10_000 };
