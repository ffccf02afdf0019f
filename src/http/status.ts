/** Named sets of HTTP statuses (RFC 9110, section 15). Every rule that depends on a status uses these, so that a status means one thing. */
type Statuses = ReadonlySet<number>;

export const tooManyRequests = 429;

/** Usually sent in place of processing the request, but a gateway may also send it for a response that it lost. */
export const serviceUnavailable = 503;

/** A success. */
export const is2xx = (status: number): boolean => status >= 200 && status < 300;

/** A gateway passed the request on and got no usable response: the server behind it may have acted. */
export const gatewayStatuses: Statuses = new Set([502, 504]);

/** The response was lost on the way or came too late: the server may have acted. */
export const lostResponseStatuses: Statuses = new Set([408, ...gatewayStatuses]);

/** The app may have acted although it, or a gateway in front of it, reports a failure. */
export const mayHaveActedStatuses: Statuses = new Set([...lostResponseStatuses, 500, serviceUnavailable]);

/** The server did not process the request, whatever its method. Mendix sends 503 for "still being processed". */
export const notProcessedStatuses: Statuses = new Set([tooManyRequests, serviceUnavailable]);

/** A retry may succeed, if the request may be repeated. */
export const transientStatuses: Statuses = new Set([...lostResponseStatuses, ...notProcessedStatuses]);

/** A proxy may accept a later CONNECT. */
export const retryableProxyStatuses: Statuses = new Set([...gatewayStatuses, ...notProcessedStatuses]);

/** Client errors after which a signed link may still work. */
export const liveLinkStatuses: Statuses = new Set([408, 416, tooManyRequests]);
