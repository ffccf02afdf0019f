// Stands in the bundle in place of tunnel, by tsconfig's `paths`. http-client imports it for agents that go through a proxy; the
// connections here are made by src/http/connect.ts, as tunnel never lets go of a proxy that accepts and does not answer.
export {};
