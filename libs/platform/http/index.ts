export * from './access.js';
export { clientName } from './client-address.js';
export { drain } from './drain.js';
export { eventWriter } from './event-stream.js';
export { HttpModule } from './http.module.js';
export { isOwnPage } from './own-page.js';
export { OutboundHostError, OutboundHttp, type TextRequest, type TextResponse } from './outbound-http.js';
export { securityHeaders } from './security-headers.js';
export { serveWebClient } from './web-client.js';
