// Loaded into the recorder's process (node --import): its pauses are as much shorter as the emulator's clock is faster.
const rate = Number(process.env.PLAY_RATE ?? 1);
const { setTimeout: wait } = globalThis;
/** What a request takes of the machine's time, at most: longer ones wait for the emulator's clock. */
const mostBusy = 80;
/** A pause that is shorter is one in which something is to happen. */
const longPause = 5000;
let woken = Date.now();
// Only pauses of a second and more: short ones belong to sockets. What requests took since the last pause counts `rate` times as much as it should, and is taken off.
if (rate > 1) {
  globalThis.setTimeout = Object.assign((callback, milliseconds = 0, ...rest) => {
    if (milliseconds < 500) return wait(callback, milliseconds, ...rest);
    const busy = milliseconds < longPause ? 0 : Math.min(Date.now() - woken, mostBusy);
    return wait(() => { woken = Date.now(); callback(...rest); }, Math.max(0, milliseconds / rate - busy * (1 - 1 / rate)));
  }, wait);
}
