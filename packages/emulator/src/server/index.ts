/** The emulator over real HTTP, and apps from the disk (Node). @module */
export { listen, type Listening, type ListenOptions } from './listen.js';
export { readAppFolder } from './app-folder.js';
