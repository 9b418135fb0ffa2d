/** The emulator over real HTTP (Node). @module */
export { listen, type Listening, type ListenOptions } from './listen.js';
