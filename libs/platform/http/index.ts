export * from './access.js';
export { clientName } from './client-address.js';
export { drain } from './drain.js';
export { HttpModule } from './http.module.js';
export { OutboundHostError, OutboundHttp, type TextRequest, type TextResponse } from './outbound-http.js';
export { securityHeaders } from './security-headers.js';
export { serveWebClient } from './web-client.js';
