// Loaded into the recorder's process (node --import): its pauses are as much shorter as the emulator's clock is faster.
const rate = Number(process.env.PLAY_RATE ?? 1);
const { setTimeout: wait } = globalThis;
// Only pauses of a second and more: short ones belong to sockets.
if (rate > 1) globalThis.setTimeout = Object.assign((callback, milliseconds = 0, ...rest) => wait(callback, milliseconds >= 500 ? milliseconds / rate : milliseconds, ...rest), wait);
