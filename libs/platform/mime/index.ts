export { decodeText, guessText } from './charset.js';
export { decodeWords } from './encoded-words.js';
export { type HeaderField, headerOf, readHeaderBlock } from './header-block.js';
export { type Line, LineSplitter } from './line-splitter.js';
export { readMailDate } from './mail-date.js';
export { type MimeHandler, MimeScanner, type PartHeader } from './mime-scanner.js';
export { type ParameterizedValue, readParameters } from './parameters.js';
export { decodeTransfer } from './transfer.js';
