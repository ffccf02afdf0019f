// Replaces tunnel in the bundle, through `paths` in tsconfig. http-client imports it for agents that use a proxy; the
// connections here are made by src/http/connect.ts, because tunnel hangs if a proxy accepts a connection and never responds.
export {};
