/** The emulator's time. @module */
export { createScaledClock, createVirtualClock, doOutsideWork, machineClock, shiftedClock } from './virtual-clock.js';
export type { EmulatorClock, VirtualClock, VirtualClockOptions } from './virtual-clock.js';
