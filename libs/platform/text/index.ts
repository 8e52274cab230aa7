export { foldLetters } from './fold-letters.js';
