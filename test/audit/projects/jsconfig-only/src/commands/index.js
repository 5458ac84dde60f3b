export * as scores from './scores.js';
export * as add from './add.js';
export * as run from './run.js';
