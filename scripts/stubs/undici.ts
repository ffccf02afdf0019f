// Replaces undici in the bundle, through `paths` in tsconfig. http-client imports undici only for `getAgentDispatcher` (a proxy for
// fetch), which is never called here; it would be 0.93 MB of the bundle and a third of the start-up time.
export class ProxyAgent {
  constructor() {
    throw new Error('undici is not part of this bundle');
  }
}
