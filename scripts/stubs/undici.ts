// Stands in the bundle in place of undici, by tsconfig's `paths`. http-client imports undici for `getAgentDispatcher` (a proxy for fetch)
// alone, which is never called here; it would be 0.93 MB of the bundle and a third of the start-up.
export class ProxyAgent {
  constructor() {
    throw new Error('undici is not part of this bundle');
  }
}
