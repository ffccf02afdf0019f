/** The methods that a request may have. */
export const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
export type Method = (typeof methods)[number];

/** Methods that change nothing on the server (RFC 9110, section 9.2.1). */
export const isSafe = (method: Method): boolean => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

/** Methods that may be repeated whatever the outcome of an earlier attempt (RFC 9110, section 9.2.2). */
export const isIdempotent = (method: Method): boolean => isSafe(method) || method === 'PUT' || method === 'DELETE';

/** Methods whose request has a length even without a body (RFC 9110, section 8.6). */
export const expectsBody = (method: Method): boolean => method === 'POST' || method === 'PUT' || method === 'PATCH';
